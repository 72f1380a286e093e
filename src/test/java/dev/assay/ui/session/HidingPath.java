package dev.assay.ui.session;

import dev.assay.review.CellKey;
import java.util.Optional;
import java.util.Set;

/** The path of a screen that leads nowhere, and hides what is proposed for some fields. @param hiding their keys */
public record HidingPath(Set<String> hiding) implements CellPath {

    @Override
    public Optional<CellKey> from(CellKey cell, int steps) {
        return Optional.empty();
    }

    @Override
    public Optional<CellKey> undecidedAfter(CellKey cell) {
        return Optional.empty();
    }

    @Override
    public boolean holds(CellKey cell) {
        return true;
    }

    @Override
    public boolean hides(CellKey cell) {
        return hiding.contains(cell.field());
    }
}
