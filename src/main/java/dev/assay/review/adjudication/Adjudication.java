package dev.assay.review.adjudication;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles what several reviewers decided. What is settled is a decision like any other, of the adjudicator's, that says
 * how it came about in place of a reason code: undo takes it back, and the reviewers' own stay as they are.
 */
public final class Adjudication {

    private static final String MARK = "adjudicated:";

    private final ReviewStore store;

    public Adjudication(ReviewStore store) {
        this.store = store;
    }

    /** How a cell was settled; the names in lower case are those of the journal. */
    public enum How {
        /** All who decided said so. */
        AGREED,
        /** One reviewer decided alone. */
        ALONE,
        /** One side's value was taken. */
        TOOK,
        /** Another value is right. */
        OTHER,
        /** None of the values is right, and which is, nobody can tell. */
        ALL_WRONG;

        /** As it stands with the decision. */
        public String mark() {
            return MARK + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a decision settles what others decided, rather than being one of theirs. */
    public static boolean isOne(NewDecision what, ReviewMode mode) {
        return isMark(what.reason())
                || mode.blind() && mode.adjudicators().contains(what.reviewer());
    }

    /** Whether a reason says how a cell was settled rather than why. */
    public static boolean isMark(String reason) {
        return reason.startsWith(MARK);
    }

    /** Every cell that a reviewer decided on, as far as whoever looks may see it. */
    public List<SharedCell> cells() {
        return SharedCells.of(store);
    }

    /** Why somebody cannot settle anything here, in words; empty where they can. */
    public String refusal(String adjudicator) {
        ReviewMode mode = store.people().mode();
        if (adjudicator.isBlank()) {
            return "Nobody is named who adjudicates.";
        }
        if (!mode.blind() || mode.adjudicators().contains(adjudicator)) {
            return "";
        }
        return "This store is blind, and " + adjudicator + " is no adjudicator of it"
                + (mode.adjudicators().isEmpty()
                        ? "; nobody is."
                        : "; " + String.join(", ", mode.adjudicators()) + " is.");
    }

    /** Names the adjudicator of a blind store that has none. */
    public void appoint(String adjudicator) {
        ReviewMode mode = store.people().mode();
        if (mode.blind() && mode.adjudicators().isEmpty()) {
            store.people().review(ReviewMode.blind(List.of(adjudicator)), adjudicator);
        }
    }

    /**
     * Settles open cells as what was said of them, as one act: those on which all agree, or those on which but one
     * decided. Those of which more was said or settled since they were read stay as they are.
     *
     * @return what was decided so
     */
    public List<Decision> settle(Collection<SharedCell> cells, How how, String adjudicator) {
        Set<SharedCell> now = new HashSet<>(cells());
        List<NewDecision> act = new ArrayList<>();
        cells.stream().filter(cell -> !cell.isSettled() && now.contains(cell)).forEach(cell -> act.addAll(
                decisions(cell, best(cell), adjudicator, how, "", best(cell).what().basis())));
        return act.isEmpty() ? List.of() : append(adjudicator, act);
    }

    /** Of those who say the same, the one who came to it most surely. */
    private static Decision best(SharedCell cell) {
        return cell.said().values().stream()
                .min(Comparator.comparing((Decision one) -> one.what().basis() != Basis.SEEN)
                        .thenComparing(one -> one.what().basis() != Basis.SAMPLE)
                        .thenComparing(one -> one.what().basis()))
                .orElseThrow();
    }

    /**
     * Settles a cell as one reviewer decided, on the words that reviewer gave.
     *
     * @return what was decided; nothing where more was said or settled since the cell was read
     */
    public List<Decision> take(SharedCell cell, String reviewer, String adjudicator, String note) {
        Decision made = cell.said().get(reviewer);
        if (made == null) {
            throw new StoreException(reviewer + " decided nothing on this field.");
        }
        if (!cells().contains(cell)) {
            return List.of();
        }
        return append(adjudicator, decisions(cell, made, adjudicator, How.TOOK, note, Basis.SEEN));
    }

    /** Says that nobody's value is right; the cell has none then. @return as of {@link #take} */
    public List<Decision> allWrong(SharedCell cell, String adjudicator, String note) {
        if (!cells().contains(cell)) {
            return List.of();
        }
        return append(adjudicator,
                List.of(decision(cell, cell.first().what(), DecisionKind.UNSURE, null, adjudicator,
                        How.ALL_WRONG, note, Basis.SEEN)));
    }

    private List<Decision> append(String adjudicator, List<NewDecision> act) {
        String refusal = refusal(adjudicator);
        if (!refusal.isEmpty()) {
            throw new StoreException(refusal);
        }
        return store.append(act);
    }

    private static List<NewDecision> decisions(SharedCell cell, Decision made, String adjudicator, How how,
            String note, Basis basis) {
        NewDecision what = made.what();
        List<NewDecision> act = new ArrayList<>();
        act.add(decision(cell, what, what.kind(), what.value(), adjudicator, how, note, basis));
        Decision words = cell.words().get(what.reviewer());
        if (words != null) {
            act.add(words.what().by(adjudicator).withTook(0));
        }
        return act;
    }

    private static NewDecision decision(SharedCell cell, NewDecision like, DecisionKind kind,
            @Nullable FieldValue value, String adjudicator, How how, String note, Basis basis) {
        return new NewDecision(cell.cell().postingId(), cell.cell().field(), adjudicator, kind, value,
                how.mark(), note, like.answerId(), 0).withProposed(like.proposed()).withBasis(basis);
    }
}
