package dev.assay.review;

import dev.assay.model.FieldValue;
import dev.assay.model.Span;
import java.util.List;
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
 * @param note a note in the reviewer's words; for an evidence edit, the evidence sentence in them; empty where none
 * @param answerId the run that was judged; empty where none
 * @param target for undo and redo, the operation taken back or done again; else 0
 * @param proposed the value that the judged run proposed, so that the decision can be read without the run; null
 *        where it proposed none
 * @param spans for an evidence edit, all words the field rests on after it, at most four; else empty
 * @param basis how the reviewer came to it; {@link Basis#UNKNOWN} for undo and redo
 * @param tookMs how long the field was looked at for it, in milliseconds, pauses left out; 0 where nobody measured
 */
public record NewDecision(String postingId, String field, String reviewer, DecisionKind kind,
        @Nullable FieldValue value, String reason, String note, String answerId, long target,
        @Nullable FieldValue proposed, List<Span> spans, Basis basis, long tookMs) {

    public NewDecision {
        spans = List.copyOf(spans);
        if (tookMs < 0) {
            throw new IllegalArgumentException("No decision takes " + tookMs + " ms.");
        }
    }

    /** A decision that nobody measured the time of. */
    public NewDecision(String postingId, String field, String reviewer, DecisionKind kind,
            @Nullable FieldValue value, String reason, String note, String answerId, long target,
            @Nullable FieldValue proposed, List<Span> spans, Basis basis) {
        this(postingId, field, reviewer, kind, value, reason, note, answerId, target, proposed, spans, basis,
                0);
    }

    /** A decision on a value, that names neither proposal nor basis. */
    public NewDecision(String postingId, String field, String reviewer, DecisionKind kind,
            @Nullable FieldValue value, String reason, String note, String answerId, long target) {
        this(postingId, field, reviewer, kind, value, reason, note, answerId, target, null, List.of(),
                Basis.UNKNOWN);
    }

    /** The words a field rests on from now on, in place of those found before; none where the list is empty. */
    public static NewDecision evidence(String postingId, String field, String reviewer, String answerId,
            List<Span> spans) {
        return evidence(postingId, field, reviewer, answerId, spans, "");
    }

    /** The same with the evidence as the reviewer says it. @param sentence empty where it is not said */
    public static NewDecision evidence(String postingId, String field, String reviewer, String answerId,
            List<Span> spans, String sentence) {
        return new NewDecision(postingId, field, reviewer, DecisionKind.EVIDENCE, null, "", sentence,
                answerId,
                0, null, spans, Basis.UNKNOWN);
    }

    public static NewDecision undo(String reviewer, long operation) {
        return new NewDecision("", "", reviewer, DecisionKind.UNDO, null, "", "", "", operation);
    }

    public static NewDecision redo(String reviewer, long operation) {
        return new NewDecision("", "", reviewer, DecisionKind.REDO, null, "", "", "", operation);
    }

    /** The same, decided by somebody else. */
    public NewDecision by(String deciding) {
        return new NewDecision(postingId, field, deciding, kind, value, reason, note, answerId, target,
                proposed, spans, basis, tookMs);
    }

    /** The same, on the posting by another of its names. */
    public NewDecision on(String id) {
        return new NewDecision(id, field, reviewer, kind, value, reason, note, answerId, target, proposed,
                spans, basis, tookMs);
    }

    public NewDecision withNote(String words) {
        return new NewDecision(postingId, field, reviewer, kind, value, reason, words, answerId, target,
                proposed, spans, basis, tookMs);
    }

    public NewDecision withProposed(@Nullable FieldValue value) {
        return new NewDecision(postingId, field, reviewer, kind, this.value, reason, note, answerId, target,
                value, spans, basis, tookMs);
    }

    public NewDecision withBasis(Basis came) {
        return new NewDecision(postingId, field, reviewer, kind, value, reason, note, answerId, target,
                proposed,
                spans, came, tookMs);
    }

    public NewDecision withTook(long milliseconds) {
        return new NewDecision(postingId, field, reviewer, kind, value, reason, note, answerId, target,
                proposed,
                spans, basis, milliseconds);
    }
}
