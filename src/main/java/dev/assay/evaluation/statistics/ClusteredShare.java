package dev.assay.evaluation.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** So many of so many, counted by cluster, such as right cells by posting: cells of one posting tend to be right or wrong together. */
public final class ClusteredShare {

    private int[] hits = new int[16];
    private int[] cells = new int[16];
    private int clusters;

    /** @param cluster the cluster's number, from 0 */
    public void add(int cluster, boolean hit) {
        if (cluster >= hits.length) {
            hits = Arrays.copyOf(hits, Math.max(cluster + 1, 2 * hits.length));
            cells = Arrays.copyOf(cells, hits.length);
        }
        clusters = Math.max(clusters, cluster + 1);
        hits[cluster] += hit ? 1 : 0;
        cells[cluster]++;
    }

    public int n() {
        return Arrays.stream(cells).sum();
    }

    /** Of how many clusters there is a cell. */
    public int counted() {
        return (int) Arrays.stream(cells).filter(of -> of > 0).count();
    }

    public int hits() {
        return Arrays.stream(hits).sum();
    }

    /** 0 to 1; not a number where nothing was counted. */
    public double value() {
        return (double) hits() / n();
    }

    public MeasuredShare measured(Bootstrap bootstrap) {
        return new MeasuredShare(hits(), n(), interval(bootstrap));
    }

    /**
     * The interval of the bootstrap over clusters, and no narrower at either end than Wilson's: where all are right, or nearly
     * so, the bootstrap alone would be sure of what it has not seen.
     */
    public ConfidenceInterval interval(Bootstrap bootstrap) {
        if (n() == 0) {
            return ConfidenceInterval.UNKNOWN;
        }
        // Clusters without a cell are none.
        int[] counted = IntStream.range(0, clusters).filter(cluster -> cells[cluster] > 0)
                .toArray();
        return bootstrap.of(counted.length, times -> {
            long right = 0;
            long all = 0;
            for (int at = 0; at < counted.length; at++) {
                right += (long) times[at] * hits[counted[at]];
                all += (long) times[at] * cells[counted[at]];
            }
            return (double) right / all;
        }).with(wilson(counted.length, bootstrap.confidence()));
    }

    /**
     * Wilson's interval of as many independent cells as these are worth: fewer, the more the clusters differ, and for few clusters by
     * Student's t (Korn and Graubard, Survey Methodology 24, 1998, 193–201).
     */
    private ConfidenceInterval wilson(int counted, double confidence) {
        double share = value();
        double squares = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            double off = hits[cluster] - share * cells[cluster];
            squares += off * off;
        }
        double worth = n();
        if (counted > 1 && squares > 0) {
            double variance = squares * counted / (counted - 1.0) / worth / worth;
            double narrower = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2)
                    / TDistribution.of(counted - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
            worth = Math.min(worth, share * (1 - share) / variance * narrower * narrower);
        }
        return BinomialIntervals.wilson(share, worth, confidence);
    }
}
