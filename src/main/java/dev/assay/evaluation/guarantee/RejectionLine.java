package dev.assay.evaluation.guarantee;

import java.util.Arrays;

/**
 * When it is no longer believed that at least so many of a stratum's cells are wrong: after each look, with how few wrong ones
 * at most. The risk of ever rejecting what is true is spent over the looks, by a function of how many wrong cells were to be
 * expected by then (Lan and DeMets, Biometrika 70, 1983, 659–663), and what a look spends is reckoned exactly, by the
 * distribution of the number of wrong cells drawn without putting back. Not safe to share between threads.
 */
final class RejectionLine {

    /** Nothing is spent until so many wrong cells were to be expected, and how fast the rest is spent then. */
    private static final double FIRST = 3.6;
    private static final double SPEED = 2.5;
    /** So much of the risk is spent in the end: a promise kept just as often as agreed on is broken more often every other time. */
    private static final double SPENT = 0.9;

    private final long population;
    private final long wrong;
    private final double risk;
    /** By the number of wrong cells so far, how likely it is to be there without having been rejected. */
    private double[] open = {1};
    private int[] line = new int[64];
    private int looked;
    private int most = -1;
    private double spent;

    /**
     * @param population how many cells there are
     * @param wrong how many of them are wrong at least, by what is tested
     * @param risk how likely it may be that the truth is ever rejected
     */
    RejectionLine(long population, long wrong, double risk) {
        this.population = population;
        this.wrong = wrong;
        this.risk = risk;
    }

    /** With how many wrong cells at most it is rejected after so many looks; -1 where with none. */
    int most(int looks) {
        if (wrong > population) {
            return Integer.MAX_VALUE;
        }
        while (looked < Math.min(looks, population)) {
            look();
        }
        return looks == 0 ? -1 : line[(int) Math.min(looks, population) - 1];
    }

    private void look() {
        double[] next = new double[(int) Math.min(open.length + 1L, wrong + 1)];
        double left = population - looked;
        for (int errors = 0; errors < open.length; errors++) {
            double worse = Math.clamp((wrong - errors) / left, 0, 1);
            next[errors] += open[errors] * (1 - worse);
            if (errors + 1 < next.length) {
                next[errors + 1] += open[errors] * worse;
            }
        }
        open = next;
        looked++;
        double expected = (double) looked * wrong / population;
        double budget = SPENT * risk * Math.max(0, 1 - Math.pow(FIRST / expected, SPEED));
        while (budget > 0 && most + 1 <= expected && most + 1 < wrong && most + 1 < open.length
                && spent + open[most + 1] <= budget) {
            most++;
            spent += open[most];
            open[most] = 0;
        }
        if (looked == population) {
            most = (int) Math.max(most, Math.min(wrong - 1, Integer.MAX_VALUE));
        }
        if (looked > line.length) {
            line = Arrays.copyOf(line, line.length * 2);
        }
        line[looked - 1] = most;
    }
}
