package dev.assay.review;

import dev.assay.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * A decision about to be kept.
 *
 * @param postingId the posting; for undo and redo, empty
 * @param field the field's key; for undo and redo, empty
 * @param reviewer who decides; not blank
 * @param kind what was done
 * @param value the value decided on, for accept and override; else null
 * @param reason a reason code; empty where none
 * @param note a note in the reviewer's words; empty where none
 * @param runId the run that was judged; empty where none
 * @param target for undo and redo, the operation taken back or done again; else 0
 */
public record NewDecision(String postingId, String field, String reviewer, DecisionKind kind,
        @Nullable FieldValue value, String reason, String note, String runId, long target) {

    public static NewDecision undo(String reviewer, long operation) {
        return new NewDecision("", "", reviewer, DecisionKind.UNDO, null, "", "", "", operation);
    }

    public static NewDecision redo(String reviewer, long operation) {
        return new NewDecision("", "", reviewer, DecisionKind.REDO, null, "", "", "", operation);
    }
}
