package dev.assay.evaluation.figures;

import dev.assay.evaluation.statistics.Bootstrap;
import dev.assay.evaluation.statistics.ConfidenceInterval;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts in which cells each of two sources is right, posting by posting. */
final class PairTally {

    /** Of a posting: how many cells, and how many more of them the first has right. */
    private final Map<Integer, int[]> postings = new LinkedHashMap<>();
    private static final double NORMAL = 1.959963984540054;

    private final int[][] counts = new int[2][2];

    void add(int posting, boolean first, boolean second) {
        counts[first ? 1 : 0][second ? 1 : 0]++;
        int[] of = postings.computeIfAbsent(posting, none -> new int[2]);
        of[0]++;
        of[1] += (first ? 1 : 0) - (second ? 1 : 0);
    }

    PairMeasure measure(String first, String second, Bootstrap bootstrap) {
        int[][] of = postings.values().toArray(int[][]::new);
        ConfidenceInterval difference = of.length < 2
                ? new ConfidenceInterval(-1, 1)
                : bootstrap.of(of.length, times -> {
                    long gained = 0;
                    long all = 0;
                    for (int at = 0; at < of.length; at++) {
                        all += (long) times[at] * of[at][0];
                        gained += (long) times[at] * of[at][1];
                    }
                    return (double) gained / all;
                });
        return new PairMeasure(first, second, counts[1][1], counts[1][0], counts[0][1], counts[0][0],
                difference.with(asIfIndependent()));
    }

    /**
     * No narrower than this at either end, so that where both are always right together nothing is taken for sure: the interval of
     * Agresti and Min (Statistics in Medicine 24, 2005, 729–740), which adds a half to each count.
     */
    private ConfidenceInterval asIfIndependent() {
        double n = counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1] + 2.0;
        double first = (counts[1][0] + 0.5) / n;
        double second = (counts[0][1] + 0.5) / n;
        double gain = first - second;
        double reach = NORMAL * Math.sqrt((first + second - gain * gain) / n);
        return new ConfidenceInterval(Math.max(-1, gain - reach), Math.min(1, gain + reach));
    }
}
