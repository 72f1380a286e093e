package dev.assay.evaluation.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A bound that holds at every look at once, so that the reviewer may look after each decision and stop when they like (a
 * confidence sequence, Darling and Robbins, PNAS 58, 1967, 66–68): the shares are left that no {@link RejectionLine} has
 * rejected so far. If it says less than the true share, the line of the next share below was crossed, which happens with the
 * agreed risk at most. Shares are told in steps, from a tenth of a percent below one percent to a percent above ten. Not safe
 * to share between threads.
 */
public final class EveryLook implements ErrorBound {

    /** In hundredths of a percent: up to which share, in which steps. */
    private static final int[][] STEPS = {{100, 10}, {500, 25}, {1_000, 50}, {5_000, 100}};
    private static final double HUNDREDTHS_OF_A_PERCENT = 10_000;

    private final long population;
    private final double risk;
    private final NavigableMap<Double, RejectionLine> lines = new TreeMap<>();

    /**
     * @param population how many cells the stratum has
     * @param confidence how often the bound is to hold, such as 0.95
     * @param target a share that is told exactly
     */
    public EveryLook(long population, double confidence, double target) {
        this.population = population;
        this.risk = 1 - confidence;
        line(target);
        line(0);
        int from = 0;
        for (int[] step : STEPS) {
            for (int at = from + step[1]; at <= step[0]; at += step[1]) {
                line(at / HUNDREDTHS_OF_A_PERCENT);
            }
            from = step[0];
        }
    }

    private void line(double share) {
        long least = (long) Math.floor(share * population + 1e-9) + 1;
        lines.computeIfAbsent(share, none -> new RejectionLine(population, least, risk));
    }

    @Override
    public double upper(List<Boolean> wrong) {
        List<Integer> errors = new ArrayList<>();
        int so = 0;
        for (boolean one : wrong) {
            so += one ? 1 : 0;
            errors.add(so);
        }
        double upper = 1;
        for (var line : lines.descendingMap().entrySet()) {
            if (!isCrossed(line.getValue(), errors)) {
                break;
            }
            upper = line.getKey();
        }
        return upper;
    }

    private static boolean isCrossed(RejectionLine line, List<Integer> errors) {
        for (int looked = 1; looked <= errors.size(); looked++) {
            if (errors.get(looked - 1) <= line.most(looked)) {
                return true;
            }
        }
        return false;
    }
}
