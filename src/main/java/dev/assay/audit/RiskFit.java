package dev.assay.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Logistic regression with a normal prior on every weight, fitted by Newton steps on one weight after the other, each
 * within a trust region: Genkin, Lewis, Madigan, "Large-Scale Bayesian Logistic Regression for Text Categorization",
 * Technometrics 49 (2007), section 4.1 (CLG). The same rows in the same order give the same weights.
 */
final class RiskFit {

    private static final int MOST_ROUNDS = 30;
    private static final double SETTLED = 0.01;
    private static final double FIRST_REACH = 1;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Boolean> wrong = new ArrayList<>();
    private final List<Double> counts = new ArrayList<>();

    /**
     * Adds a cell of which it is known whether it was wrong.
     *
     * @param count how many cells it stands for
     */
    void add(Map<String, Double> features, boolean isWrong, double count) {
        int row = wrong.size();
        features.forEach((name, value) -> {
            Integer place = places.computeIfAbsent(name, n -> {
                columns.add(new Column());
                return columns.size() - 1;
            });
            columns.get(place).add(row, value);
        });
        wrong.add(isWrong);
        counts.add(count);
    }

    int size() {
        return wrong.size();
    }

    /**
     * The most probable weights.
     *
     * @param before what a weight is thought to be before anything is seen
     * @param firmness how firmly, as one over the variance
     */
    Map<String, Double> weights(ToDoubleFunction<String> before, ToDoubleFunction<String> firmness) {
        List<String> names = List.copyOf(places.keySet());
        double[] weights = new double[names.size()];
        double[] prior = new double[names.size()];
        double[] firm = new double[names.size()];
        double[] reach = new double[names.size()];
        Arrays.fill(reach, FIRST_REACH);
        double[] margin = new double[size()];
        for (int place = 0; place < weights.length; place++) {
            prior[place] = before.applyAsDouble(names.get(place));
            firm[place] = firmness.applyAsDouble(names.get(place));
            weights[place] = prior[place];
            columns.get(place).shift(margin, prior[place]);
        }
        double[] target = new double[size()];
        double[] count = new double[size()];
        for (int row = 0; row < target.length; row++) {
            target[row] = wrong.get(row) ? 1 : 0;
            count[row] = counts.get(row);
        }
        double most = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && most > SETTLED; round++) {
            most = 0;
            for (int place = 0; place < weights.length; place++) {
                Column column = columns.get(place);
                double step = column.step(margin, target, count, firm[place],
                        weights[place] - prior[place]);
                step = Math.clamp(step, -reach[place], reach[place]);
                column.shift(margin, step);
                weights[place] += step;
                reach[place] = Math.max(2 * Math.abs(step), reach[place] / 2);
                most = Math.max(most, Math.abs(step));
            }
        }
        Map<String, Double> found = new LinkedHashMap<>();
        for (int place = 0; place < weights.length; place++) {
            found.put(names.get(place), weights[place]);
        }
        return found;
    }

    static double probability(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }

    /** One feature in the rows that have it. */
    private static final class Column {

        private int[] rows = new int[8];
        private double[] values = new double[8];
        private int size;

        void add(int row, double value) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            rows[size] = row;
            values[size++] = value;
        }

        /** Newton's step of this weight alone. */
        double step(double[] margin, double[] target, double[] count, double firm, double away) {
            double slope = firm * away;
            double curve = firm;
            for (int nth = 0; nth < size; nth++) {
                int row = rows[nth];
                double p = probability(margin[row]);
                slope += count[row] * values[nth] * (p - target[row]);
                curve += count[row] * values[nth] * values[nth] * p * (1 - p);
            }
            return -slope / curve;
        }

        void shift(double[] margin, double step) {
            for (int nth = 0; nth < size; nth++) {
                margin[rows[nth]] += values[nth] * step;
            }
        }
    }
}
