package dev.assay.evaluation.figures;

import dev.assay.evaluation.labels.LikelyError;
import dev.assay.evaluation.source.Comparison;
import dev.assay.evaluation.stopping.FieldStop;
import dev.assay.review.Basis;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the decisions of a store show.
 *
 * @param extent what was decided
 * @param sources each source against the cells that count, by its name
 * @param apart the same against those that were decided for many cells at once, by basis
 * @param comparison the sources against each other, over the cells that count
 * @param reviewers how far the reviewers agree
 * @param agreement how far the sources do, over all cells
 * @param stops where each field stands
 * @param doubted the decided cells that are likely to be wrong
 */
public record DecisionFigures(Extent extent, Map<String, SourceMeasure> sources,
        Map<Basis, Map<String, SourceMeasure>> apart, Comparison comparison, RaterAgreement reviewers,
        RaterAgreement agreement, List<FieldStop> stops, List<LikelyError> doubted) {

    /**
     * How much was decided.
     *
     * @param cells how many cells there are
     * @param gold how many of them count, by basis
     * @param left how many are decided and do not count, by basis
     * @param postings how many postings the counting cells are of
     * @param reviewers who decided those
     */
    public record Extent(long cells, Map<Basis, Integer> gold, Map<Basis, Integer> left, int postings,
            List<String> reviewers) {

        public int counted() {
            return gold.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public DecisionFigures {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        apart = Collections.unmodifiableMap(new LinkedHashMap<>(apart));
        stops = List.copyOf(stops);
        doubted = List.copyOf(doubted);
    }
}
