package dev.assay.ui.session;

import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.Remark;
import dev.assay.review.ReviewStore;
import dev.assay.review.UndoStep;
import dev.assay.review.adjudication.Adjudication;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.session.RemarkDrafts.FieldOf;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes acts back and does them again: the latest by key, and from a notice the one that it tells of, or none. */
final class UndoAndRedo {

    /** Stands for whichever act is the next to be taken back or done again. */
    static final long LATEST = 0;

    private final Session session;
    private final ReviewStore store;
    private final Keeping keeping;
    private final RemarkDrafts drafts;
    private final ActWords words;
    private final Consumer<UndoStep> shown;

    /** @param shown brings what is shown of its cells up to date */
    UndoAndRedo(Session session, ReviewStore store, Keeping keeping, RemarkDrafts drafts, ActWords words,
            Consumer<UndoStep> shown) {
        this.session = session;
        this.store = store;
        this.keeping = keeping;
        this.drafts = drafts;
        this.words = words;
        this.shown = shown;
    }

    /** The number of the act that a reviewer would take back next; {@link #LATEST} where there is none. */
    long latest(String who) {
        return store.undoable(who).map(UndoStep::operation).orElse(LATEST);
    }

    /** As part of the command at hand. @param act its number, or {@link #LATEST} */
    void takeBack(String who, boolean undo, long act) {
        keeping.run(() -> {
            Optional<UndoStep> next = undo ? store.undoable(who) : store.redoable(who);
            Optional<UndoStep> step = next.filter(s -> act == LATEST || act == s.operation());
            step.ifPresent(s -> store.append(List.of(
                    undo ? NewDecision.undo(who, s.operation()) : NewDecision.redo(who, s.operation()))));
            Optional<PostingFile> there = step
                    .flatMap(s -> store.posting(s.decisions().getFirst().what().postingId()));
            return new TakenBack(step, there);
        }, done -> done.step().ifPresentOrElse(step -> show(who, undo, step, done.there()),
                () -> session.notify(Notice.Kind.INFO, refusal(undo, act))));
    }

    private record TakenBack(Optional<UndoStep> step, Optional<PostingFile> there) {}

    private void show(String who, boolean undo, UndoStep step, Optional<PostingFile> there) {
        step.decisions().forEach(decision -> said(who, decision.what(), undo));
        session.notices().about(step.operation());
        session.notices().say(words.takenBack(step, undo));
        shown.accept(step);
        there.ifPresent(file -> session.decided(file, step.decisions().getFirst().what().field()));
        keeping.tell(step.decisions().stream().map(Decision::what).toList());
    }

    private String refusal(boolean undo, long act) {
        if (act == LATEST) {
            return session.words().of(undo ? "undo.nothing" : "redo.nothing");
        }
        return session.words().of(undo ? "undo.not-the-latest" : "redo.not-the-next",
                session.keys().text(undo ? CellAction.UNDO : CellAction.REDO));
    }

    /** What was said beside a decision that is undone waits for the next one, unless it says how it came about. */
    private void said(String who, NewDecision what, boolean undo) {
        session.times().takenBack(what, undo);
        FieldOf field = new FieldOf(who, what.postingId(), what.field());
        if (what.kind() == DecisionKind.EVIDENCE || what.basis().isOfMany()) {
            return;
        }
        if (undo && !Adjudication.isMark(what.reason())) {
            drafts.put(field, new Remark(what.reason(), what.note()));
        } else {
            drafts.remove(field);
        }
    }
}
