package dev.assay.evaluation;

import java.util.List;

/** How far confidence lies from the share that is right. */
final class Calibration {

    private static final int BINS = 10;

    private Calibration() {}

    /** 0 where no cell has a confidence. */
    static double error(List<ScoredCell> cells) {
        int[] count = new int[BINS];
        double[] confidence = new double[BINS];
        double[] right = new double[BINS];
        int all = 0;
        for (ScoredCell cell : cells) {
            if (cell.confidence() != null) {
                double given = Math.clamp(cell.confidence(), 0.0, 1.0);
                int bin = Math.min(BINS - 1, (int) (given * BINS));
                count[bin]++;
                confidence[bin] += given;
                right[bin] += cell.right() ? 1 : 0;
                all++;
            }
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(right[bin] - confidence[bin]);
        }
        return all == 0 ? 0 : error / all;
    }
}
