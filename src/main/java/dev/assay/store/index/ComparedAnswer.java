package dev.assay.store.index;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.Facet.Agreement;
import java.util.List;

/**
 * What one answer says of a cell, as far as it can be held against the others.
 *
 * @param local whether an engine of this program gave it
 * @param status the name of the evidence's status; empty where it was not looked for
 * @param proposed as {@link CellValue}
 */
record ComparedAnswer(boolean local, String status, String proposed) {

    static ComparedAnswer of(AnswerRow answer) {
        return new ComparedAnswer(answer.local(), answer.status(), answer.proposed());
    }

    /** How the answers on a cell stand to each other, as {@link dev.assay.review.ComparedCell#isDisputed} has it. */
    static Agreement agreement(List<ComparedAnswer> all) {
        boolean alone = all.stream().filter(one -> !one.local).count() == 1;
        List<String> named = all.stream()
                .filter(one -> !one.local || alone && !one.status.equals(EvidenceStatus.NO_TEXT.name()))
                .map(ComparedAnswer::named).toList();
        return named.size() < 2
                ? Agreement.ALONE
                : named.stream().distinct().count() > 1 ? Agreement.DIFFER : Agreement.AGREE;
    }

    private String named() {
        FieldValue value = CellValue.of(proposed);
        return value == null || value.isSilent() ? "" : proposed;
    }
}
