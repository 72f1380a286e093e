package dev.assay.evaluation.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What it costs to accept unseen whatever is stated with at least some confidence.
 *
 * @param threshold the least confidence that is accepted
 * @param accepted how many values have it
 * @param wrong how many of those are wrong
 * @param n how many values there are
 */
public record ThresholdCost(double threshold, int accepted, int wrong, int n) {

    /** The costs of all thresholds that make a difference, the lowest first. */
    public static List<ThresholdCost> curve(List<Stated> stated) {
        List<Stated> falling = stated.stream()
                .sorted(Comparator.comparingDouble(Stated::confidence).reversed()).toList();
        List<ThresholdCost> costs = new ArrayList<>();
        int wrong = 0;
        for (int at = 0; at < falling.size(); at++) {
            wrong += falling.get(at).right() ? 0 : 1;
            if (at + 1 == falling.size() || falling.get(at + 1).confidence() < falling.get(at).confidence()) {
                costs.add(new ThresholdCost(falling.get(at).confidence(), at + 1, wrong, falling.size()));
            }
        }
        return costs.reversed();
    }

    /** The share of all values that is accepted. */
    public double share() {
        return (double) accepted / n;
    }

    /** The share of what is accepted that is wrong. */
    public double error() {
        return (double) wrong / accepted;
    }

    /** Between which shares of what is accepted are wrong, exactly, at 95 %. */
    public ConfidenceInterval interval() {
        return BinomialIntervals.clopperPearson(wrong, accepted, 0.95);
    }
}
