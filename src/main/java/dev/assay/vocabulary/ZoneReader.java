package dev.assay.vocabulary;

import dev.assay.text.document.Block;
import dev.assay.text.word.Tokens;
import java.util.BitSet;

/**
 * Says which zones each sentence belongs to: by the heading it stands under, by a label before it, by how it
 * starts, and by its wording. Of several headings in one line the longest counts.
 */
final class ZoneReader {

    /** A line of at most so many words that ends in a colon is a heading for what follows. */
    private static final int LONGEST_LEAD = 14;
    /** A plain line of at most so many words is a heading where a heading's words make up half of it. */
    private static final int LONGEST_BARE = 6;
    /** Longer words of a heading start with a capital, where its words do at all. */
    private static final int LONGEST_SMALL_WORD = 3;
    /** A label before a colon has at most so many words. */
    private static final int LONGEST_LABEL = 6;
    /** So many headings of one level in a row are lines that were merely set so. */
    private static final int CROWD = 4;
    /** Where the posting has no title, a line of so few words among so many first ones may be it. */
    private static final int LONGEST_TITLE = 12;
    private static final int TOP = 12;
    private static final int UNMARKED_LEVEL = 7;
    private static final int NO_LEVEL = 9;
    /** A posting of at most so many words has no room for headings, nor for much besides the work: what starts as work is. */
    private static final int TERSE = 90;
    /** A posting's other jobs stand below it: so many words of it come first. */
    private static final int LEAST_BEFORE_OTHERS = 40;

    private final Zones zones;
    private final Sentences sentences;
    private final int[] bySentence;
    /** By token, the zone whose heading starts there, one up; 0 for none; and how many words the heading has. */
    private final int[] opens;
    private final int[] opensFor;
    private final int[] wording;
    private final int[] openers;
    private final int[] openerWords;
    /** By sentence, whether work to be done starts behind a label. */
    private final boolean[] labelled;
    /** The words of a job board. */
    private final BitSet clutter = new BitSet();
    private boolean isTerse;
    private int current;
    /** By heading level, the zone it opened; a heading of no known zone falls back to the level above it. */
    private final int[] byLevel = new int[NO_LEVEL + 1];

    ZoneReader(Zones zones, Sentences sentences) {
        this.zones = zones;
        this.sentences = sentences;
        int words = sentences.tokens().size();
        this.bySentence = new int[sentences.count()];
        this.opens = new int[words];
        this.opensFor = new int[words];
        this.wording = new int[sentences.count()];
        this.openers = new int[sentences.count()];
        this.openerWords = new int[sentences.count()];
        this.labelled = new boolean[sentences.count()];
    }

    /** Notes a heading of some words; of several that start alike the longest counts. */
    void heading(int zone, int at, int words) {
        if (opensFor[at] < words || opensFor[at] == words && zone + 1 < opens[at]) {
            opens[at] = zone + 1;
            opensFor[at] = words;
        }
    }

    /** Notes words that put their sentence into a zone. */
    void wording(int zone, int at) {
        wording[sentences.of(at)] |= zones.bit(zone);
    }

    /** Notes words that may move a sentence into a zone if it starts with them. */
    void opener(int zone, int at, int words) {
        int sentence = sentences.of(at);
        boolean starts = sentences.from(sentence) == at;
        if (!starts && zones.bit(zone) == zones.bit("duties")
                && at - sentences.from(sentence) <= LONGEST_LABEL
                && sentences.tokens().hasBefore(at, Tokens.CLAUSE)) {
            labelled[sentence] = true;
        }
        if (starts && (words > openerWords[sentence]
                || words == openerWords[sentence] && zones.bit(zone) < openers[sentence])) {
            openers[sentence] = zones.bit(zone);
            openerWords[sentence] = words;
        }
    }

    /** Notes words that a job board puts around a posting. */
    void clutter(int from, int to) {
        clutter.set(from, to);
    }

