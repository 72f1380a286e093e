package dev.assay.review;

import java.util.List;

/**
 * An operation that can be taken back or done again.
 *
 * @param operation its number
 * @param decisions what it did, in order; the screen returns to the first's posting and field
 */
public record UndoStep(long operation, List<Decision> decisions) {

    public UndoStep {
        decisions = List.copyOf(decisions);
    }

    /** How many cells it was about: an override may bring an evidence edit of the same cell. */
    public int cells() {
        return (int) decisions.stream().map(Decision::what)
                .map(what -> new CellKey(what.postingId(), what.field())).distinct().count();
    }

    /** In how many postings these are. */
    public int postings() {
        return (int) decisions.stream().map(decision -> decision.what().postingId()).distinct().count();
    }

    /** Whether all of its decisions are alike. */
    public boolean isOfOneKind() {
        return decisions.stream().map(decision -> decision.what().kind()).distinct().count() == 1;
    }
}
