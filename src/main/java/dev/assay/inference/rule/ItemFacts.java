package dev.assay.inference.rule;

import dev.assay.text.word.Tokens;
import dev.assay.vocabulary.Zones;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How many duties, required and optional items a posting lists, as the codebook counts them. */
final class ItemFacts {

    private static final String TOOLS = "tech";
    private static final String SKILLS = "req.skill";
    private static final String SOFT = "soft.skill";
    private static final String HARD = "req.hard";
    private static final String WORK = "duty.verb";
    private static final String AND = "duty.and";
    private static final String NO_DUTY = "duty.none";
    private static final String MARK = "req.optional_mark";
    private static final String EXAMPLES = "req.examples";
    private static final String OR = "req.or";
    private static final int SHORTEST = 3;
    private static final int SHORTEST_ITEM = 2;
    private static final int APART = 2;
    private static final int SHOWN = 10;
    private static final int DUTIES_SHOWN = 3;
    private static final int MOST_TELLING = 3;

    private final Reading reading;
    private final InferenceText page;

    private ItemFacts(Reading reading) {
        this.reading = reading;
        this.page = reading.page;
    }

    /** Duties listed, or told in sentences that name work to be done. */
    static Found duties(Reading reading) {
        return new ItemFacts(reading).duties();
    }

