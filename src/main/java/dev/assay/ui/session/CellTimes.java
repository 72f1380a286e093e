package dev.assay.ui.session;

import dev.assay.review.Basis;
import dev.assay.review.CellClock;
import dev.assay.review.CellKey;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewCommand;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How long the open cell was looked at in the window, kept with what is decided on it. */
public final class CellTimes {

    private final Session session;
    private final CellClock clock;
    private boolean elsewhere;

    CellTimes(Session session, LongSupplier nanos) {
        this.session = session;
        clock = new CellClock(nanos);
        session.postingProperty().subscribe(now -> open());
        session.fieldProperty().subscribe(now -> open());
        session.openingProperty().subscribe(now -> open());
    }

    /** A key was pressed, or the mouse moved. */
    public void heard() {
        clock.heard();
    }

    /** @param on whether the screen that is shown is one on which cells are decided; on others nothing is counted */
    public void count(boolean on) {
        elsewhere = !on;
        open();
    }

    private void open() {
        clock.open(elsewhere || session.openingProperty().get() ? null : cell());
    }

    private @Nullable CellKey cell() {
        String field = session.fieldProperty().get();
        PostingFile file = session.postingProperty().get();
        return field.isEmpty() || file == null ? null : new CellKey(file.posting().id(), field);
    }

    /** The decision on the open cell with what it took; what is decided beside it, as it is. */
    List<NewDecision> timed(ReviewCommand.OnCell command, List<NewDecision> act) {
        return switch (command) {
            case ReviewCommand.Accept _,ReviewCommand.OverrideValue _,ReviewCommand.Take _,ReviewCommand.Unsure _ ->
                act.stream().map(one -> decides(one) && one.basis() == Basis.SEEN
                        ? one.withTook(clock.took(cell(one)))
                        : one).toList();
            case ReviewCommand.Clear _,ReviewCommand.EditEvidence _,ReviewCommand.Annotate _ -> act;
        };
    }

    /** What was decided is on disk. */
    void decided(NewDecision one) {
        if (decides(one)) {
            clock.decided(cell(one));
        }
    }

    /** What was decided is undone, or done again. */
    void takenBack(NewDecision one, boolean undone) {
        if (undone) {
            clock.undone(cell(one), one.tookMs());
        } else {
            clock.redone(cell(one), one.tookMs());
        }
    }

    private static boolean decides(NewDecision one) {
        return switch (one.kind()) {
            case ACCEPT, OVERRIDE, UNSURE -> true;
            case EVIDENCE, CLEAR, UNDO, REDO -> false;
        };
    }

    private static CellKey cell(NewDecision one) {
        return new CellKey(one.postingId(), one.field());
    }
}
