package dev.assay.inference.rule;

import dev.assay.evidence.document.Block;
import dev.assay.inference.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a role is: the countries, continents and cities its own location line or the body names for it. */
final class PlaceFacts {

    private static final int LONGEST_LINE = 14;
    private static final int TOP = 12;

    private final Reading reading;
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> continents = new LinkedHashSet<>();
    private int cities;
    private final List<Found.Words> words = new ArrayList<>();

    private PlaceFacts(Reading reading) {
        this.reading = reading;
    }

    static Found countries(Reading reading) {
        PlaceFacts facts = of(reading);
        return Found.number(facts.countries.size(), facts.words);
    }

    static Found cities(Reading reading) {
        PlaceFacts facts = of(reading);
        return Found.number(facts.cities, facts.words);
    }

    /** The one continent, or {@code global} for several. */
    static Found continent(Reading reading) {
        PlaceFacts facts = of(reading);
        Set<String> all = new LinkedHashSet<>(facts.continents);
        facts.countries.forEach(country -> all.add(reading.vocabulary.continent(country)));
        return Found.text(all.isEmpty() ? "" : all.size() > 1 ? "global" : all.iterator().next(),
                facts.words);
    }

    static Found unitedStates(Reading reading) {
        PlaceFacts facts = of(reading);
        return Found.text(facts.countries.contains("US") ? "yes" : "no", facts.words);
    }

    private static PlaceFacts of(Reading reading) {
        PlaceFacts body = new PlaceFacts(reading);
        body.readBody();
        if (!body.countries.isEmpty() || !body.continents.isEmpty()) {
            PlaceFacts header = new PlaceFacts(reading);
            header.readHeader();
            body.cities = Math.max(body.cities, header.cities);
            if (body.countries.containsAll(header.countries)) {
                body.words.addAll(header.words);
            }
            return body;
        }
        body.readHeader();
        return body;
    }

    private void readHeader() {
        int end = reading.page.description;
        read(0, end, true);
    }

    private void readBody() {
        int cue = reading.vocabulary.concept("place.cue");
        int company = reading.vocabulary.concept("place.company");
        for (int s = 0; s < reading.page.sentences; s++) {
            int from = reading.page.sentenceFrom[s];
            int to = reading.page.sentenceFrom[s + 1];
            if (from < reading.page.description || has(company, from, to)) {
                continue;
            }
            boolean cued = has(cue, from, to);
            if (cued || isPlaceLine(s, from, to)) {
                read(from, to, false);
            }
            if (cued) {
                s = readList(s, company);
            }
        }
    }

    /** Reads the list items that follow a sentence; gives the last sentence read. */
    private int readList(int sentence, int company) {
        int block = reading.page.sentenceBlock[sentence];
        int s = sentence;
        while (s + 1 < reading.page.sentences && reading.page.sentenceBlock[s + 1] > block
                && (reading.zones[s + 1] & Zones.ITEM) != 0
                && !has(company, reading.page.sentenceFrom[s + 1], reading.page.sentenceFrom[s + 2])) {
            s++;
            read(reading.page.sentenceFrom[s], reading.page.sentenceFrom[s + 1], false);
        }
        return s;
    }

    /** A short line near the top, or under a heading of place, that names a place. */
    private boolean isPlaceLine(int sentence, int from, int to) {
        int block = reading.page.sentenceBlock[sentence];
        boolean where = (reading.headed[sentence] & reading.vocabulary.zones().bit("where")) != 0;
        return to - from <= LONGEST_LINE
                && (where || block < TOP && has(reading.vocabulary.concept("place.city"),
                        from, to))
                && reading.page.block(block).kind() == Block.Kind.PARAGRAPH;
    }

    private boolean has(int concept, int from, int to) {
        if (concept < 0) {
            return false;
        }
        Mentions mentions = reading.mentions;
        for (int m = mentions.first[concept]; m < mentions.first[concept + 1]; m++) {
            if (mentions.from[m] >= from && mentions.from[m] < to && !mentions.dropped.get(m)) {
                return true;
            }
        }
        return false;
    }

    private void read(int from, int to, boolean header) {
        add("place.country", from, to, header, false);
        add("place.city", from, to, header, true);
        add("place.state", from, to, header, false);
        add("place.code", from, to, header, false);
        add("place.region", from, to, header, false);
        if (header && countries.isEmpty()) {
            add("place.country_code", from, to, header, false);
        }
    }

    private void add(String id, int from, int to, boolean header, boolean city) {
        int concept = reading.vocabulary.concept(id);
        if (concept < 0) {
            return;
        }
        Mentions mentions = reading.mentions;
        for (int m = mentions.first[concept]; m < mentions.first[concept + 1]; m++) {
            int at = mentions.from[m];
            if (at < from || at >= to || mentions.dropped.get(m) || mentions.refused.get(m)) {
                continue;
            }
            if (id.endsWith("code") && !(header && at >= reading.page.location)
                    && !reading.page.tokens.hasBefore(at, Tokens.COMMA)) {
                continue;
            }
            String name = reading.conceptName(concept, m);
            if (id.equals("place.region")) {
                continents.add(name);
            } else {
                String country = name.substring(0, 2);
                if (city && countries.size() == 1 && !countries.contains(country)) {
                    cities++;
                    continue;
                }
                countries.add(country);
                cities += city ? 1 : 0;
            }
            words.add(new Found.Words(at, mentions.to[m]));
        }
    }
}
