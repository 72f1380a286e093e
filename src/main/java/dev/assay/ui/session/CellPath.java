package dev.assay.ui.session;

import dev.assay.review.CellKey;
import java.util.Optional;

/** Which cell comes after which: where the steps go, and where a decision leads on to. */
public interface CellPath {

    /** The cell a number of steps on, at either end the last there is; empty where there is none. */
    Optional<CellKey> from(CellKey cell, int steps);

    /** Whether a cell is one of its own: no other is decided where it is gone along. */
    boolean holds(CellKey cell);

    /** The next undecided cell, from the top again if need be. */
    Optional<CellKey> undecidedAfter(CellKey cell);

    /** Whether the reviewer is not shown what the answers say of a cell, until it is decided. */
    default boolean hides(CellKey cell) {
        return false;
    }
}
