package dev.assay.evaluation.pace;

import java.util.Optional;

/**
 * What is told of a field's pace, or of all fields'. Times are in milliseconds, and 0 where no cell was timed.
 *
 * @param field the field's key; empty for all together
 * @param accepted how many cells were accepted
 * @param overridden how many were overridden
 * @param unsure how many were left to somebody who knows better
 * @param left how many are undecided
 * @param timed how many cells were timed
 * @param quarter what a quarter of those took at most
 * @param median what half of them took at most
 * @param threeQuarters what three quarters of them took at most
 * @param forecast how long those that are left take; empty where too few were timed to tell
 */
public record PaceLine(String field, long accepted, long overridden, long unsure, long left, int timed,
        double quarter, double median, double threeQuarters, Optional<Forecast> forecast) {

    static PaceLine of(FieldPace pace, Optional<Forecast> forecast) {
        boolean timed = !pace.took().isEmpty();
        return new PaceLine(pace.field(), pace.accepted(), pace.overridden(), pace.unsure(), pace.left(),
                pace.took().size(), timed ? pace.quantile(0.25) : 0, timed ? pace.quantile(0.5) : 0,
                timed ? pace.quantile(0.75) : 0, forecast);
    }

    public long decided() {
        return accepted + overridden + unsure;
    }

    public long cells() {
        return decided() + left;
    }
}
