package dev.assay.evaluation.statistics;

/**
 * The sequence that never falls and lies nearest to a given one, by pooling what falls (Ayer, Brunk, Ewing, Reid and Silverman,
 * Annals of Mathematical Statistics 26, 1955, 641–647).
 */
public final class IsotonicRegression {

    private IsotonicRegression() {}

    /**
     * Fits a sequence.
     *
     * @param values in their order
     * @param weights how much each counts; as many, each more than 0
     */
    public static double[] fit(double[] values, double[] weights) {
        double[] mean = new double[values.length];
        double[] weight = new double[values.length];
        int[] size = new int[values.length];
        int blocks = 0;
        for (int at = 0; at < values.length; at++) {
            mean[blocks] = values[at];
            weight[blocks] = weights[at];
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
                double both = weight[blocks - 2] + weight[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * weight[blocks - 2]
                        + mean[blocks - 1] * weight[blocks - 1]) / both;
                weight[blocks - 2] = both;
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        double[] fitted = new double[values.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int member = 0; member < size[block]; member++) {
                fitted[at++] = mean[block];
            }
        }
        return fitted;
    }
}
