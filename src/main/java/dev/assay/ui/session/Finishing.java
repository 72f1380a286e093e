package dev.assay.ui.session;

import dev.assay.model.Answer;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.UndoStep;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.MoveAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How far accepting the rest of the open posting, or of a group, is: which doubtful fields were left and looked at. */
final class Finishing {

    private final Session session;
    private final ReadOnlyObjectWrapper<LeftToLookAt> left = new ReadOnlyObjectWrapper<>(
            LeftToLookAt.NOTHING);
    /** The posting of which it was said that all its fields are decided; empty for none. */
    private String told = "";

    Finishing(Session session) {
        this.session = session;
        session.fieldProperty().subscribe(this::look);
        session.passingProperty().subscribe(this::look);
        session.postingProperty().subscribe(file -> {
            if (file == null || !file.posting().id().equals(left.get().postingId())) {
                left.set(LeftToLookAt.NOTHING);
            }
        });
    }

    /** A field that flits by while a key is held was not looked at; the one at which it is let go was. */
    private void look() {
        if (!session.passingProperty().get()) {
            left.set(left.get().saw(session.fieldProperty().get()));
        }
    }

    ReadOnlyObjectProperty<LeftToLookAt> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Whether a list was shown that holds these fields of this posting, for the answer that is judged. */
    boolean hasShown(PostingFile file, Set<String> doubtful) {
        return left.get().isOf(file.posting().id(), answerId())
                && left.get().reasons().keySet().containsAll(doubtful);
    }

    /** Goes to the next doubtful field that was not open since the list was shown. @return false where there is none */
    boolean goesOn(Scope scope, Set<String> doubtful) {
        Optional<String> next = doubtful.stream().filter(field -> !left.get().seen().contains(field))
                .findFirst();
        next.ifPresent(field -> {
            session.moveTo(field, 0);
            session.notify(Notice.Kind.INFO,
                    session.words().of("finish.look-first", session.keys().text(scope.action())));
        });
        return next.isPresent();
    }

    /** Shows what is left, and goes to the first. */
    void leave(PostingFile file, Scope scope, Map<String, List<Saying>> doubtful, int accepted) {
        String first = doubtful.keySet().iterator().next();
        session.moveTo(first, 0);
        left.set(new LeftToLookAt(scope.action(), file.posting().id(), answerId(), doubtful, Set.of(first)));
        say(Notice.Kind.WARNING, session.words().of("finish.left", accepted, doubtful.size()), accepted);
    }

    /** What an act undone or done again left says nothing once a field that is not listed is undecided by it. */
    void takenBack(UndoStep step) {
        LeftToLookAt now = left.get();
        if (step.decisions().stream().map(Decision::what)
                .anyMatch(what -> what.postingId().equals(now.postingId())
                        && !now.reasons().containsKey(what.field()))) {
            left.set(LeftToLookAt.NOTHING);
        }
    }

    /** How it is gone on once the cell is decided that is shown now: from one that was undecided, to the next such one of a list. */
    Runnable onward() {
        boolean undecided = session.review(session.fieldProperty().get())
                .state() == FieldReview.State.UNDECIDED;
        return () -> goOn(undecided && session.pathProperty().get() != null);
    }

    /**
     * Goes on behind a decision: among the fields left to look at to the next undecided one and, once all of them are
     * decided, to the next undecided of the posting; else to the next field. Where nothing is undecided, says so.
     */
    void goOn() {
        goOn(false);
    }

    private void goOn(boolean past) {
        LeftToLookAt now = left.get();
        CellPath path = session.pathProperty().get();
        CellKey here = session.wantedCell();
        if (now.isOf(session.currentProperty().get(), answerId()) && session.pathProperty().get() == null) {
            List<String> keys = List.copyOf(now.reasons().keySet());
            int at = keys.indexOf(session.fieldProperty().get());
            Optional<String> next = IntStream.rangeClosed(1, keys.size())
                    .mapToObj(i -> keys.get(Math.floorMod(at + i, keys.size())))
                    .filter(key -> session.review(key).state() == FieldReview.State.UNDECIDED).findFirst();
            if (next.isEmpty()) {
                left.set(LeftToLookAt.NOTHING);
                session.moveToUndecided();
            }
            next.ifPresent(key -> session.moveTo(key, 0));
        } else if (past) {
            session.moveOn();
        } else {
            session.move(1);
        }
        if (path != null && here.equals(session.wantedCell())) {
            boolean more = path.undecidedAfter(here).filter(cell -> !cell.equals(here)).isPresent();
            session.notices().say(new Notice(Notice.Kind.INFO, more
                    ? session.words().of("finish.list-end",
                            session.keys().text(MoveAction.FIELD_NEXT_UNDECIDED))
                    : session.words().of("finish.list-all")).offering(CellAction.UNDO).onlyHere());
        }
        String posting = undecided() == 0 ? session.currentProperty().get() : "";
        if (session.pathProperty().get() == null && !posting.isEmpty() && !posting.equals(told)) {
            say(Notice.Kind.SUCCESS, session.queue().nextOpen(posting).isPresent()
                    ? session.words().of("finish.all-decided", session.keys().text(CellAction.FINISH))
                    : session.words().of("finish.all"), 1);
        }
        told = posting;
    }

    /** What is said next is about no act that could be undone, and what was said of the posting is said once more. */
    void nothingKept() {
        session.notices().about(0);
        told = "";
    }

    private long undecided() {
        return session.schema().fields().stream()
                .filter(spec -> session.review(spec.key()).state() == FieldReview.State.UNDECIDED).count();
    }

    /** Nothing is left to look at but what could not be accepted. */
    void restTaken() {
        left.set(left.get().without(
                key -> session.review(key).state() != FieldReview.State.UNDECIDED));
    }

    void tellAccepted(List<NewDecision> act, String where) {
        if (!act.isEmpty()) {
            say(Notice.Kind.SUCCESS, session.words().of("finish.accepted", act.size(), where), act.size());
        }
    }

    void finished(PostingFile file, List<NewDecision> act) {
        long left = undecided();
        if (left > 0) {
            session.moveToUndecided();
            say(Notice.Kind.WARNING, session.words().of("finish.unusable", left), act.size());
            return;
        }
        Optional<PostingSummary> next = session.queue().nextOpen(file.posting().id());
        next.ifPresentOrElse(posting -> {
            tellAccepted(act, "“" + HeaderText.of(file.posting().title()).text() + "”");
            session.show(posting.id(), "");
        }, () -> say(Notice.Kind.SUCCESS, session.words().of("finish.all"), act.size()));
    }

    /** Says what became of it, with the way back where something was decided. */
    private void say(Notice.Kind kind, String text, int decided) {
        Notice notice = new Notice(kind, text);
        session.notices().say(decided > 0 ? notice.offering(CellAction.UNDO) : notice);
    }

    private String answerId() {
        Answer answer = session.answerProperty().get();
        return answer == null ? "" : answer.id();
    }

    /**
     * Whose rest is accepted.
     *
     * @param action what the reviewer asked for
     * @param fields its fields, in order
     * @param basis how those are accepted that are not open
     */
    record Scope(Action action, List<FieldSpec> fields, Basis basis) {

        /** As this one, but for some fields. */
        Scope without(List<String> some) {
            return new Scope(action, fields.stream().filter(spec -> !some.contains(spec.key())).toList(),
                    basis);
        }
    }
}
