package dev.assay.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts postings by their kinds. Each posting and each of its cells is asked once what it lacks: what lacks nothing is
 * counted in every facet, and what lacks a single facet's kinds in that one alone.
 */
final class FacetCounter {

    private final FacetQuery query;
    private final int place;
    private final List<Facet> ofCell;
    private final List<Facet> ofWhole;
    private final Map<Facet, Map<String, Count>> counts = new EnumMap<>(Facet.class);
    private int taken;

    /** How many postings are of a kind, and which one was the last that was counted. */
    private static final class Count {
        private long many;
        private int last;
    }

    /**
     * What is lacking.
     *
     * @param much whether more than one facet's kinds are
     * @param one the only facet whose kinds are; null where it is none
     */
    private record Lack(boolean much, @Nullable Facet one) {

        private static final Lack NOTHING = new Lack(false, null);
        private static final Lack MUCH = new Lack(true, null);

        boolean isNothing() {
            return !much && one == null;
        }

        Lack and(Facet facet) {
            return isNothing() ? new Lack(false, facet) : MUCH;
        }
    }

    /** @param place the place of the query's field in the schema; below 0 for any field */
    FacetCounter(FacetQuery query, int place) {
        this.query = query;
        this.place = place;
        ofCell = Arrays.stream(Facet.values())
                .filter(facet -> facet.isOfCell() && (facet != Facet.VALUE || place >= 0)).toList();
        ofWhole = Arrays.stream(Facet.values()).filter(facet -> !facet.isOfCell()).toList();
        ofCell.forEach(facet -> counts.put(facet, new HashMap<>()));
        ofWhole.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    void take(PostingKinds posting) {
        taken++;
        Lack whole = lack(posting);
        if (whole.much()) {
            return;
        }
        List<CellKinds> cells = FacetQuery.cells(posting, place);
        boolean meant = query.asksOfNoCell() && !cells.isEmpty();
        for (CellKinds cell : cells) {
            Lack lack = lack(cell);
            meant |= lack.isNothing();
            Facet one = lack.one();
            if (whole.isNothing() && one != null) {
                count(one, cell.of(one));
            } else if (whole.isNothing() && lack.isNothing()) {
                for (Facet facet : ofCell) {
                    count(facet, cell.of(facet));
                }
            }
        }
        if (meant) {
            for (Facet facet : ofWhole) {
                if (whole.isNothing() || whole.one() == facet) {
                    count(facet, posting.of(facet));
                }
            }
        }
    }

    private Lack lack(PostingKinds posting) {
        Lack lack = Lack.NOTHING;
        for (Map.Entry<Facet, Set<String>> facet : query.chosen().entrySet()) {
            if (!facet.getKey().isOfCell()
                    && !FacetQuery.meets(posting.of(facet.getKey()), facet.getValue())) {
                lack = lack.and(facet.getKey());
            }
        }
        return lack;
    }

    private Lack lack(CellKinds cell) {
        Lack lack = query.meetsExtents(cell) ? Lack.NOTHING : Lack.MUCH;
        for (Map.Entry<Facet, Set<String>> facet : query.chosen().entrySet()) {
            if (facet.getKey().isOfCell() && !FacetQuery.meets(cell.of(facet.getKey()), facet.getValue())) {
                lack = lack.and(facet.getKey());
            }
        }
        return lack;
    }

    private void count(Facet facet, List<String> kinds) {
        Map<String, Count> counted = counts.get(facet);
        if (counted == null) {
            return;
        }
        for (String kind : kinds) {
            Count count = counted.computeIfAbsent(kind, none -> new Count());
            if (count.last != taken) {
                count.last = taken;
                count.many++;
            }
        }
    }

    Map<Facet, Map<String, Long>> counts() {
        Map<Facet, Map<String, Long>> told = new EnumMap<>(Facet.class);
        counts.forEach((facet, kinds) -> {
            Map<String, Long> sorted = new TreeMap<>();
            kinds.forEach((kind, count) -> sorted.put(kind, count.many));
            told.put(facet, sorted);
        });
        return told;
    }
}
