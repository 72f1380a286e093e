package dev.assay.ui.session;

import dev.assay.model.Span;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.Remark;
import dev.assay.review.UndoStep;
import dev.assay.ui.action.CellAction;
import java.util.List;
import java.util.stream.Collectors;

/** What an act did, in words, with the way back beside it. */
final class ActWords {

    /** So many code points of a piece of evidence are told. */
    private static final int QUOTED = 80;

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

    /** Words were added to the evidence of a field, or taken away: which, wherever the posting is. */
    Notice evidence(String field, List<Span> before, List<Span> after) {
        List<Span> added = after.stream().filter(span -> !before.contains(span)).toList();
        List<Span> gone = before.stream().filter(span -> !after.contains(span)).toList();
        boolean more = !added.isEmpty();
        return new Notice(Notice.Kind.INFO,
                session.words().of(more ? "decided.evidence-added" : "decided.evidence-gone",
                        session.schema().require(field).label(),
                        (more ? added : gone).stream().map(ActWords::quoted)
                                .collect(Collectors.joining(" … "))))
                .offering(CellAction.UNDO);
    }

    private static String quoted(Span span) {
        String quote = span.quote().strip().replaceAll("\\s+", " ");
        return quote.codePointCount(0, quote.length()) <= QUOTED
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, QUOTED)).strip() + "…";
    }

    /** A remark waits for the decision that it goes with. */
    Notice drafted(String field, Remark remark) {
        return new Notice(Notice.Kind.INFO, session.words().of(
                remark.equals(Remark.NONE) ? "decided.draft-gone" : "decided.draft",
                session.schema().require(field).label()));
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
