package dev.assay.evaluation.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What it costs to accept unseen whatever is stated with at least some confidence.
 *
 * @param threshold the least confidence that is accepted
 * @param wrong how many of the values that have it are wrong, and between which shares the true one lies
 * @param n how many values there are
 */
public record ThresholdCost(double threshold, MeasuredShare wrong, int n) {

    /** So many thresholds at most; where there are more, only hundredths are told. */
    private static final int MOST = 100;

    /**
     * The costs of all thresholds that make a difference, the lowest first.
     *
     * @param postings the number of each value's posting: values of one posting are wrong together
     */
    public static List<ThresholdCost> curve(List<Stated> stated, List<Integer> postings,
            Bootstrap bootstrap) {
        boolean every = stated.stream().mapToDouble(Stated::confidence).distinct().limit(MOST + 1L)
                .count() <= MOST;
        List<Integer> falling = IntStream.range(0, stated.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> stated.get(at).confidence()).reversed())
                .toList();
        List<ThresholdCost> costs = new ArrayList<>();
        ClusteredShare wrong = new ClusteredShare();
        for (int at = 0; at < falling.size(); at++) {
            Stated one = stated.get(falling.get(at));
            wrong.add(postings.get(falling.get(at)), !one.right());
            double threshold = threshold(one, every);
            if (at + 1 == falling.size() || threshold(stated.get(falling.get(at + 1)), every) < threshold) {
                costs.add(new ThresholdCost(threshold, wrong.measured(bootstrap), falling.size()));
            }
        }
        return costs.reversed();
    }

    private static double threshold(Stated one, boolean every) {
        // As a double, 0.57 times a hundred is a little less than 57.
        return every ? one.confidence() : Math.floor(one.confidence() * 100 + 1e-9) / 100;
    }

    /** How many values have it. */
    public int accepted() {
        return wrong.n();
    }

    /** The share of all values that is accepted. */
    public double share() {
        return (double) accepted() / n;
    }

    /** The share of what is accepted that is wrong. */
    public double error() {
        return wrong.value();
    }
}
