package dev.assay.inference.rule;

import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names of places in a run of words and joins those that stand in a row. */
final class PlaceNames {

    private final Reading reading;

    PlaceNames(Reading reading) {
        this.reading = reading;
    }

    /** @param header whether codes such as "TX" may stand alone, as they do in a location line */
    List<PlaceChain> chains(int from, int to, boolean header) {
        Map<Integer, PlaceChain.Name> byStart = new LinkedHashMap<>();
        add(byStart, "place.country", PlaceChain.Kind.COUNTRY, from, to);
        add(byStart, "place.state", PlaceChain.Kind.STATE, from, to);
        add(byStart, "place.city", PlaceChain.Kind.CITY, from, to);
        add(byStart, "place.code", PlaceChain.Kind.CODE, from, to);
        add(byStart, "place.country_code", PlaceChain.Kind.CODE, from, to);
        List<PlaceChain.Name> names = new ArrayList<>(byStart.values());
        names.sort(Comparator.comparingInt(PlaceChain.Name::from));
        List<PlaceChain> chains = new ArrayList<>();
        for (PlaceChain.Name name : names) {
            PlaceChain last = chains.isEmpty() ? null : chains.getLast();
            if (last != null && last.to() > name.from()) {
                continue;
            }
            if (last != null && joins(last, name)) {
                last.names.add(name);
            } else if (name.kind() != PlaceChain.Kind.CODE || header
                    || reading.page.tokens.hasBefore(name.from(), Tokens.COMMA)) {
                PlaceChain chain = new PlaceChain();
                chain.names.add(name);
                chains.add(chain);
            }
        }
        return chains;
    }

    /** A wider place follows a narrower one at once; two of a kind are two places. */
    private boolean joins(PlaceChain chain, PlaceChain.Name name) {
        PlaceChain.Name before = chain.names.getLast();
        boolean wider = name.kind().ordinal() > before.kind().ordinal()
                || name.kind() == PlaceChain.Kind.CODE && before.kind() == PlaceChain.Kind.CODE
                        && before.countries().stream().anyMatch(name.countries()::contains);
        return wider && name.from() == before.to()
                && !reading.page.tokens.hasBefore(name.from(), Tokens.SENTENCE | Tokens.SLASH);
    }

    private void add(Map<Integer, PlaceChain.Name> byStart, String id, PlaceChain.Kind kind, int from,
            int to) {
        int concept = reading.vocabulary.concept(id);
        for (MentionCursor mention = reading.mentions.of(concept); mention.next() && mention.from() < to;) {
            int at = mention.from();
            if (at < from || mention.isDropped() || mention.isRefused()) {
                continue;
            }
            String country = reading.conceptName(concept, mention).substring(0, 2);
            PlaceChain.Name known = byStart.get(at);
            if (known == null || known.to() < mention.to()) {
                byStart.put(at,
                        new PlaceChain.Name(kind, new LinkedHashSet<>(Set.of(country)), at, mention.to()));
            } else if (known.to() == mention.to() && known.kind() != PlaceChain.Kind.COUNTRY) {
                known.countries().add(country);
            }
        }
    }
}
