package dev.assay.ui.rules;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.text.document.HeaderText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return new HitRow(cell.cell(), heading(cell.title(), cell.company(), cell.cell().postingId()),
                said.value(), said.evidence(), cell.isJudged() ? cell.decided() : null);
    }

    /** What a posting is called. */
    static String heading(String title, String company, String id) {
        String named = Stream.of(title, company).map(HeaderText::of).filter(HeaderText::isNamed)
                .map(HeaderText::text).collect(Collectors.joining(" · "));
        return named.isEmpty() ? id : named;
    }

    boolean isWrong() {
        return decided != null && !value.agreesWith(decided);
    }
}
