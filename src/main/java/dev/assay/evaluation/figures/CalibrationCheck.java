package dev.assay.evaluation.figures;

import dev.assay.evaluation.statistics.BrierScore;
import dev.assay.evaluation.statistics.Recalibration;
import dev.assay.evaluation.statistics.Reliability;
import dev.assay.evaluation.statistics.Stated;
import dev.assay.review.ConfidenceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a source's confidence is worth as it is stated, and once it is mapped by the decided cells. So that the second does not
 * flatter, each posting is mapped by what was learnt from the other ones (five folds).
 *
 * @param before bins of equal width, as stated
 * @param after the same, mapped
 * @param brierBefore not a number where no confidence is stated
 * @param brierAfter likewise
 * @param map learnt from all of them, for cells to come
 */
public record CalibrationCheck(Reliability before, Reliability after, double brierBefore, double brierAfter,
        ConfidenceMap map) {

    private static final int FOLDS = 5;

    /** @param postings the number of each one's posting */
    static CalibrationCheck of(List<Stated> stated, List<Integer> postings) {
        // By their own order, so that the folds are alike however the postings are numbered.
        Map<Integer, Integer> fold = new HashMap<>();
        postings.forEach(posting -> fold.putIfAbsent(posting, fold.size() % FOLDS));
        List<ConfidenceMap> folds = new ArrayList<>();
        for (int now = 0; now < FOLDS; now++) {
            List<Stated> others = new ArrayList<>();
            for (int at = 0; at < stated.size(); at++) {
                if (fold.getOrDefault(postings.get(at), 0) != now) {
                    others.add(stated.get(at));
                }
            }
            folds.add(Recalibration.of(others));
        }
        List<Stated> mapped = new ArrayList<>();
        for (int at = 0; at < stated.size(); at++) {
            Stated one = stated.get(at);
            mapped.add(new Stated(folds.get(fold.getOrDefault(postings.get(at), 0)).of(one.confidence()),
                    one.right()));
        }
        return new CalibrationCheck(Reliability.equalWidth(stated, SourceTally.BINS),
                Reliability.equalWidth(mapped, SourceTally.BINS), BrierScore.of(stated),
                BrierScore.of(mapped),
                Recalibration.of(stated));
    }
}
