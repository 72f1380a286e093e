package dev.assay.ui.rules;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.ui.value.PostingHeading;
import org.jspecify.annotations.Nullable;

/**
 * A cell that a rule decides.
 *
 * @param heading the posting's title and company; its id where neither is known
 * @param evidence what it rests on, in the rule's words
 * @param decided what a person decided; null where nobody did
 */
record HitRow(CellKey cell, String heading, FieldValue value, String evidence, @Nullable FieldValue decided) {

    static HitRow of(ComparedCell cell, ComparedCell.Said said) {
        return new HitRow(cell.cell(),
                PostingHeading.of(cell.cell().postingId(), cell.title(), cell.company()),
                said.value(), said.evidence(), cell.isJudged() ? cell.decided() : null);
    }

    boolean isWrong() {
        return decided != null && !value.agreesWith(decided);
    }
}
