package dev.assay.evaluation;

import dev.assay.evaluation.statistics.Reliability;
import dev.assay.evaluation.statistics.Stated;
import java.util.ArrayList;
import java.util.List;

/** How far confidence lies from the share that is right. */
final class CalibrationError {

    private static final int BINS = 10;

    private CalibrationError() {}

    /** Over ten bins of equal width; 0 where no cell has a confidence. */
    static double of(List<ScoredCell> cells) {
        List<Stated> stated = new ArrayList<>();
        for (ScoredCell cell : cells) {
            if (cell.confidence() != null) {
                stated.add(new Stated(cell.confidence(), cell.right()));
            }
        }
        return stated.isEmpty() ? 0 : Reliability.equalWidth(stated, BINS).expectedError();
    }
}
