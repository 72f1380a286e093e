package dev.assay.review;

import java.time.Instant;
import java.util.Comparator;

/**
 * A decision that is on disk.
 *
 * @param seq its place in the journal, from 1 without a gap
 * @param operation the sequence number of the first decision of the same act: all decisions of one bulk act
 *        share it, and are undone together
 * @param at when it was made
 * @param what what was decided
 */
public record Decision(long seq, long operation, Instant at, NewDecision what) {

    /**
     * As they were made: what another store's journal brings was made at its own time, wherever it stands in this
     * one.
     */
    public static final Comparator<Decision> IN_TIME = Comparator.comparing(Decision::at)
            .thenComparingLong(Decision::seq);
}
