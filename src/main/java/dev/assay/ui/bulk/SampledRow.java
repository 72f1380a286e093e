package dev.assay.ui.bulk;

import dev.assay.evaluation.guarantee.SampledCell;
import dev.assay.model.FieldValue;
import dev.assay.review.FieldReview;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sample as the list shows it.
 *
 * @param number its place in the order drawn, from 1
 * @param heading what the posting is called
 * @param state what was decided on it
 * @param decided the value decided on; null where none is
 */
record SampledRow(SampledCell cell, int number, String heading, FieldReview.State state,
        @Nullable FieldValue decided) {

    boolean isOpen() {
        return state == FieldReview.State.UNDECIDED;
    }

    /** Whether it counts as wrong: another value was decided on, or nobody can tell. */
    boolean isWrong() {
        return !isOpen() && (decided == null || !decided.agreesWith(cell.value()));
    }
}
