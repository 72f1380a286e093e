package dev.assay.evaluation.statistics;

import java.util.List;

/**
 * How far stated confidence lies from what came of it, squared and in the mean (Brier, Monthly Weather Review 78, 1950, 1–3, for
 * right and wrong): 0 is best, 0.25 is what always saying one half gets.
 */
public final class BrierScore {

    private BrierScore() {}

    /** Not a number where nothing was stated. */
    public static double of(List<Stated> stated) {
        return stated.stream().mapToDouble(one -> {
            double off = one.confidence() - (one.right() ? 1 : 0);
            return off * off;
        }).average().orElse(Double.NaN);
    }
}
