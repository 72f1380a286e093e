package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.audit.RiskReasons;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cell as one answer has it, and what was decided on it.
 *
 * @param postingId the posting's id
 * @param title the posting's title as given; empty when unknown
 * @param company as given; empty when unknown
 * @param field the field's key
 * @param source the name of the engine or model that answered; empty where no answer names the field
 * @param leading whether this answer is the one that is judged
 * @param proposed what the answer says, a set in the order of its keys, and whatever names no value the same; null
 *        where no answer names the field; of what is malformed the first letters
 * @param confidence as stated, 0 to 1; null where none is
 * @param status how its evidence stands to the posting; null where it was not looked for
 * @param state what was decided
 * @param decided the value decided on; null where none is
 * @param reviewer whose decision counts; empty while undecided
 * @param basis how they came to it
 * @param risk how probable it is that what the answer says is wrong, 0 to 1
 * @param findings what the checks noticed about the cell, gravest first
 * @param why what the risk rests on, the weightiest first
 */
public record CellRow(String postingId, String title, String company, String field, String source,
        boolean leading, @Nullable FieldValue proposed, @Nullable Double confidence,
        @Nullable EvidenceStatus status, FieldReview.State state, @Nullable FieldValue decided,
        String reviewer, Basis basis, double risk, List<Risk.Reason> findings, List<Risk.Reason> why) {

    /** All there is to say about it, each thing once. */
    public List<Risk.Reason> reasons() {
        return Stream.concat(why.stream(), findings.stream()
                .filter(finding -> why.isEmpty() || !RiskReasons.SAID_ALREADY.contains(finding.code())))
                .toList();
    }

    public CellRow {
        findings = List.copyOf(findings);
        why = List.copyOf(why);
    }
}
