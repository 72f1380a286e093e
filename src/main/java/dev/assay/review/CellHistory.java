package dev.assay.review;

import java.util.List;

/**
 * All that was ever decided on a cell, and what became of it.
 *
 * @param entries first to last
 */
public record CellHistory(List<Entry> entries) {

    /** A decision. @param standing whether it was undone since */
    public record Entry(Decision decision, UndoHistory.Standing standing) {}

    public CellHistory {
        entries = List.copyOf(entries);
    }

    /** @param journal the whole of it, first to last */
    public static CellHistory of(List<Decision> journal, CellKey cell) {
        UndoHistory history = UndoHistory.of(journal);
        return new CellHistory(journal.stream()
                .filter(made -> made.what().postingId().equals(cell.postingId())
                        && made.what().field().equals(cell.field()))
                .map(made -> new Entry(made, history.standing(made.operation()))).toList());
    }
}
