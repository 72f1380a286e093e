package dev.assay.evaluation.figures;

import dev.assay.model.FieldValue;

/**
 * So many cells of a field that are one value, and that a source has as another, or as the same.
 *
 * @param gold what is right
 * @param said what the source says
 * @param n how many cells
 */
public record Confused(FieldValue gold, FieldValue said, int n) {

    public boolean isRight() {
        return said.agreesWith(gold);
    }
}
