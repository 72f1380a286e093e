package dev.assay.ui.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells that one screen asks the next to list; screens never see each other. */
public final class HandedCells {

    private @Nullable CellSelection waiting;

    public void hand(CellSelection cells) {
        waiting = cells;
    }

    /** What was handed over since this was asked last; empty where nothing was. */
    public Optional<CellSelection> take() {
        Optional<CellSelection> handed = Optional.ofNullable(waiting);
        waiting = null;
        return handed;
    }
}
