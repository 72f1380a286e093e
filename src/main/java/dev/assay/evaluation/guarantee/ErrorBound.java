package dev.assay.evaluation.guarantee;

import java.util.List;

/** How many of a stratum's cells are wrong at most, as far as a random sample of them was looked at. */
public interface ErrorBound {

    /**
     * The share of wrong cells is no larger, up to the risk that was agreed on.
     *
     * @param wrong whether each cell looked at was wrong, in the order in which they were drawn
     * @return 0 to 1; 1 where nothing can be said yet
     */
    double upper(List<Boolean> wrong);
}
