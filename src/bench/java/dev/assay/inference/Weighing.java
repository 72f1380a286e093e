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
    private record Row(int[] at, double[] has, double[][] speaks, int value) {}

    private static final int STEPS = 250;
    private static final int SETTLED = 5;
    private static final double CLOSE = 1e-5;

    /** Shared weights are few, and shrunk so much less than those of one value. */
    private static final double OF_SHARED = 0.1;

    private final double shrunk;
    private final int free;
    private final int values;
    /** How many weights a value has of its own, its bias first. */
    private final int own;
    private final double[] spread;
    /** Of what is as widely spread as the rest. */
    private final double[] mean;
    /** By value its own weights, then the shared ones. */
    private final double[] weights;

    private Weighing(List<Case> cases, double shrunk, int free) {
        this.shrunk = shrunk;
        this.free = free;
        Case first = cases.getFirst();
        values = first.speaks().length;
        own = 1 + first.has().length;
        int found = first.has().length;
        spread = IntStream.range(0, found).mapToDouble(f -> spread(cases, f)).toArray();
        mean = IntStream.range(0, found).mapToDouble(f -> mean(cases, f) / spread[f]).toArray();
        weights = new double[values * own + first.speaks()[0].length];
    }

    private static double spread(List<Case> cases, int f) {
        double mean = mean(cases, f);
        double square = cases.stream().mapToDouble(c -> Math.pow(c.has()[f] - mean, 2)).average()
                .orElseThrow();
        return square < 1e-9 ? Double.POSITIVE_INFINITY : Math.sqrt(square);
    }

    private static double mean(List<Case> cases, int f) {
        return cases.stream().mapToDouble(c -> c.has()[f]).average().orElseThrow();
    }

    /** @param free how many of the shared weights are not shrunk */
    static Weighing fitted(List<Case> cases, double shrunk, int free) {
        Weighing model = new Weighing(cases, shrunk, free);
        model.fit(cases.stream().map(model::row).toList());
        return model;
    }

    /** Nesterov's descent; where it went too far, it goes back to the best so far and on in smaller steps. */
    private void fit(List<Row> rows) {
        double[] ahead = weights.clone();
        double[] last = weights.clone();
        double[] slope = new double[weights.length];
        double least = Double.POSITIVE_INFINITY;
        double step = 1;
        int still = 0;
        for (int i = 0, t = 1; i < STEPS && still < SETTLED; i++, t++) {
            double loss = loss(rows, ahead, slope);
            if (loss > least) {
                System.arraycopy(weights, 0, ahead, 0, ahead.length);
                loss(rows, ahead, slope);
                step /= 2;
                t = 1;
            } else {
                still = least - loss < CLOSE ? still + 1 : 0;
                least = loss;
                System.arraycopy(ahead, 0, weights, 0, ahead.length);
                step *= 1.1;
            }
            for (int w = 0; w < ahead.length; w++) {
                double next = bounded(w, ahead[w] - step * slope[w]);
                ahead[w] = t == 1 ? next : bounded(w, next + (t - 1.0) / (t + 2.0) * (next - last[w]));
                last[w] = next;
            }
        }
    }

    private double bounded(int weight, double value) {
        return weight >= values * own ? Math.max(0, value) : value;
    }

    private Row row(Case one) {
        int[] at = IntStream.range(0, spread.length).filter(f -> one.has()[f] != 0).toArray();
        double[] has = Arrays.stream(at).mapToDouble(f -> one.has()[f] / spread[f]).toArray();
        return new Row(at, has, one.speaks(), one.value());
    }

    /** How unlikely the rows are, and what is shrunk; its slope is written into an array. */
    private double loss(List<Row> rows, double[] from, double[] slope) {
        Arrays.fill(slope, 0);
        double[] bias = biases(from);
        double[] offs = new double[values];
        double loss = 0;
        for (Row row : rows) {
            double[] chances = chances(row, from, bias);
            loss -= Math.log(Math.max(1e-300, chances[row.value])) / rows.size();
            for (int v = 0; v < values; v++) {
                double off = (chances[v] - (v == row.value ? 1 : 0)) / rows.size();
                offs[v] += off;
                for (int f = 0; f < row.at.length; f++) {
                    slope[v * own + 1 + row.at[f]] += off * row.has[f];
                }
                for (int s = 0; s < row.speaks[v].length; s++) {
                    slope[values * own + s] += off * row.speaks[v][s];
                }
            }
        }
        for (int w = 0; w < from.length; w++) {
            boolean isShared = w >= values * own;
            if (!isShared && w % own > 0) {
                slope[w] -= offs[w / own] * mean[w % own - 1];
            } else if (!isShared) {
                slope[w] = offs[w / own];
            }
            double by = shrunk(w);
            slope[w] += by * from[w];
            loss += by * from[w] * from[w] / 2;
        }
        return loss;
    }

    private double shrunk(int weight) {
        if (weight >= values * own) {
            return weight - values * own < free ? 0 : shrunk * OF_SHARED;
        }
        return weight % own == 0 ? 0 : shrunk;
    }

    /** By value its bias less its weights for what a middling posting has, so that rows may stay sparse. */
    private double[] biases(double[] from) {
        double[] biases = new double[values];
        for (int v = 0; v < values; v++) {
            biases[v] = from[v * own];
            for (int f = 0; f < mean.length; f++) {
                biases[v] -= from[v * own + 1 + f] * mean[f];
            }
        }
        return biases;
    }

    /** By value, how likely it is. */
    double[] chances(Case one) {
        return chances(row(one), weights, biases(weights));
    }

    private double[] chances(Row row, double[] from, double[] bias) {
        double[] chances = new double[values];
        double most = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < values; v++) {
            double score = bias[v];
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
