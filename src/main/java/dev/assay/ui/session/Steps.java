package dev.assay.ui.session;

import dev.assay.review.CellKey;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Goes from cell to cell: through the fields of the open posting, or along the path that a screen gives. */
final class Steps {

    private final Session session;
    private final FieldPath fields;
    private final ReadOnlyObjectWrapper<@Nullable CellPath> given = new ReadOnlyObjectWrapper<>();

    Steps(Session session) {
        this.session = session;
        fields = new FieldPath(session);
    }

    /** @param listed the fields that can be seen in the list, which the steps go along */
    void list(Set<String> listed) {
        fields.list(listed);
    }

    /** @param path null for the fields of the open posting */
    void goAlong(@Nullable CellPath path) {
        given.set(path);
    }

    /** Whether the cell that is shown is one of those the steps go along. */
    boolean holdShown() {
        return path().holds(session.shownCell());
    }

    ReadOnlyObjectProperty<@Nullable CellPath> pathProperty() {
        return given.getReadOnlyProperty();
    }

    void move(int steps) {
        go(path().from(from(), steps));
    }

    void moveToUndecided() {
        go(path().undecidedAfter(from()));
    }

    /** To the next undecided cell behind, past those that are decided; to the next where there is none. */
    void moveOn() {
        CellPath path = path();
        CellKey here = from();
        Optional<CellKey> open = path.undecidedAfter(here);
        Optional<CellKey> before = Optional.of(here);
        for (int steps = 1; open.isPresent(); steps++) {
            Optional<CellKey> at = path.from(here, steps);
            if (at.equals(open)) {
                go(open);
                return;
            }
            if (at.isEmpty() || at.equals(before)) {
                break;
            }
            before = at;
        }
        move(1);
    }

    private CellPath path() {
        CellPath path = given.get();
        return path == null ? fields : path;
    }

    /** The cell that is shown; on another path than the open posting's, the one that was asked for last. */
    private CellKey from() {
        return given.get() == null ? session.shownCell() : session.wantedCell();
    }

    private void go(Optional<CellKey> cell) {
        cell.ifPresent(to -> {
            if (given.get() == null || to.postingId().equals(session.shownCell().postingId())
                    && to.postingId().equals(session.wantedCell().postingId())) {
                session.moveTo(to.field());
            } else {
                session.show(to.postingId(), to.field());
            }
        });
    }
}
