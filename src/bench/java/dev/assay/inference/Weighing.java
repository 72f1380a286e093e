package dev.assay.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A multinomial logistic regression: each value has weights of its own for what a posting has, and all share weights
 * for what speaks for each of them, which are never below nought. Both are shrunk to nought by their squares; biases,
 * and the first shared weights, are free.
 */
final class Weighing {

    /** A posting as numbers: what it has; by value, what speaks for that; and the value, or -1 where it is to be told. */
    record Case(double[] has, double[][] speaks, int value) {}

    /** A case with what it has alone, by its place, as widely spread as the rest. */
    private record Row(int[] at, double[] has, double[][] speaks, int value) {

        private double length() {
            return 1 + square(has) + 2 * Arrays.stream(speaks).mapToDouble(Row::square).max().orElse(0);
        }

        private static double square(double[] row) {
            return Arrays.stream(row).map(v -> v * v).sum();
        }
    }

    private static final int STEPS = 150;

    private final double shrunk;
    private final int free;
    private final int values;
    /** How many weights a value has of its own, its bias first. */
    private final int own;
    private final double[] spread;
    /** By value its own weights, then the shared ones. */
    private final double[] weights;

    private Weighing(List<Case> cases, double shrunk, int free) {
        this.shrunk = shrunk;
        this.free = free;
        Case first = cases.getFirst();
        values = first.speaks().length;
        own = 1 + first.has().length;
        spread = IntStream.range(0, first.has().length).mapToDouble(f -> spread(cases, f)).toArray();
        weights = new double[values * own + first.speaks()[0].length];
    }

    private static double spread(List<Case> cases, int f) {
        double mean = cases.stream().mapToDouble(c -> c.has()[f]).average().orElseThrow();
        double square = cases.stream().mapToDouble(c -> Math.pow(c.has()[f] - mean, 2)).average()
                .orElseThrow();
        return square < 1e-9 ? Double.POSITIVE_INFINITY : Math.sqrt(square);
    }

    /** @param free how many of the shared weights are not shrunk */
    static Weighing fitted(List<Case> cases, double shrunk, int free) {
        Weighing model = new Weighing(cases, shrunk, free);
        model.fit(cases.stream().map(model::row).toList());
        return model;
    }

    /** Nesterov's descent, with steps that are safe for the rows' lengths. */
    private void fit(List<Row> rows) {
        double[] ahead = weights.clone();
        double[] before = weights.clone();
        double step = 1 / (shrunk + 0.5 * rows.stream().mapToDouble(Row::length).average().orElseThrow());
        for (int t = 1; t <= STEPS; t++) {
            double[] slope = slope(rows, ahead);
            for (int w = 0; w < weights.length; w++) {
                double next = ahead[w] - step * slope[w];
                weights[w] = w >= values * own ? Math.max(0, next) : next;
                ahead[w] = weights[w] + (t - 1.0) / (t + 2.0) * (weights[w] - before[w]);
                before[w] = weights[w];
            }
        }
    }

    private Row row(Case one) {
        int[] at = IntStream.range(0, spread.length).filter(f -> one.has()[f] != 0).toArray();
        double[] has = Arrays.stream(at).mapToDouble(f -> one.has()[f] / spread[f]).toArray();
        return new Row(at, has, one.speaks(), one.value());
    }

    private double[] slope(List<Row> rows, double[] from) {
        double[] slope = new double[from.length];
        for (Row row : rows) {
            double[] chances = chances(row, from);
            for (int v = 0; v < values; v++) {
                double off = (chances[v] - (v == row.value ? 1 : 0)) / rows.size();
                slope[v * own] += off;
                for (int f = 0; f < row.at.length; f++) {
                    slope[v * own + 1 + row.at[f]] += off * row.has[f];
                }
                for (int s = 0; s < row.speaks[v].length; s++) {
                    slope[values * own + s] += off * row.speaks[v][s];
                }
            }
        }
        for (int w = 0; w < from.length; w++) {
            boolean isFree = w >= values * own ? w - values * own < free : w % own == 0;
            slope[w] += isFree ? 0 : shrunk * from[w];
        }
        return slope;
    }

    /** By value, how likely it is. */
    double[] chances(Case one) {
        return chances(row(one), weights);
    }

    private double[] chances(Row row, double[] from) {
        double[] chances = new double[values];
        double most = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < values; v++) {
            double score = from[v * own];
            for (int f = 0; f < row.at.length; f++) {
                score += from[v * own + 1 + row.at[f]] * row.has[f];
            }
            for (int s = 0; s < row.speaks[v].length; s++) {
                score += from[values * own + s] * row.speaks[v][s];
            }
            chances[v] = score;
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int v = 0; v < values; v++) {
            chances[v] = Math.exp(chances[v] - most);
            sum += chances[v];
        }
        for (int v = 0; v < values; v++) {
            chances[v] /= sum;
        }
        return chances;
    }
}
