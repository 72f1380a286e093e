package dev.assay.cli;

import dev.assay.evaluation.figures.DecidedLabels;
import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.GoldLabels;
import dev.assay.evaluation.figures.Measuring;
import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.statistics.Bootstrap;
import dev.assay.model.FieldValue;
import dev.assay.model.Problem;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.ReviewStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a store measured by what was decided in it.
 *
 * @param whole whether nothing failed that had to be worked out before
 * @param unread what could not be read of its certificates
 */
record StoreFigures(DecisionFigures figures, boolean whole, List<Problem> unread) {

    /** @param set the set, or its version, to measure by; what is decided now where there is none */
    static StoreFigures of(Parts parts, Console console, ReviewStore open, @Nullable String set,
            Set<Basis> counted, Bootstrap bootstrap) {
        List<Problem> unread = new ArrayList<>();
        try (TerminalProgress progress = new TerminalProgress(console)) {
            boolean whole = parts.complete(open, progress, console).isEmpty();
            List<KnownCertificate> samples = parts.guarantees(open).all(unread);
            DecidedLabels decided = new DecidedLabels(open, samples.stream().filter(KnownCertificate::holds)
                    .map(KnownCertificate::id).collect(Collectors.toSet()));
            GoldLabels labels;
            Map<String, Map<CellKey, FieldValue>> byReviewer;
            if (set == null) {
                labels = decided.labels(counted);
                byReviewer = decided.byReviewer(counted);
            } else {
                GoldSets sets = parts.goldSets(open);
                KnownGoldSet frozen = sets.find(SetsCommand.name(set));
                List<LabelledCell> cells = sets.cells(frozen);
                labels = decided.labels(counted, cells);
                byReviewer = decided.byReviewer(counted, cells, frozen.frozenAt());
            }
            return new StoreFigures(new Measuring(open, parts.schema(), bootstrap)
                    .of(labels, byReviewer, samples, progress).orElseThrow(), whole, List.copyOf(unread));
        }
    }
}
