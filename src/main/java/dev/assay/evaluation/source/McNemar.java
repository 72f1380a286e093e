package dev.assay.evaluation.source;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether two sources that answered the same cells are wrong equally often, after McNemar (Psychometrika 12, 1947,
 * 153–157): only the cells that one of them has right and the other wrong tell. The two-sided p value is that of the exact
 * conditional test, as given by Fagerland, Lydersen and Laake (BMC Medical Research Methodology 13:91, 2013, equation 4):
 * twice the smaller tail of the binomial distribution with probability one half, and 1 at most. It is exact however few
 * cells there are.
 */
public final class McNemar {

    private McNemar() {}

    /**
     * How likely a difference as large as this is, were both wrong equally often.
     *
     * @param one how many cells the first alone has right
     * @param other how many cells the second alone has right
     * @return 0 to 1; 1 where neither has any
     */
    public static double p(long one, long other) {
        int n = Math.toIntExact(one + other);
        return n == 0
                ? 1
                : Math.min(1, 2 * BinomialDistribution.of(n, 0.5)
                        .cumulativeProbability(Math.toIntExact(Math.min(one, other))));
    }
}
