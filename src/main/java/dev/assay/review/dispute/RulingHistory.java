package dev.assay.review.dispute;

import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import dev.assay.review.DecisionLog;
import dev.assay.review.FieldReview;
import dev.assay.review.UndoHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of the decisions of rulings, by the journal. */
final class RulingHistory {

    private final UndoHistory history;

    private RulingHistory(UndoHistory history) {
        this.history = history;
    }

    static RulingHistory of(DecisionLog log) {
        return new RulingHistory(UndoHistory.of(log.journal()));
    }

    /** Whether it was applied, and all of that was undone. */
    boolean isUndone(String id) {
        List<Long> acts = acts(id);
        return !acts.isEmpty()
                && acts.stream().allMatch(act -> history.standing(act) != UndoHistory.Standing.IN_FORCE);
    }

    private List<Long> acts(String id) {
        return history.acts().entrySet().stream()
                .filter(act -> act.getValue().stream().anyMatch(one -> Ruling.made(one.what(), id)))
                .map(Map.Entry::getKey).toList();
    }

    /** Every cell that a ruling decided on, whatever became of it. */
    Set<CellKey> touched(String id) {
        Set<CellKey> cells = new LinkedHashSet<>();
        for (long act : acts(id)) {
            history.acts().getOrDefault(act, List.of()).stream().map(Decision::what)
                    .filter(one -> Ruling.made(one, id))
                    .forEach(one -> cells.add(new CellKey(one.postingId(), one.field())));
        }
        return cells;
    }

    /** The cells on which a ruling's decision is the one that counts. */
    List<CellKey> counting(String id) {
        Map<String, Map<String, FieldReview>> reviews = new LinkedHashMap<>();
        List<CellKey> cells = new ArrayList<>();
        for (CellKey cell : touched(id)) {
            FieldReview review = reviews.computeIfAbsent(cell.postingId(), history::reviews)
                    .getOrDefault(cell.field(), FieldReview.UNDECIDED);
            Decision last = review.state() == FieldReview.State.UNDECIDED ? null : review.last();
            if (last != null && Ruling.made(last.what(), id)) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