    /** By sentence, its zone bits. */
    int[] read() {
        int sentence = 0;
        while (sentence < sentences.count() && sentences.block(sentence) < 0) {
            bySentence[sentence] = switch (sentences.block(sentence)) {
                case Sentences.TITLE -> Zones.TITLE;
                case Sentences.LOCATION -> Zones.LOCATION;
                default -> 0;
            };
            sentence++;
        }
        isTerse = sentence < sentences.count()
                && sentences.from(sentences.count()) - sentences.from(sentence) <= TERSE;
        int named = zones.bit("named");
        boolean isTitled = sentences.count() == 0 || sentences.block(0) != Sentences.LOCATION && sentence > 0
                || named == 0;
        while (sentence < sentences.count()) {
            int block = sentences.block(sentence);
            boolean names = (wording[sentence] & named) != 0;
            int end = sentence + 1;
            while (end < sentences.count() && sentences.block(end) == block) {
                end++;
            }
            for (int s = sentence; s < end; s++) {
                wording[s] &= ~named;
            }
            block(block, sentence, end);
            for (int s = sentence; s < end; s++) {
                if (isClutter(s)) {
                    bySentence[s] = zones.clutter() | bySentence[s] & Zones.ITEM;
                }
            }
            if (!isTitled && names && block < TOP && end == sentence + 1
                    && sentences.from(end) - sentences.from(sentence) <= LONGEST_TITLE) {
                bySentence[sentence] = Zones.TITLE;
                isTitled = true;
            }
            sentence = end;
        }
        return bySentence;
    }

    private void block(int number, int from, int to) {
        Block block = sentences.blockAt(number);
        int words = sentences.from(to) - sentences.from(from);
        boolean isHeading = block.kind() == Block.Kind.HEADING && !isCrowded(number);
        boolean isLine = to - from == 1 && block.kind() != Block.Kind.LIST_ITEM;
        boolean leads = !isClutter(from) && (isHeading || words <= LONGEST_LEAD
                && (block.text().endsWith(":") || isLine && leadsList(number) && !isEnded(block.text())));
        int zone = leads
                ? headingZone(sentences.from(from), sentences.from(to), 0)
                : words <= LONGEST_BARE && isLine && !isClutter(from)
                        ? bareHeading(block.text(), sentences.from(from), sentences.from(to))
                        : 0;
        if (zones.clutter() != 0 && current == zones.clutter() && !ends(zone, isHeading)) {
            for (int s = from; s < to; s++) {
                bySentence[s] = current | (block.kind() == Block.Kind.LIST_ITEM ? Zones.ITEM : 0);
            }
            return;
        }
        if (leads || zone != 0) {
            if (zone != 0) {
                open(zone, isHeading ? block.level() : UNMARKED_LEVEL);
            } else if (isHeading && (current & zones.keeping()) == 0) {
                open(byLevel[block.level() - 1], block.level());
            }
            for (int s = from; s < to; s++) {
                bySentence[s] = current | Zones.HEADING;
            }
            return;
        }
        sentences(number, from, to);
    }

    /** Whether a posting of a few words needs no heading to tell what a sentence is for: work, or a number of years. */
    private boolean isPlain(int sentence) {
        return isTerse && (openers[sentence] == zones.bit("duties")
                || sentences.tokens().value(sentences.from(sentence)) >= 0);
    }

    /** Whether a line, by the zone it names, ends the list of other jobs. */
    private boolean ends(int zone, boolean isHeading) {
        return isHeading && zone != zones.clutter() || (zone & zones.opening()) != 0;
    }

    /** Whether half of a sentence's words are a job board's. */
    private boolean isClutter(int sentence) {
        int to = sentences.from(sentence + 1);
        int theirs = 0;
        for (int t = clutter.nextSetBit(sentences.from(sentence)); t >= 0
                && t < to; t = clutter.nextSetBit(t + 1)) {
            theirs++;
        }
        return theirs > 0 && theirs * 2 >= to - sentences.from(sentence);
    }

