package dev.assay.audit;

import java.util.List;

/**
 * Draws the weights that ship towards what the cells of a store turned out to be: how often each source is wrong, alone
 * and in each field, whose agreement is worth what, and how far fields and findings mean something else here. The same
 * cells in the same order give the same weights.
 */
public final class LearnedWeights {

    /** How firmly a weight that ships is held, as one over the variance of what it may be elsewhere. */
    private static final double SHIPPED_FIRM = 12;
    /** As much for what is only known of a store's own sources. */
    private static final double OWN_FIRM = 6;

    private LearnedWeights() {}

    /**
     * A cell of which a reviewer said whether it was wrong.
     *
     * @param count how much that tells: less than 1 where the cell was not looked at by itself
     */
    public record Known(CellSignals signals, boolean wrong, double count) {}

    public static RiskWeights of(RiskWeights shipped, List<Known> known) {
        if (known.isEmpty()) {
            return shipped;
        }
        RiskFit fit = new RiskFit();
        known.forEach(cell -> fit.add(RiskWeights.features(cell.signals()), cell.wrong(), cell.count()));
        return shipped.with(fit.weights(name -> shipped.values().getOrDefault(name, 0.0),
                name -> isOwn(name) ? OWN_FIRM : SHIPPED_FIRM));
    }

    private static boolean isOwn(String name) {
        return name.startsWith("source/") || name.startsWith("with/") || name.startsWith("against/");
    }
}
