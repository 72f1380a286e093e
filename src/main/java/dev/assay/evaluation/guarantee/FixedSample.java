package dev.assay.evaluation.guarantee;

import dev.assay.evaluation.statistics.BinomialIntervals;
import java.util.List;

/**
 * The one-sided bound of Clopper and Pearson (Biometrika 26, 1934, 404–413) for a sample whose size was fixed beforehand. It
 * says nothing until all of it was looked at, for one that is read after every decision would be wrong too often.
 *
 * @param size how many cells are looked at
 * @param confidence how often the bound is to hold, such as 0.95
 */
public record FixedSample(int size, double confidence) implements ErrorBound {

    @Override
    public double upper(List<Boolean> wrong) {
        if (wrong.size() < size || size == 0) {
            return 1;
        }
        int errors = (int) wrong.subList(0, size).stream().filter(one -> one).count();
        // Two-sided at twice the risk, its upper end is the one-sided bound.
        return errors == size
                ? 1
                : BinomialIntervals.clopperPearson(errors, size, 1 - 2 * (1 - confidence)).high();
    }
}
