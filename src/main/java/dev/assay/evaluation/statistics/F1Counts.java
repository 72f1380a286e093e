package dev.assay.evaluation.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * How each value of a field fared: as often right, as often said in vain, as often missed. What it keeps is a few numbers a cell,
 * so that the figure can be reckoned anew over cells that are drawn again and again.
 */
public final class F1Counts {

    private enum Fate {
        HIT, VAIN, MISSED
    }

    private record Entry(int cluster, int value, Fate fate) {}

    private final Map<String, Integer> values = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final BitSet clusters = new BitSet();

    /**
     * Counts a cell.
     *
     * @param cluster the number of its posting, from 0
     * @param gold what is right, each member of a set by itself
     * @param predicted what was said, likewise
     */
    public void add(int cluster, Set<String> gold, Set<String> predicted) {
        clusters.set(cluster);
        predicted.forEach(value -> add(cluster, value, gold.contains(value) ? Fate.HIT : Fate.VAIN));
        gold.stream().filter(value -> !predicted.contains(value))
                .forEach(value -> add(cluster, value, Fate.MISSED));
    }

    private void add(int cluster, String value, Fate fate) {
        int number = values.computeIfAbsent(value, none -> values.size());
        entries.add(new Entry(cluster, number, fate));
    }

    /** The mean F1 over the values that were right or said at least once; 1 where none ever was. */
    public double macro() {
        return values.isEmpty() ? 1 : macro(cluster -> 1, () -> 0);
    }

    /** As {@link #macro()}, each cluster counting as often as it was drawn; not a number where no value is left. */
    double macro(int[] times) {
        return macro(cluster -> times[cluster], () -> 0);
    }

    /**
     * As {@link #macro(int[])}, with what a value nobody ever missed may still hide: to its hits and its misses a random half is
     * added, as in the posterior of Goutte and Gaussier (ECIR 2005, 345–359) under the prior of Jeffreys.
     */
    double macro(int[] times, SplittableRandom random) {
        return macro(cluster -> times[cluster], () -> {
            double normal = random.nextGaussian();
            return normal * normal / 2;
        });
    }

    private interface Times {
        int of(int cluster);
    }

    private double macro(Times times, DoubleSupplier added) {
        long[][] counts = new long[values.size()][Fate.values().length];
        for (Entry entry : entries) {
            counts[entry.value()][entry.fate().ordinal()] += times.of(entry.cluster());
        }
        return Arrays.stream(counts).mapToDouble(count -> {
            double hits = 2 * (count[0] + added.getAsDouble());
            return hits / (hits + count[1] + count[2] + added.getAsDouble());
        }).filter(f1 -> !Double.isNaN(f1)).average().orElse(Double.NaN);
    }

    /**
     * The interval of {@link #macro()}: that of the plain bootstrap, and where nothing or little was missed that with halves added.
     * Drawn are the clusters of which there is a cell.
     */
    public static ConfidenceInterval interval(Bootstrap bootstrap, List<F1Counts> fields) {
        BitSet counted = new BitSet();
        fields.forEach(field -> counted.or(field.clusters));
        int[] seen = counted.stream().toArray();
        int[] spread = new int[counted.length()];
        SplittableRandom random = new SplittableRandom(bootstrap.seed() + 1);
        return bootstrap
                .of(seen.length, times -> mean(fields, field -> field.macro(spread(times, seen, spread))))
                .with(bootstrap.of(seen.length,
                        times -> mean(fields, field -> field.macro(spread(times, seen, spread), random))));
    }

    /** How often each cluster was drawn, by its own number. */
    private static int[] spread(int[] times, int[] seen, int[] spread) {
        for (int at = 0; at < seen.length; at++) {
            spread[seen[at]] = times[at];
        }
        return spread;
    }

    private interface Figure {
        double of(F1Counts counts);
    }

    private static double mean(List<F1Counts> fields, Figure figure) {
        return fields.stream().mapToDouble(figure::of).filter(f1 -> !Double.isNaN(f1)).average()
                .orElse(Double.NaN);
    }
}
