package dev.assay.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether cells are probed, and what came of those that were.
 *
 * @param share of the undecided cells; 0 for none
 * @param seed what chooses them, the same for the whole store; empty until some were wanted
 * @param results of all reviewers, first to last
 */
public record Probing(double share, String seed, List<ProbeResult> results) {

    /** No cell is probed, and none was. */
    public static final Probing OFF = new Probing(0, "", List.of());

    public Probing {
        results = List.copyOf(results);
    }

    /** Probes this share from now on. @param freshSeed chooses the cells where nothing did yet */
    public Probing withShare(double wanted, String freshSeed) {
        return new Probing(wanted, seed.isEmpty() ? freshSeed : seed, results);
    }

    public Probing with(ProbeResult result) {
        return new Probing(share, seed, Stream.concat(results.stream(), Stream.of(result)).toList());
    }

    /** Whether a reviewer's eye was tried on a cell before. */
    public boolean has(String reviewer, CellKey cell) {
        return results.stream().anyMatch(one -> one.reviewer().equals(reviewer) && one.cell().equals(cell));
    }

    /** How many cells of a reviewer's came out like this. */
    public int count(String reviewer, ProbeOutcome outcome) {
        return (int) results.stream()
                .filter(one -> one.reviewer().equals(reviewer) && one.outcome() == outcome).count();
    }
}
