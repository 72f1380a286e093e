package dev.assay.evaluation.figures;

import dev.assay.evaluation.labels.LikelyError;
import dev.assay.evaluation.stopping.FieldStop;
import dev.assay.review.Basis;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions of a store show.
 *
 * @param extent what was decided
 * @param sources each source against the cells that count, by its name
 * @param apart the same against those that were decided for many cells at once, by basis
 * @param pairs the sources against each other, over the cells that count and that both answered
 * @param reviewers how far the reviewers agree
 * @param agreement how far the sources do, over all cells
 * @param stops where each field stands
 * @param doubted the decided cells that are likely to be wrong
 */
public record DecisionFigures(Extent extent, Map<String, SourceMeasure> sources,
        Map<Basis, Map<String, SourceMeasure>> apart, List<PairMeasure> pairs, RaterAgreement reviewers,
        RaterAgreement agreement, List<FieldStop> stops, List<LikelyError> doubted) {

    /**
     * How much was decided.
     *
     * @param cells how many cells there are
     * @param gold how many of them count, by basis
     * @param apart how many do not count with those and are shown apart, by basis: what they rest on is in force
     * @param left how many are decided and neither count nor are shown, by basis
     * @param gone how many would count or be shown apart, and are not there to be measured: their posting or their field is gone
     * @param postings how many postings the counting cells are of
     * @param reviewers who decided those
     * @param first when the first of those was decided; null where there is none
     * @param last when the last was; null where there is none
     */
    public record Extent(long cells, Map<Basis, Integer> gold, Map<Basis, Integer> apart,
            Map<Basis, Integer> left, int gone, int postings, List<String> reviewers,
            @Nullable Instant first, @Nullable Instant last) {

        public int counted() {
            return gold.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Whether somebody looked at each counting cell by itself. */
        public boolean lookedAt() {
            return GoldLabels.LOOKED_AT.containsAll(gold.keySet());
        }
    }

    public DecisionFigures {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        apart = Collections.unmodifiableMap(new LinkedHashMap<>(apart));
        pairs = List.copyOf(pairs);
        stops = List.copyOf(stops);
        doubted = List.copyOf(doubted);
    }
}
