package dev.assay.evaluation.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts groups of postings on the sides of a split so that each side has its share of every stratum: the rarest stratum
 * first, where most of it is still wanted (iterative stratification; Sechidis, Tsoumakas and Vlahavas, 2011). What is a tie
 * is settled by the seed and the ids, so that the same postings come to lie the same in whatever order they come.
 */
final class StratifiedSplit {

    /** What counts every posting, whatever it is of. */
    private static final String ANY = "";

    private final SplitShares shares;
    private final long seed;
    private final Map<String, Map<String, Double>> wanted = new LinkedHashMap<>();
    private final Map<String, String> sides = new TreeMap<>();

    private StratifiedSplit(SplitShares shares, long seed) {
        this.shares = shares;
        this.seed = seed;
    }

    /** Postings that must lie on one side. */
    private record Unit(List<String> ids, Map<String, Integer> strata, long tie) {}

    /**
     * @param groups of postings that must lie together
     * @param strata of each posting
     * @param fixed the sides that postings lie on already; a group follows the first of its postings that has one
     * @return the side of each posting
     */
    static Map<String, String> of(List<List<String>> groups, Map<String, List<String>> strata,
            Map<String, String> fixed, SplitShares shares, long seed) {
        StratifiedSplit split = new StratifiedSplit(shares, seed);
        List<Unit> units = groups.stream().map(ids -> split.unit(ids, strata))
                .sorted(Comparator.comparingInt((Unit unit) -> -unit.ids().size())
                        .thenComparingLong(Unit::tie))
                .toList();
        split.want(units);
        Set<Unit> open = new LinkedHashSet<>();
        for (Unit unit : units) {
            String side = unit.ids().stream().filter(fixed::containsKey).findFirst().map(fixed::get)
                    .orElse(ANY);
            if (shares.shares().containsKey(side)) {
                split.put(unit, side, fixed);
            } else {
                open.add(unit);
            }
        }
        split.fill(open, fixed);
        return split.sides;
    }

    private Unit unit(List<String> ids, Map<String, List<String>> strata) {
        Map<String, Integer> counts = new TreeMap<>();
        counts.put(ANY, ids.size());
        long tie = MinHash.mixed(seed);
        for (String id : ids.stream().sorted().toList()) {
            strata.getOrDefault(id, List.of()).forEach(one -> counts.merge(one, 1, Integer::sum));
            tie = MinHash.mixed(tie * 31 + id.hashCode());
        }
        return new Unit(ids, counts, tie);
    }

    private void want(List<Unit> units) {
        Map<String, Integer> all = new TreeMap<>();
        units.forEach(
                unit -> unit.strata().forEach((stratum, n) -> all.merge(stratum, n, Integer::sum)));
        shares.shares().forEach((side, share) -> {
            Map<String, Double> mine = new HashMap<>();
            all.forEach((stratum, n) -> mine.put(stratum, n * share));
            wanted.put(side, mine);
        });
    }

    private void fill(Set<Unit> open, Map<String, String> fixed) {
        Map<String, List<Unit>> by = new TreeMap<>();
        open.forEach(unit -> unit.strata().keySet()
                .forEach(stratum -> by.computeIfAbsent(stratum, none -> new ArrayList<>()).add(unit)));
        while (!open.isEmpty()) {
            by.values().forEach(units -> units.removeIf(unit -> !open.contains(unit)));
            by.values().removeIf(List::isEmpty);
            String rarest = by.entrySet().stream().min(Comparator
                    .comparingInt((Map.Entry<String, List<Unit>> stratum) -> stratum.getValue().stream()
                            .mapToInt(unit -> unit.strata().getOrDefault(stratum.getKey(), 0)).sum())
                    .thenComparing(Map.Entry.<String, List<Unit>>comparingByKey().reversed()))
                    .map(Map.Entry::getKey).orElse(ANY);
            for (Unit unit : List.copyOf(by.getOrDefault(rarest, List.of()))) {
                put(unit, neediest(rarest, unit.tie()), fixed);
                open.remove(unit);
            }
        }
    }

    /** The side that lacks most of a stratum, then most postings. */
    private String neediest(String stratum, long tie) {
        return wanted.entrySet().stream().max(Comparator
                .comparingDouble((Map.Entry<String, Map<String, Double>> side) -> lacks(side, stratum))
                .thenComparingDouble(side -> lacks(side, ANY))
                .thenComparingLong(side -> MinHash.mixed(tie ^ side.getKey().hashCode())))
                .map(Map.Entry::getKey).orElseThrow();
    }

    private static double lacks(Map.Entry<String, Map<String, Double>> side, String stratum) {
        return side.getValue().getOrDefault(stratum, 0.0);
    }

    private void put(Unit unit, String side, Map<String, String> fixed) {
        unit.ids().forEach(id -> sides.put(id,
                shares.shares().containsKey(fixed.getOrDefault(id, ANY))
                        ? fixed.getOrDefault(id, side)
                        : side));
        Map<String, Double> lacking = wanted.getOrDefault(side, Map.of());
        unit.strata().forEach((stratum, n) -> lacking.merge(stratum, (double) -n, Double::sum));
    }
}
