package dev.assay.evaluation.pace;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How long the cells that are left take, in milliseconds of looking at them one by one.
 *
 * @param least the range's lower end
 * @param expected what the cells take if they take as long on average as those that were timed
 * @param most the range's upper end
 */
public record Forecast(double least, double expected, double most) {

    /** With fewer timed cells nothing is said. */
    public static final int LEAST_TIMED = 10;

    static final Forecast NOTHING_LEFT = new Forecast(0, 0, 0);

    /** Reckoned for nine in ten; of times as skewed as these are, it holds in eight (decision 32). */
    private static final double QUANTILE = 0.95;

    /**
     * So many cells at the mean of some times. The range is Student's for a mean of as many new times, on the scale of
     * logarithms, for times are never negative and their mean is skewed to the right.
     *
     * @param times at least two, each more than 0
     * @param cells how many are left, at least one
     * @param alike of how many equal ones the rest consists, as far as chance goes; the cells themselves, or fewer
     */
    static Forecast of(List<Double> times, double cells, double alike) {
        int n = times.size();
        double mean = times.stream().mapToDouble(time -> time).sum() / n;
        double squares = times.stream().mapToDouble(time -> (time - mean) * (time - mean)).sum();
        double error = Math.sqrt(squares / (n - 1) * (1.0 / n + 1 / alike));
        double factor = Math
                .exp(TDistribution.of(n - 1).inverseCumulativeProbability(QUANTILE) * error / mean);
        return new Forecast(cells * mean / factor, cells * mean, cells * mean * factor);
    }

    /** The sum of forecasts that do not depend on each other: how far each end lies off adds up as its square. */
    static Forecast sum(List<Forecast> parts) {
        double expected = parts.stream().mapToDouble(Forecast::expected).sum();
        double below = Math
                .sqrt(parts.stream().mapToDouble(part -> square(part.expected - part.least)).sum());
        double above = Math.sqrt(parts.stream().mapToDouble(part -> square(part.most - part.expected)).sum());
        return new Forecast(expected - below, expected, expected + above);
    }

    private static double square(double one) {
        return one * one;
    }
}
