package dev.assay.ui.sweep;

import dev.assay.model.EvidenceStatus;
import dev.assay.review.ComparedCell;
import dev.assay.text.FoldedText;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a field are listed, and in which order.
 *
 * @param asked by which they were listed
 * @param rows in order
 * @param places where each posting's stands among them
 * @param counts the kinds there are of each facet with how many cells each has that the others let through, the most
 *        frequent first
 */
record SweepListing(Asked asked, List<SweepRow> rows, Map<String, Integer> places,
        Map<SweepFacet, Map<String, Long>> counts) {

    static final SweepListing NONE = new SweepListing(
            new Asked(SweepOrder.AS_LOADED, List.of(), Map.of(), null),
            List.of(), Map.of(), Map.of());

    /**
     * What is asked for.
     *
     * @param words to be found in title, company, value or claim, as they are compared
     * @param chosen the kinds that are shown of each facet; none for all
     * @param only the cells that another screen asked for; null for all of the field
     */
    record Asked(SweepOrder order, List<String> words, Map<SweepFacet, Set<String>> chosen,
            @Nullable CellSelection only) {

        Asked {
            chosen = Map.copyOf(chosen);
        }

        /** Whether a row is one of those that were asked for, and has the words. */
        private boolean finds(SweepRow row) {
            return (only == null || only.cells().test(row.cell())) && (words.isEmpty() || says(row));
        }

        private boolean says(SweepRow row) {
            String text = FoldedText.fold(String.join(" ", row.posting(), row.heading(), row.value().text(),
                    row.claim()));
            return words.stream().allMatch(text::contains);
        }

        /** The facets by which a row of these kinds is not shown. */
        private Set<SweepFacet> refusing(Map<SweepFacet, String> kinds) {
            Set<SweepFacet> refusing = EnumSet.noneOf(SweepFacet.class);
            chosen.forEach((facet, shown) -> {
                if (!shown.isEmpty() && !shown.contains(kinds.get(facet))) {
                    refusing.add(facet);
                }
            });
            return refusing;
        }

        /** The facets in which it counts: no other refuses it. */
        private Set<SweepFacet> counting(Map<SweepFacet, String> kinds) {
            Set<SweepFacet> refusing = refusing(kinds);
            return refusing.isEmpty()
                    ? EnumSet.allOf(SweepFacet.class)
                    : refusing.size() == 1 ? refusing : Set.of();
        }
    }

    /** @param all the cells of the field, as loaded */
    static SweepListing of(Collection<SweepRow> all, Asked asked, Wording words) {
        List<SweepRow> rows = new ArrayList<>();
        Map<SweepFacet, Map<String, Long>> counts = new EnumMap<>(SweepFacet.class);
        for (SweepRow row : all) {
            if (asked.finds(row)) {
                Map<SweepFacet, String> kinds = kinds(row, words);
                asked.counting(kinds).forEach(facet -> count(counts, facet, kinds, 1));
                if (asked.refusing(kinds).isEmpty()) {
                    rows.add(row);
                }
            }
        }
        List<SweepRow> ordered = ordered(rows, asked.order());
        Map<String, Integer> places = new HashMap<>();
        for (SweepRow row : ordered) {
            places.put(row.posting(), places.size());
        }
        return new SweepListing(asked, ordered, places, sorted(counts, asked));
    }

    /** The same rows, counted after one of the field's cells changed. */
    SweepListing after(SweepRow before, SweepRow now, Wording words) {
        Map<SweepFacet, Map<String, Long>> changed = new EnumMap<>(SweepFacet.class);
        counts.forEach((facet, counted) -> changed.put(facet, new TreeMap<>(counted)));
        if (asked.finds(before)) {
            Map<SweepFacet, String> kinds = kinds(before, words);
            asked.counting(kinds).forEach(facet -> count(changed, facet, kinds, -1));
        }
        if (asked.finds(now)) {
            Map<SweepFacet, String> kinds = kinds(now, words);
            asked.counting(kinds).forEach(facet -> count(changed, facet, kinds, 1));
        }
        return new SweepListing(asked, rows, places, sorted(changed, asked));
    }

    /** Whether a cell that changed would be listed elsewhere, or is listed only until the order is made anew. */
    boolean isOtherwise(SweepRow before, SweepRow now, Wording words) {
        return isListed(before, words) != isListed(now, words)
                || isListed(now, words)
                        && !group(before, asked.order()).equals(group(now, asked.order()));
    }

    private boolean isListed(SweepRow row, Wording words) {
        return asked.finds(row) && asked.refusing(kinds(row, words)).isEmpty();
    }

    /** What a row is listed with; empty where with no other. */
    private static String group(SweepRow row, SweepOrder order) {
        return switch (order) {
            case AS_LOADED -> "";
            case BY_VALUE -> row.value().text();
            case BY_DISPUTE -> row.dispute();
        };
    }

    private static void count(Map<SweepFacet, Map<String, Long>> counts, SweepFacet facet,
            Map<SweepFacet, String> kinds, long more) {
        counts.computeIfAbsent(facet, none -> new TreeMap<>()).merge(kinds.getOrDefault(facet, ""), more,
                Long::sum);
    }

    private static Map<SweepFacet, Map<String, Long>> sorted(Map<SweepFacet, Map<String, Long>> counts,
            Asked asked) {
        Map<SweepFacet, Map<String, Long>> all = new EnumMap<>(SweepFacet.class);
        for (SweepFacet facet : SweepFacet.values()) {
            Map<String, Long> sorted = new LinkedHashMap<>();
            counts.getOrDefault(facet, Map.of()).entrySet().stream().filter(entry -> entry.getValue() > 0)
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            asked.chosen().getOrDefault(facet, Set.of()).forEach(kind -> sorted.putIfAbsent(kind, 0L));
            all.put(facet, sorted);
        }
        return all;
    }

    /** The kind of a row by each facet, in words. */
    private static Map<SweepFacet, String> kinds(SweepRow row, Wording words) {
        return Map.of(SweepFacet.STATE, words.name(row.cell().state()), SweepFacet.VALUE, row.value().text(),
                SweepFacet.AGREEMENT, words.of(!row.others().isEmpty()
                        ? "sweep.differ"
                        : row.heard() > 1 ? "sweep.agree" : "sweep.alone"),
                SweepFacet.EVIDENCE, status(row, words));
    }

    private static String status(SweepRow row, Wording words) {
        EvidenceStatus status = row.cell().judged().map(ComparedCell.Said::status).orElse(null);
        return status == null ? words.of("sweep.not-looked-for") : words.name(status);
    }

    private static List<SweepRow> ordered(List<SweepRow> rows, SweepOrder order) {
        if (order == SweepOrder.AS_LOADED) {
            return rows;
        }
        List<Grouped> grouped = rows.stream()
                .map(row -> new Grouped(row, group(row, order)))
                .toList();
        Map<String, Long> sizes = grouped.stream()
                .collect(Collectors.groupingBy(Grouped::group, Collectors.counting()));
        return grouped.stream()
                .sorted(Comparator.comparing((Grouped one) -> one.group().isEmpty())
                        .thenComparing(one -> -sizes.getOrDefault(one.group(), 0L))
                        .thenComparing(Grouped::group))
                .map(Grouped::row).toList();
    }

    /** A row, and which it is listed with. */
    private record Grouped(SweepRow row, String group) {}
}
