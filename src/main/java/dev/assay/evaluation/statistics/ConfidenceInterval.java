package dev.assay.evaluation.statistics;

/**
 * Between these two the true figure lies, as often as was agreed on.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record ConfidenceInterval(double low, double high) {

    /** Nothing is known of a share. */
    public static final ConfidenceInterval UNKNOWN = new ConfidenceInterval(0, 1);

    public double width() {
        return high - low;
    }

    /** The least interval that has both in it. */
    public ConfidenceInterval with(ConfidenceInterval other) {
        return new ConfidenceInterval(Math.min(low, other.low), Math.max(high, other.high));
    }
}
