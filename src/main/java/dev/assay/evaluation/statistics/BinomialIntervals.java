package dev.assay.evaluation.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** Intervals for a share of independent cells. */
public final class BinomialIntervals {

    private BinomialIntervals() {}

    /**
     * Wilson's score interval (Journal of the American Statistical Association 22, 1927, 209–212): right on average over
     * all shares, and for one very near to none or all at times too narrow.
     *
     * @param share the share that was seen
     * @param n of how many; as many as cells that depend on each other are worth is no whole number
     * @param confidence how often it is to hold, such as 0.95
     */
    public static ConfidenceInterval wilson(double share, double n, double confidence) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double middle = (share * n + z * z / 2) / (n + z * z);
        double reach = z / (n + z * z) * Math.sqrt(n * share * (1 - share) + z * z / 4);
        return new ConfidenceInterval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }

    /**
     * The exact interval of Clopper and Pearson (Biometrika 26, 1934, 404–413): never too narrow, mostly a little too wide.
     *
     * @param confidence how often it is to hold at least, such as 0.95
     */
    public static ConfidenceInterval clopperPearson(int hits, int n, double confidence) {
        Interval found = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, hits, 1 - confidence);
        return new ConfidenceInterval(found.getLowerBound(), found.getUpperBound());
    }
}
