package dev.assay.evaluation.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The percentile bootstrap (Efron, Annals of Statistics 7, 1979, 1–26): the figure is reckoned anew over things drawn from those
 * that were seen, again and again. What is drawn are clusters, such as postings, for the cells of one posting are not
 * independent (Field and Welsh, Journal of the Royal Statistical Society B 69, 2007, 369–390). Of few clusters the
 * ends lie further out, as far as Student's t would have them (the expanded percentile interval of Hesterberg, American
 * Statistician 69, 2015, 371–386).
 *
 * @param resamples how often is drawn
 * @param seed what is drawn by; the same seed gives the same interval
 * @param confidence how often the interval is to hold, such as 0.95
 */
public record Bootstrap(int resamples, long seed, double confidence) {

    /** What figures are told with. */
    public static final Bootstrap USUAL = new Bootstrap(1_000, 1, 0.95);

    /**
     * The interval of a figure.
     *
     * @param clusters how many clusters were seen
     * @param figure the figure, given how often each cluster was drawn; not a number where it cannot be reckoned
     */
    public ConfidenceInterval of(int clusters, ToDoubleFunction<int[]> figure) {
        double[] found = draws(clusters, figure);
        if (found.length == 0 || clusters < 2) {
            return ConfidenceInterval.UNKNOWN;
        }
        double reach = Math.sqrt(clusters / (clusters - 1.0))
                * TDistribution.of(clusters - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
        double tail = NormalDistribution.of(0, 1).survivalProbability(reach);
        return new ConfidenceInterval(quantile(found, tail), quantile(found, 1 - tail));
    }

    /** The figure in each resample, ascending, without those where it cannot be reckoned. */
    double[] draws(int clusters, ToDoubleFunction<int[]> figure) {
        if (clusters == 0) {
            return new double[0];
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] found = new double[resamples];
        int[] times = new int[clusters];
        int kept = 0;
        for (int at = 0; at < resamples; at++) {
            Arrays.fill(times, 0);
            for (int draw = 0; draw < clusters; draw++) {
                times[random.nextInt(clusters)]++;
            }
            double one = figure.applyAsDouble(times);
            if (!Double.isNaN(one)) {
                found[kept++] = one;
            }
        }
        double[] all = Arrays.copyOf(found, kept);
        Arrays.sort(all);
        return all;
    }

    /** Between the two nearest, as the seventh definition of Hyndman and Fan (American Statistician 50, 1996, 361–365). */
    static double quantile(double[] ascending, double share) {
        double place = share * (ascending.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
