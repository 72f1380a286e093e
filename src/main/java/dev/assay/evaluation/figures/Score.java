package dev.assay.evaluation.figures;

import dev.assay.evaluation.statistics.ConfidenceInterval;

/**
 * How good a source is.
 *
 * @param n how many cells were compared
 * @param right how many of them it has right
 * @param accuracy between these the share that is right lies, at 95 %
 * @param macroF1 the mean F1 over a field's values, each member of a set by itself; over several fields the mean of theirs
 * @param macroInterval between these it lies, at 95 %
 * @param stated how many of the cells it states a confidence for
 * @param ece the expected calibration error over ten bins of equal width; not a number where no confidence is stated
 * @param eceOfEqualMass the same over ten bins of equal mass
 * @param brier the Brier score; not a number where no confidence is stated
 */
public record Score(int n, int right, ConfidenceInterval accuracy, double macroF1,
        ConfidenceInterval macroInterval, int stated, double ece, double eceOfEqualMass, double brier) {

    public double share() {
        return (double) right / n;
    }
}