    private void sentences(int number, int from, int to) {
        Block block = sentences.blockAt(number);
        boolean item = block.kind() == Block.Kind.LIST_ITEM;
        int here = current;
        for (int s = from; s < to; s++) {
            int label = label(s);
            if (label != 0) {
                here = label;
                if (!item && leadsList(number)) {
                    open(label, UNMARKED_LEVEL + 1);
                }
            }
            int mask = mask(here, wording[s]);
            if (openers[s] != 0 && (here & ~zones.movable()) == 0 && (item || here != 0 || isPlain(s))) {
                mask = openers[s] | wording[s] & ~zones.opening();
            } else if (labelled[s] && (here & ~(Zones.OTHER | zones.bit("role") | zones.aside())) == 0) {
                mask |= zones.bit("duties");
            }
            mask = (mask & ~zones.aside()) == 0 ? mask | Zones.OTHER : mask;
            bySentence[s] = mask | (item ? Zones.ITEM : 0);
        }
        if (!item && block.text().endsWith(":")) {
            int last = headingZone(sentences.from(to - 1), sentences.from(to), 0);
            int said = last != 0 ? last : Integer.lowestOneBit(wording[to - 1] & ~zones.aside());
            if (said != 0) {
                open(said, UNMARKED_LEVEL);
            }
        }
    }

    /** The zones of a sentence by its heading and its wording: an offer among the requirements is none of them. */
    private int mask(int here, int said) {
        if ((here & zones.opening()) == 0) {
            return here | said;
        }
        return (said & zones.offering()) != 0 ? said & ~zones.opening() : here | said & ~zones.opening();
    }

    /** Whether a heading is one of many in a row, none of which has a text under it. */
    private boolean isCrowded(int number) {
        int from = number;
        while (from > Math.max(0, number - CROWD) && isLike(from - 1, number)) {
            from--;
        }
        int to = number + 1;
        while (to < sentences.blocks() && to - from < CROWD && isLike(to, number)) {
            to++;
        }
        return to - from >= CROWD;
    }

    private boolean isLike(int one, int other) {
        Block block = sentences.blockAt(one);
        return block.kind() == Block.Kind.HEADING && block.level() == sentences.blockAt(other).level();
    }

    private void open(int zone, int level) {
        current = zone;
        for (int l = level; l < byLevel.length; l++) {
            byLevel[l] = zone;
        }
    }

    private boolean leadsList(int block) {
        return block + 1 < sentences.blocks() && sentences.blockAt(block + 1).kind() == Block.Kind.LIST_ITEM;
    }

    /** The zones of the longest heading between two tokens that has at least so many words; 0 where there is none. */
    private int headingZone(int from, int to, int least) {
        int best = 0;
        int longest = Math.max(0, least - 1);
        for (int t = from; t < to; t++) {
            if (opens[t] != 0 && (opensFor[t] > longest
                    || opensFor[t] == longest && best != 0 && opens[t] < best)) {
                best = opens[t];
                longest = opensFor[t];
            }
        }
        return best == 0 || isEarly(best - 1, from) ? 0 : zones.opened(best - 1);
    }

    /** Whether a heading of other jobs stands where the posting has hardly begun. */
    private boolean isEarly(int zone, int at) {
        return zones.bit(zone) == zones.clutter() && at < LEAST_BEFORE_OTHERS;
    }

    /** As {@link #headingZone}, of a line that nothing else marks as a heading: half of it must be a heading's words. */
    private int bareHeading(String line, int from, int to) {
        int half = (to - from + 1) / 2;
        int zone = headingZone(from, to, half);
        if (zone != 0 || !isTitleCase(line)) {
            return zone;
        }
        int covered = 0;
        for (int t = from; t < to; t += Math.max(1, opensFor[t])) {
            covered += opensFor[t];
        }
        return covered > half ? headingZone(from, to, 0) : 0;
    }

    /** Whether a line says something itself, rather than to lead what follows. */
    private static boolean isEnded(String line) {
        return line.indexOf(':') >= 0
                || !line.isEmpty() && ".!?;,".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean isTitleCase(String line) {
        for (String word : line.split("[\\s/&]+", -1)) {
            if (word.length() > LONGEST_SMALL_WORD && !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** The zone of a heading that stands before a colon at the start of a sentence; 0 where none does. */
    private int label(int sentence) {
        int from = sentences.from(sentence);
        int end = Math.min(sentences.from(sentence + 1), sentences.tokens().size() - 1);
        int to = Math.min(end, from + LONGEST_LABEL);
        for (int t = from + 1; t <= to; t++) {
            if (sentences.tokens().hasBefore(t, Tokens.CLAUSE)) {
                return headingZone(from, t, 0) & ~zones.clutter();
            }
        }
        return 0;
    }
}
