package dev.assay.evaluation.source;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * So many of so many.
 *
 * @param hits how many
 * @param n of how many; 0 where there is nothing to say
 */
public record Share(long hits, long n) {

    public static final Share NONE = new Share(0, 0);

    public Share plus(boolean hit) {
        return new Share(hits + (hit ? 1 : 0), n + 1);
    }

    public Share plus(Share other) {
        return new Share(hits + other.hits, n + other.n);
    }

    /** 0 to 1; not a number where n is 0. */
    public double value() {
        return (double) hits / n;
    }

    /** The lower end of {@link #wilson}. */
    public double low() {
        return n == 0 ? 0 : wilson().getLowerBound();
    }

    /** The upper end of {@link #wilson}. */
    public double high() {
        return n == 0 ? 1 : wilson().getUpperBound();
    }

    /** Wilson's score interval (Journal of the American Statistical Association 22, 1927, 209–212) at 95 %. */
    private Interval wilson() {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(Math.toIntExact(n),
                Math.toIntExact(hits),
                0.05);
    }
}
