package dev.assay.review;

import java.util.List;

/**
 * How the reviewers of a store see each other; set when the store is made.
 *
 * @param blind whether each sees their own decisions only, and an adjudicator's count
 * @param adjudicators who sees everybody's, and whose count where the store is blind; in the order in which they were named
 */
public record ReviewMode(boolean blind, List<String> adjudicators) {

    /** Everybody sees all, and the last decision counts. */
    public static final ReviewMode OPEN = new ReviewMode(false, List.of());

    public ReviewMode {
        adjudicators = List.copyOf(adjudicators);
    }

    /** A blind store, adjudicated by these. */
    public static ReviewMode blind(List<String> adjudicators) {
        return new ReviewMode(true, adjudicators);
    }

    /** Whether somebody sees what everybody decided. */
    public boolean seesAll(String reviewer) {
        return !blind || adjudicators.contains(reviewer);
    }

    /** Whose decisions count for who looks; empty where everybody's do. */
    public List<String> counting(String looking) {
        return !blind ? List.of() : seesAll(looking) ? adjudicators : List.of(looking);
    }
}
