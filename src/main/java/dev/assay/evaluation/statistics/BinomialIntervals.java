package dev.assay.evaluation.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** Intervals for a share of independent cells. */
public final class BinomialIntervals {

    private BinomialIntervals() {}

    /**
     * Wilson's score interval (Journal of the American Statistical Association 22, 1927, 209–212): right on average over
     * all shares, and for one very near to none or all at times too narrow.
     *
     * @param confidence how often it is to hold, such as 0.95
     */
    public static ConfidenceInterval wilson(long hits, long n, double confidence) {
        return of(BinomialConfidenceInterval.WILSON_SCORE, hits, n, confidence);
    }

    /**
     * The exact interval of Clopper and Pearson (Biometrika 26, 1934, 404–413): never too narrow, mostly a little too wide.
     *
     * @param confidence how often it is to hold at least, such as 0.95
     */
    public static ConfidenceInterval clopperPearson(long hits, long n, double confidence) {
        return of(BinomialConfidenceInterval.CLOPPER_PEARSON, hits, n, confidence);
    }

    private static ConfidenceInterval of(BinomialConfidenceInterval method, long hits, long n,
            double confidence) {
        if (n == 0) {
            return ConfidenceInterval.UNKNOWN;
        }
        Interval found = method.fromErrorRate(Math.toIntExact(n), Math.toIntExact(hits), 1 - confidence);
        return new ConfidenceInterval(found.getLowerBound(), found.getUpperBound());
    }
}
