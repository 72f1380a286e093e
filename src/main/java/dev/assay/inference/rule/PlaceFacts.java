package dev.assay.inference.rule;

import dev.assay.text.document.Block;
import dev.assay.text.word.Tokens;
import dev.assay.vocabulary.Zones;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a role is. The body decides where it says so outright ("must reside in …"); else the location line and the
 * title; else a line of the body that gives a place.
 */
final class PlaceFacts {

    /** What Pass 1 quotes of where the role may be done. */
    private static final String RESTRICTION = "ext_location_restriction_text";
    private static final int LONGEST_LINE = 14;
    private static final int LONGEST_LIST_LINE = 60;
    private static final int TOP = 12;

    private final Reading reading;
    private final PlaceNames names;
    private final int pay;
    private final int company;
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> continents = new LinkedHashSet<>();
    private int cities;
    private boolean isWitnessed;
    private final List<Found.Words> words = new ArrayList<>();

    private PlaceFacts(Reading reading) {
        this.reading = reading;
        this.names = new PlaceNames(reading);
        this.pay = reading.vocabulary.concept("place.pay");
        this.company = reading.vocabulary.concept("place.company");
    }

    static Found countries(Reading reading) {
        PlaceFacts facts = reading.places();
        int regions = facts.countries.isEmpty() ? 0 : facts.continents.size();
        return facts.number(facts.countries.size() + regions);
    }

    static Found cities(Reading reading) {
        PlaceFacts facts = reading.places();
        return facts.number(facts.cities);
    }

    /** The one continent, or {@code global} for several. */
    static Found continent(Reading reading) {
        return continent(reading, reading.places());
    }

    private static Found continent(Reading reading, PlaceFacts facts) {
        Set<String> all = new LinkedHashSet<>(facts.continents);
        facts.countries.forEach(country -> all.add(reading.vocabulary.continent(country)));
        return facts.text(all.isEmpty() ? "" : all.size() > 1 ? "global" : all.iterator().next());
    }

    static Found unitedStates(Reading reading) {
        PlaceFacts facts = reading.places();
        return facts.text(facts.countries.contains("US") ? "yes" : "no");
    }

    /** The one continent that the role's own team is spread over, or {@code global} for several. */
    static Found team(Reading reading) {
        PlaceFacts facts = new PlaceFacts(reading);
        int cue = reading.vocabulary.concept("place.team");
        InferenceText page = reading.page;
        for (int s = 0; s < page.sentences.count(); s++) {
            int from = page.sentences.from(s);
            int to = page.sentences.from(s + 1);
            if (facts.has(cue, from, to) && facts.names.chains(from, to, false).size() > 1) {
                facts.read(from, to, false);
            }
        }
        return continent(reading, facts);
    }

    private Found number(int number) {
        return new Found(number, "", words, pass1());
    }

    private Found text(String text) {
        return new Found(-1, text, words, pass1());
    }

    private List<String> pass1() {
        return isWitnessed ? List.of(RESTRICTION) : List.of();
    }

    /** Where the role of a posting is. */
    static PlaceFacts of(Reading reading) {
        PlaceFacts outright = new PlaceFacts(reading);
        outright.readBody(true);
        PlaceFacts header = new PlaceFacts(reading);
        header.readHeader();
        if (outright.isEmpty()) {
            if (header.isEmpty()) {
                header.readBody(false);
            }
            return header;
        }
        outright.cities = Math.max(outright.cities, header.cities);
        if (outright.countries.containsAll(header.countries)) {
            outright.words.addAll(header.words);
        }
        return outright;
    }

    private boolean isEmpty() {
        return countries.isEmpty() && continents.isEmpty();
    }

    private void readHeader() {
        read(reading.page.location, reading.page.description, true);
        if (isEmpty()) {
            read(0, reading.page.location, false);
        }
    }

    /** @param outright only sentences that say where the candidate must be; else also lines that give a place */
    private void readBody(boolean outright) {
        int[] cited = outright && reading.pass1 != null
                ? reading.page.sentencesOf(reading.pass1.text(RESTRICTION))
                : new int[2];
        int cue = reading.vocabulary.concept(outright ? "place.cue" : "place.weak_cue");
        InferenceText page = reading.page;
        for (int s = 0; s < page.sentences.count(); s++) {
            int from = page.sentences.from(s);
            int to = page.sentences.from(s + 1);
            if (from < page.description || has(pay, from, to) || !outright && has(company, from, to)) {
                continue;
            }
            boolean isCited = s >= cited[0] && s < cited[1];
            boolean cued = has(cue, from, to) || isCited;
            int known = countries.size() + continents.size();
            if (cued || !outright && isPlaceLine(s, from, to)) {
                read(from, to, false);
            }
            if (cued) {
                s = readList(s);
            }
            isWitnessed |= isCited && countries.size() + continents.size() > known;
        }
    }

    /** Reads the list that a sentence leads to; gives the last sentence read. */
    private int readList(int sentence) {
        InferenceText page = reading.page;
        int block = page.sentences.block(sentence);
        boolean follows = has(reading.vocabulary.concept("place.following"), page.sentences.from(sentence),
                page.sentences.from(sentence + 1));
        int s = sentence;
        while (s + 1 < page.sentences.count()) {
            int from = page.sentences.from(s + 1);
            int to = page.sentences.from(s + 2);
            boolean here = page.sentences.block(s + 1) == block;
            boolean item = (reading.zones[s + 1] & Zones.ITEM) != 0;
            boolean line = follows && to - from <= LONGEST_LIST_LINE
                    && !names.chains(from, to, false).isEmpty();
            if (!(here && follows || item || line) || has(company, from, to)) {
                break;
            }
            s++;
            read(from, to, false);
        }
        return s;
    }

    /** A short line near the top, or under a heading of place, that names a place. */
    private boolean isPlaceLine(int sentence, int from, int to) {
        int block = reading.page.sentences.block(sentence);
        boolean where = (reading.headed[sentence] & reading.vocabulary.zones().bit("where")) != 0;
        return to - from <= LONGEST_LINE && reading.page.block(block).kind() == Block.Kind.PARAGRAPH
                && (where || block < TOP
                        && names.chains(from, to, false).stream().anyMatch(PlaceChain::hasCity));
    }

    private boolean has(int concept, int from, int to) {
        return reading.mentions.has(concept, from, to);
    }

    private void read(int from, int to, boolean header) {
        for (PlaceChain chain : names.chains(from, to, header)) {
            countries.add(chain.country());
            cities += chain.hasCity() || chain.names.size() > 1 || header && chain.isBareCode() ? 1 : 0;
            words.add(new Found.Words(chain.from(), chain.to()));
        }
        int region = reading.vocabulary.concept("place.region");
        for (MentionCursor mention = reading.mentions.of(region); mention.next() && mention.from() < to;) {
            boolean wider = !countries.isEmpty()
                    && reading.page.tokens.hasBefore(mention.from(), Tokens.COMMA);
            if (mention.from() >= from && !mention.isDropped() && !wider) {
                continents.add(reading.conceptName(region, mention));
                words.add(mention.range());
            }
        }
    }
}
