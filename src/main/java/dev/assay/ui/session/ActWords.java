package dev.assay.ui.session;

import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.UndoStep;
import dev.assay.ui.action.CellAction;
import java.util.List;

/** What an act did, in words, with the way back beside it. */
final class ActWords {

    private final Session session;

    ActWords(Session session) {
        this.session = session;
    }

    /** What a decision on one field did; of more at once, the act itself tells. */
    Notice done(List<NewDecision> act) {
        NewDecision first = act.stream().filter(one -> one.kind() != DecisionKind.EVIDENCE).findFirst()
                .orElse(act.getFirst());
        return act.stream().allMatch(one -> one.field().equals(first.field()))
                ? one(key(first.kind()), first.field())
                : Notice.NONE;
    }

    private static String key(DecisionKind kind) {
        return switch (kind) {
            case ACCEPT -> "decided.accept";
            case OVERRIDE -> "decided.override";
            case UNSURE -> "decided.unsure";
            case EVIDENCE -> "decided.evidence";
            case CLEAR -> "decided.clear";
            case UNDO, REDO -> throw new IllegalArgumentException(kind + " is no decision on a field");
        };
    }

    /** A decision was cleared, or else what was done to the evidence. */
    Notice cleared(FieldReview before) {
        boolean decided = before.state() != FieldReview.State.UNDECIDED;
        int pieces = before.evidence() == null ? -1 : before.evidence().what().spans().size();
        return new Notice(Notice.Kind.INFO,
                session.words().of(decided ? "cleared.decision" : "cleared.evidence", pieces))
                .offering(CellAction.UNDO);
    }

    /** A remark was kept beside a decision. */
    Notice remarked(String field) {
        return one("decided.remark", field);
    }

    private Notice one(String key, String field) {
        return new Notice(Notice.Kind.INFO,
                session.words().of(key, session.schema().require(field).label()))
                .offering(CellAction.UNDO);
    }

    /** An act was undone, or done again. */
    Notice takenBack(UndoStep step, boolean undo) {
        return new Notice(Notice.Kind.INFO,
                session.words().of(undo ? "undo.done" : "redo.done", describe(step)))
                .offering(undo ? CellAction.REDO : CellAction.UNDO);
    }

    private String describe(UndoStep step) {
        NewDecision first = step.decisions().stream().map(Decision::what).findFirst().orElseThrow();
        int count = step.cells();
        String what = count == 1 || step.isOfOneKind()
                ? session.words().name(first.kind())
                : session.words().of("undo.decisions");
        if (count == 1) {
            return session.words().of("undo.one", what, session.schema().require(first.field()).label());
        }
        return step.postings() == 1
                ? session.words().of("undo.many", what, count)
                : session.words().of("undo.across", what, count, step.postings());
    }
}
