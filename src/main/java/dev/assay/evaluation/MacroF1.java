package dev.assay.evaluation;

import dev.assay.evaluation.statistics.F1Counts;
import java.util.List;

/** The mean F1 over a field's values; each member of a set counts as a value of its own. */
final class MacroF1 {

    private MacroF1() {}

    /** 1 where no value was ever right or predicted. */
    static double of(List<ScoredCell> cells) {
        F1Counts counts = new F1Counts();
        cells.forEach(cell -> counts.add(0, ValueLabels.of(cell.gold()), ValueLabels.of(cell.predicted())));
        return counts.macro();
    }
}