    /** Three duties, of those that name work and tools at once if there are, and the heading over them. */
    static Found dutiesShown(Reading reading) {
        List<Found.Words> all = reading.fact("duties").words();
        List<Found.Words> listed = all.stream()
                .filter(words -> (reading.zones[reading.page.sentences.of(words.from())] & Zones.ITEM) != 0)
                .toList();
        ItemFacts facts = new ItemFacts(reading);
        List<Found.Words> best = new ArrayList<>();
        List<List<Found.Words>> byScore = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>());
        (listed.size() >= DUTIES_SHOWN ? listed : all)
                .forEach(duty -> byScore.get(facts.telling(duty)).add(duty));
        for (int score = MOST_TELLING; score >= 0; score--) {
            byScore.get(score).stream().limit(DUTIES_SHOWN - best.size()).forEach(best::add);
        }
        best.sort(Comparator.comparingInt(Found.Words::from));
        List<Found.Words> shown = new ArrayList<>();
        if (!best.isEmpty()) {
            facts.headingOver(best.getFirst(), facts.bits("duties")).ifPresent(shown::add);
        }
        shown.addAll(best);
        return Found.number(shown.size(), shown);
    }

    /** How telling a duty is: one that starts with its verb, and one that names a tool or a skill. */
    private int telling(Found.Words duty) {
        int sentence = page.sentences.of(duty.from());
        int score = has(TOOLS, sentence) || has(SKILLS, sentence) || has("theme.batch", sentence) ? 1 : 0;
        for (MentionCursor work = mentions(WORK); work.next();) {
            score += work.from() == duty.from() ? 2 : 0;
        }
        return Math.min(score, MOST_TELLING);
    }

    private Optional<Found.Words> headingOver(Found.Words item, int zone) {
        for (int s = page.sentences.of(item.from()); s >= 0; s--) {
            if (fits(s, zone, 0) && fits(s, Zones.HEADING, 0)) {
                return Optional.of(shown(s));
            }
        }
        return Optional.empty();
    }

    /** The first heading that opens a zone. */
    static Found heading(Reading reading, String zone) {
        ItemFacts facts = new ItemFacts(reading);
        int bit = facts.bits(zone);
        for (int s = 0; s < facts.page.sentences.count(); s++) {
            if (facts.fits(s, bit, 0) && facts.fits(s, Zones.HEADING, 0)) {
                return Found.number(1, List.of(facts.shown(s)));
            }
        }
        return Found.NOTHING;
    }

    /** Requirements, each tool of a list counted, alternatives and examples once. */
    static Found required(Reading reading) {
        return new ItemFacts(reading).required();
    }

    /** Items under an optional heading, or marked as optional where they stand. */
    static Found optional(Reading reading) {
        return new ItemFacts(reading).optional();
    }

    private Found duties() {
        int duties = bits("duties");
        int none = bits("legal", "benefits", "pay", "required", "optional", "about") | Zones.HEADING;
        List<Found.Words> items = new ArrayList<>();
        int count = 0;
        for (int s = 0; s < page.sentences.count(); s++) {
            if (fits(s, duties, none) && words(s) >= shortest(s) && !startsWith(NO_DUTY, s)) {
                int here = (reading.zones[s] & Zones.ITEM) != 0
                        ? 1
                        : Math.max(clauses(s), isListed(s) ? 1 : 0);
                count += here;
                if (here > 0) {
                    items.add(shown(s));
                }
            }
        }
        return Found.number(count, items);
    }

    /** Whether a sentence is one of several lines below a heading of duties, each a duty though nothing marks it. */
    private boolean isListed(int sentence) {
        return isLine(sentence) && (sentence > 0 && isLine(sentence - 1)
                || sentence + 1 < page.sentences.count() && isLine(sentence + 1));
    }

    private boolean isLine(int sentence) {
        int block = page.sentences.block(sentence);
        return block >= 0 && (reading.headed[sentence] & bits("duties")) != 0
                && (reading.zones[sentence] & Zones.HEADING) == 0
                && (sentence == 0 || page.sentences.block(sentence - 1) != block)
                && (sentence + 1 == page.sentences.count() || page.sentences.block(sentence + 1) != block);
    }

    private boolean startsWith(String concept, int sentence) {
        return first(concept, page.sentences.from(sentence),
                page.sentences.from(sentence + 1)) == page.sentences
                        .from(sentence);
    }

    private int shortest(int sentence) {
        return (reading.zones[sentence] & Zones.ITEM) != 0 ? SHORTEST_ITEM : SHORTEST;
    }

    /** How many pieces of work a sentence names: its verbs of work, those in a row as one. */
    private int clauses(int sentence) {
        int clauses = 0;
        int before = 0;
        for (MentionCursor work = mentions(WORK); work.next();) {
            int at = work.from();
            if (page.sentences.of(at) == sentence) {
                boolean another = startsClause(at) && isApart(before, at)
                        || clauses > 1 && at - before > APART && isLast(at);
                clauses += clauses == 0 || another ? 1 : 0;
                before = isObject(before, at) ? before : at;
            }
        }
        return clauses;
    }

    /** Whether a word is what is worked on though it could be work itself, as in "write tests". */
    private boolean isObject(int verb, int at) {
        return at == verb + 1 && !page.tokens.hasBefore(at, Tokens.COMMA | Tokens.CLAUSE);
    }

    /** Whether more than "and" stands between two verbs: "monitor drift, automate", and not "design, and build". */
    private boolean isApart(int before, int at) {
        return at - before > APART
                || at - before == APART && page.tokens.hasBefore(at, Tokens.COMMA | Tokens.CLAUSE);
    }

    /** Whether a comma stands before a word, or before the "and" before it. */
    private boolean startsClause(int token) {
        return page.tokens.hasBefore(token, Tokens.COMMA | Tokens.CLAUSE)
                || page.tokens.hasBefore(token - 1, Tokens.COMMA | Tokens.CLAUSE);
    }

    /** Whether "and" stands before a word: the last of a list has no comma before that in British English. */
    private boolean isLast(int token) {
        for (MentionCursor and = mentions(AND); and.next();) {
            if (and.from() == token - 1) {
                return true;
            }
        }
        return false;
    }

    private Found required() {
        int required = bits("required");
        int none = bits("legal", "benefits", "pay", "optional", "about", "duties") | Zones.HEADING;
        List<Found.Words> items = new ArrayList<>();
        int count = 0;
        for (int s = 0; s < page.sentences.count(); s++) {
            if (fits(s, required, none)) {
                int here = requirements(s);
                count += here;
                if (here > 0) {
                    items.add(shown(s));
                }
            }
        }
        return Found.number(count, items);
    }

    private Found optional() {
        int optional = bits("optional");
        int none = bits("legal", "benefits", "pay", "about") | Zones.HEADING;
        List<Found.Words> items = new ArrayList<>();
        for (int s = 0; s < page.sentences.count(); s++) {
            if (fits(s, optional, none) && (reading.headed[s] & optional) != 0
                    || has(MARK, s) && fits(s, bits("required", "duties", "role") | Zones.OTHER, none)) {
                items.add(shown(s));
            }
        }
        return Found.number(items.size(), items);
    }

    /** Items under an optional heading or label alone. */
    static Found optionalSection(Reading reading) {
        ItemFacts facts = new ItemFacts(reading);
        int optional = facts.bits("optional");
        int none = facts.bits("legal", "benefits", "pay", "about") | Zones.HEADING;
        List<Found.Words> items = new ArrayList<>();
        for (int s = 0; s < facts.page.sentences.count(); s++) {
            if ((reading.headed[s] & optional) != 0 && facts.fits(s, optional, none)) {
                items.add(facts.shown(s));
            }
        }
        return Found.number(items.size(), items);
    }

    /** How many requirements a sentence names; none where it speaks of traits alone. */
    private int requirements(int sentence) {
        int tools = groups(sentence, TOOLS) + groups(sentence, SKILLS);
        if (tools > 0) {
            return tools > 1 && has("years.asked", sentence) ? tools - 1 : tools;
        }
        return has(HARD, sentence) && !(has(SOFT, sentence) && !has("years.asked", sentence)) ? 1 : 0;
    }

    /** Tools of a sentence: those in brackets, after "such as", or joined by "or" count once together. */
    private int groups(int sentence, String concept) {
        int from = page.sentences.from(sentence);
        int to = page.sentences.from(sentence + 1);
        int examples = first(EXAMPLES, from, to);
        int groups = 0;
        int before = -1;
        boolean counted = false;
        for (MentionCursor tool = mentions(concept); tool.next() && tool.from() < to;) {
            int at = tool.from();
            if (at < from || tool.isDropped()) {
                continue;
            }
            boolean grouped = at > examples || before >= 0 && first(OR, before, at) < at;
            groups += grouped && counted ? 0 : 1;
            counted = true;
            before = tool.to();
        }
        return groups;
    }

    /** Where the first mention of a concept between two tokens starts; past every token where there is none. */
    private int first(String concept, int from, int to) {
        int start = reading.mentions.start(reading.vocabulary.concept(concept), from, to);
        return start < 0 ? Integer.MAX_VALUE : start;
    }

    private boolean has(String concept, int sentence) {
        return reading.mentions.has(reading.vocabulary.concept(concept), page.sentences.from(sentence),
                page.sentences.from(sentence + 1));
    }

    private MentionCursor mentions(String concept) {
        return reading.mentions.of(reading.vocabulary.concept(concept));
    }

    private boolean fits(int sentence, int inside, int outside) {
        return (reading.zones[sentence] & inside) != 0 && (reading.zones[sentence] & outside) == 0;
    }

    private int words(int sentence) {
        return page.sentences.from(sentence + 1) - page.sentences.from(sentence);
    }

    private Found.Words shown(int sentence) {
        int from = page.sentences.from(sentence);
        return new Found.Words(from, from + Math.min(words(sentence), SHOWN));
    }

    private int bits(String... zones) {
        int bits = 0;
        for (String zone : zones) {
            bits |= reading.vocabulary.zones().bit(zone);
        }
        return bits;
    }
}
