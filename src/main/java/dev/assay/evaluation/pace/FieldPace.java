package dev.assay.evaluation.pace;

import java.util.List;
import java.util.Optional;

/**
 * How far the review of a field is, and how fast it went.
 *
 * @param field the field's key; empty for several together
 * @param accepted how many cells were accepted
 * @param overridden how many were overridden
 * @param unsure how many were left to somebody who knows better
 * @param left how many are undecided
 * @param took how long each cell that was timed was looked at, in milliseconds
 */
public record FieldPace(String field, long accepted, long overridden, long unsure, long left,
        List<Long> took) {

    public FieldPace {
        took = List.copyOf(took);
    }

    /** The time that a share of the timed cells took no longer than, in milliseconds; at least one was timed. @param share 0 to 1 */
    public double quantile(double share) {
        List<Long> sorted = took.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    /** How long the cells that are left take; empty where too few were timed to tell. */
    public Optional<Forecast> forecast() {
        if (left == 0) {
            return Optional.of(Forecast.NOTHING_LEFT);
        }
        return took.size() < Forecast.LEAST_TIMED
                ? Optional.empty()
                : Optional.of(Forecast.of(times(), left, left));
    }

    List<Double> times() {
        return took.stream().map(Long::doubleValue).toList();
    }
}
