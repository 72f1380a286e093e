package dev.assay.evaluation.statistics;

/**
 * One value as it was stated, and whether it is right.
 *
 * @param confidence how sure its source says it is, 0 to 1
 * @param right whether it is
 */
public record Stated(double confidence, boolean right) {

    public Stated {
        confidence = Math.clamp(confidence, 0, 1);
    }
}
