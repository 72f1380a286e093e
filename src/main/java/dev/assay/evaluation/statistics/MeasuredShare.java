package dev.assay.evaluation.statistics;

/**
 * So many of so many, and between which shares the true one lies.
 *
 * @param hits how many
 * @param n of how many
 * @param interval over the postings they are of; from none to all where n is 0
 */
public record MeasuredShare(int hits, int n, ConfidenceInterval interval) {

    /** 0 to 1; not a number where n is 0. */
    public double value() {
        return (double) hits / n;
    }

    /** What is not a hit. */
    public MeasuredShare rest() {
        return new MeasuredShare(n - hits, n,
                new ConfidenceInterval(1 - interval.high(), 1 - interval.low()));
    }
}
