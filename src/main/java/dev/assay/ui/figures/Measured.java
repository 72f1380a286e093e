package dev.assay.ui.figures;

import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.DoubtedLabels;
import dev.assay.evaluation.figures.GoldLabel;
import dev.assay.evaluation.figures.GoldLabels;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.model.FieldValue;
import dev.assay.review.ComparedCell;
import dev.assay.evaluation.source.NamedAnswers;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What was measured, and by what.
 *
 * @param figures what came of it
 * @param labels what the cells were held against
 * @param doubted which of those are to be looked at again
 */
record Measured(DecisionFigures figures, GoldLabels labels, DoubtedLabels doubted) {

    List<String> sources() {
        return List.copyOf(figures.sources().keySet());
    }

    Optional<SourceMeasure> of(String source) {
        return Optional.ofNullable(figures.sources().get(source));
    }

    /** The cells that count, of which what is right and what the source says are so. */
    Predicate<ComparedCell> cells(String source, BiPredicate<FieldValue, FieldValue> rightAndSaid) {
        return cell -> {
            GoldLabel label = labels.cells().get(cell.cell());
            return label != null && !labels.isApart(label) && NamedAnswers.of(cell).of(source)
                    .filter(said -> rightAndSaid.test(label.value(), said.value())).isPresent();
        };
    }
}
