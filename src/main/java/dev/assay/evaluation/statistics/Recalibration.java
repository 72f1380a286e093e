package dev.assay.evaluation.statistics;

import dev.assay.review.ConfidenceMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns what a source's confidence is worth: the share that was right where it said so, never falling as it rises (Zadrozny and
 * Elkan, KDD 2002, 694–699). Each share is drawn towards that of all values, the more so the fewer were seen of it, so that a
 * few decisions do not make it sure of anything.
 */
public final class Recalibration {

    /** How many values the share of all counts for, beside those of one confidence. */
    private static final double DRAWN = 4;

    private Recalibration() {}

    /** Learns from values that are known to be right or wrong. */
    public static ConfidenceMap of(List<Stated> known) {
        if (known.isEmpty()) {
            return ConfidenceMap.NONE;
        }
        TreeMap<Double, int[]> counted = new TreeMap<>();
        int all = 0;
        for (Stated one : known) {
            int[] count = counted.computeIfAbsent(one.confidence(), none -> new int[2]);
            count[0]++;
            count[1] += one.right() ? 1 : 0;
            all += one.right() ? 1 : 0;
        }
        // One of each is added, so that no share is none or all.
        double share = (all + 1.0) / (known.size() + 2.0);
        double[] values = new double[counted.size()];
        double[] weights = new double[counted.size()];
        int at = 0;
        for (int[] count : counted.values()) {
            weights[at] = count[0] + DRAWN;
            values[at++] = (count[1] + DRAWN * share) / (count[0] + DRAWN);
        }
        double[] fitted = IsotonicRegression.fit(values, weights);
        List<ConfidenceMap.Knot> knots = new ArrayList<>();
        at = 0;
        for (Map.Entry<Double, int[]> one : counted.entrySet()) {
            knots.add(new ConfidenceMap.Knot(one.getKey(), fitted[at++]));
        }
        return new ConfidenceMap(knots);
    }
}
