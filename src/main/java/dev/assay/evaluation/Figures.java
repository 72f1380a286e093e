package dev.assay.evaluation;

/**
 * How good predictions are.
 *
 * @param n how many cells were compared
 * @param accuracy the share that is right, 0 to 1
 * @param macroF1 the mean F1 over the values that were right or predicted at least once, 0 to 1; over several
 *        fields, the mean of theirs
 * @param ece the expected calibration error over ten bins of equal width, 0 to 1, of the cells with a confidence
 */
public record Figures(int n, double accuracy, double macroF1, double ece) {}
