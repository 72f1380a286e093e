package dev.assay.review.adjudication;

import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import dev.assay.review.NamedActs;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.UndoHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads off the journal what its reviewers decided of each cell, and what was settled. */
final class SharedCells {

    private final ReviewMode mode;
    private final Map<CellKey, Told> cells = new LinkedHashMap<>();

    private SharedCells(ReviewMode mode) {
        this.mode = mode;
    }

    /** What was said of one cell so far. */
    private static final class Told {

        private final Map<String, Decision> said = new TreeMap<>();
        private final Map<String, Decision> words = new TreeMap<>();
        private @Nullable Decision settled;
    }

    /** Of every cell that a reviewer decided on, as far as whoever looks may see it. */
    static List<SharedCell> of(ReviewStore store) {
        return of(NamedActs.journal(store), store.people().mode());
    }

    static List<SharedCell> of(List<Decision> journal, ReviewMode mode) {
        UndoHistory history = UndoHistory.of(journal);
        SharedCells cells = new SharedCells(mode);
        journal.stream().filter(one -> one.what().target() == 0
                && history.standing(one.operation()) == UndoHistory.Standing.IN_FORCE)
                .sorted(Decision.IN_TIME).forEach(cells::add);
        List<SharedCell> shared = new ArrayList<>();
        cells.cells.forEach((cell, told) -> {
            if (!told.said.isEmpty()) {
                shared.add(new SharedCell(cell, told.said, told.words, told.settled));
            }
        });
        return shared;
    }

    private void add(Decision made) {
        NewDecision what = made.what();
        Told told = cells.computeIfAbsent(new CellKey(what.postingId(), what.field()), none -> new Told());
        if (Adjudication.isOne(what, mode)) {
            settle(told, made);
            return;
        }
        switch (what.kind()) {
            case ACCEPT, OVERRIDE, UNSURE -> {
                told.said.put(what.reviewer(), made);
                // Where all see each other, whoever decides later opens it again.
                told.settled = mode.blind() ? told.settled : null;
            }
            case EVIDENCE -> told.words.put(what.reviewer(), made);
            case CLEAR -> {
                told.said.remove(what.reviewer());
                told.words.remove(what.reviewer());
            }
            case UNDO, REDO -> {
            }
        }
    }

    private static void settle(Told told, Decision made) {
        switch (made.what().kind()) {
            case ACCEPT, OVERRIDE, UNSURE -> told.settled = made;
            case CLEAR -> told.settled = null;
            case EVIDENCE, UNDO, REDO -> {
            }
        }
    }
}
