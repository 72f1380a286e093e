package dev.assay.audit;

import java.util.Arrays;
import java.util.Comparator;

/** How well risks order cells, and how true they are. */
final class Ranking {

    private static final int BINS = 10;

    private Ranking() {}

    /** The share of pairs of a wrong and a right cell in which the wrong one is the riskier; equal ones count half. */
    static double auroc(boolean[] wrong, double[] risk) {
        Integer[] order = order(risk);
        double ranks = 0;
        long wrongs = 0;
        for (int from = 0; from < order.length;) {
            int to = from;
            while (to < order.length && risk[order[to]] == risk[order[from]]) {
                to++;
            }
            double rank = order.length - (from + to - 1) / 2.0;
            for (; from < to; from++) {
                if (wrong[order[from]]) {
                    ranks += rank;
                    wrongs++;
                }
            }
        }
        long rights = order.length - wrongs;
        return (ranks - wrongs * (wrongs + 1) / 2.0) / ((double) wrongs * rights);
    }

    /** The share of the wrong cells among the riskiest. */
    static double top(boolean[] wrong, double[] risk, double share) {
        Integer[] order = order(risk);
        long most = Math.round(share * order.length);
        long all = 0;
        long found = 0;
        for (int nth = 0; nth < order.length; nth++) {
            if (wrong[order[nth]]) {
                all++;
                found += nth < most ? 1 : 0;
            }
        }
        return (double) found / all;
    }

    /** The mean distance between risk and share of wrong cells, over ten bins of equal width. */
    static double ece(boolean[] wrong, double[] risk) {
        double[] sum = new double[BINS];
        for (int nth = 0; nth < risk.length; nth++) {
            sum[Math.min(BINS - 1, (int) (risk[nth] * BINS))] += risk[nth] - (wrong[nth] ? 1 : 0);
        }
        return Arrays.stream(sum).map(Math::abs).sum() / risk.length;
    }

    private static Integer[] order(double[] risk) {
        Integer[] order = new Integer[risk.length];
        Arrays.setAll(order, nth -> nth);
        Arrays.sort(order, Comparator.comparingDouble(nth -> -risk[nth]));
        return order;
    }
}
