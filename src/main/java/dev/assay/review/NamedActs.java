package dev.assay.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the decisions that name an artefact as their reason, such as a ruling, by the journal: they say so by a code
 * of their own in place of a reviewer's reason.
 */
public final class NamedActs {

    private final UndoHistory history;

    private NamedActs(UndoHistory history) {
        this.history = history;
    }

    /** By the store's {@link #journal}: what was decided by any name of a posting is decided on it. */
    public static NamedActs of(ReviewStore store) {
        return new NamedActs(UndoHistory.of(journal(store)));
    }

    /** By what became of the acts of {@link #journal}. */
    public static NamedActs of(UndoHistory history) {
        return new NamedActs(history);
    }

    /** The store's journal, first to last, by the ids its postings have now. */
    public static List<Decision> journal(ReviewStore store) {
        Map<String, String> ids = store.otherNames();
        return store.journal().stream().map(decision -> {
            String id = ids.get(decision.what().postingId());
            return id == null
                    ? decision
                    : new Decision(decision.seq(), decision.operation(), decision.at(),
                            decision.what().on(id));
        }).toList();
    }

    /** Whether such decisions were made, and all of them were undone. */
    public boolean isUndone(String code) {
        List<Long> acts = acts(code);
        return !acts.isEmpty()
                && acts.stream().allMatch(act -> history.standing(act) != UndoHistory.Standing.IN_FORCE);
    }

    /**
     * Whether the act that made its cells undecided again, as it was withdrawn, was undone: where cells count again for any other
     * reason, such as that a decision over one was taken back, it stays withdrawn.
     */
    public boolean isWithdrawalUndone(String code) {
        return history.acts().entrySet().stream()
                .filter(act -> act.getValue().stream().map(Decision::what)
                        .anyMatch(one -> one.kind() == DecisionKind.CLEAR && one.reason().equals(code)))
                .map(Map.Entry::getKey).max(Long::compare)
                .filter(last -> history.standing(last) != UndoHistory.Standing.IN_FORCE).isPresent();
    }

    /** What somebody decided on by hand afterwards is theirs, whatever stands beside it. */
    private static boolean names(NewDecision one, String code) {
        return one.kind() != DecisionKind.CLEAR && one.reason().equals(code)
                && (one.basis() == Basis.RULING || one.basis() == Basis.BULK);
    }

    private List<Long> acts(String code) {
        return history.acts().entrySet().stream().filter(
                act -> act.getValue().stream().anyMatch(one -> names(one.what(), code)))
                .map(Map.Entry::getKey).toList();
    }

    /** Every cell that was decided on so, with what was decided there last, whatever became of it. */
    public Map<CellKey, NewDecision> touched(String code) {
        Map<CellKey, NewDecision> cells = new LinkedHashMap<>();
        for (long act : acts(code)) {
            history.acts().getOrDefault(act, List.of()).stream().map(Decision::what)
                    .filter(one -> names(one, code))
                    .forEach(one -> cells.put(new CellKey(one.postingId(), one.field()), one));
        }
        return cells;
    }

    /** The cells on which such a decision is the one that counts. */
    public List<CellKey> counting(String code) {
        Map<String, Map<String, FieldReview>> reviews = new LinkedHashMap<>();
        List<CellKey> cells = new ArrayList<>();
        for (CellKey cell : touched(code).keySet()) {
            FieldReview review = reviews.computeIfAbsent(cell.postingId(), history::reviews)
                    .getOrDefault(cell.field(), FieldReview.UNDECIDED);
            Decision last = review.state() == FieldReview.State.UNDECIDED ? null : review.last();
            if (last != null && names(last.what(), code)) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
