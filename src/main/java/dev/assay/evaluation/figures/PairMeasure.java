package dev.assay.evaluation.figures;

import dev.assay.evaluation.source.McNemar;
import dev.assay.evaluation.statistics.ConfidenceInterval;

/**
 * Two sources over the cells that count and that both answered.
 *
 * @param bothRight how many cells both have right
 * @param firstRight how many the first alone
 * @param secondRight how many the second alone
 * @param bothWrong how many neither
 * @param difference between these lies by how much the first is right in a larger share of cells, at 95 %, over postings
 */
public record PairMeasure(String first, String second, int bothRight, int firstRight, int secondRight,
        int bothWrong, ConfidenceInterval difference) {

    public int n() {
        return bothRight + firstRight + secondRight + bothWrong;
    }

    /** By how much the first is right in a larger share of the cells; less than 0 where the second is. */
    public double gain() {
        return (double) (firstRight - secondRight) / n();
    }

    /** As {@link McNemar#p}, which takes each cell for one by itself. */
    public double p() {
        return McNemar.p(firstRight, secondRight);
    }
}
