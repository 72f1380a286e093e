package dev.assay.evaluation.stopping;

import dev.assay.evaluation.guarantee.ErrorBound;
import dev.assay.evaluation.guarantee.EveryLook;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.evaluation.guarantee.SampleState;
import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.review.CellQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.ReviewIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says of each field whether "at least 95 % right, at 95 % confidence" is shown. What counts is a random sample of all the
 * field's cells that were undecided when it was drawn, in the order drawn: cells that were chosen for their risk say nothing of
 * the others. The bound holds at every look, so one may stop as soon as it is met.
 */
public final class StopRule {

    static final double TARGET = 0.05;
    static final double CONFIDENCE = 0.95;

    private StopRule() {}

    /** Where a field stands. @param samples all samples of the store */
    public static FieldStop of(String field, List<KnownCertificate> samples, ReviewIndex index) {
        Optional<KnownCertificate> best = samples.stream().filter(known -> isOfAll(known, field))
                .min(Comparator.comparingDouble((KnownCertificate known) -> known.state().upper())
                        .thenComparing(Comparator
                                .comparingInt((KnownCertificate known) -> known.state().looked())
                                .reversed()));
        if (best.isEmpty()) {
            long open = index.count(CellQuery.ALL.ofField(field).leading(true)
                    .in(FieldReview.State.UNDECIDED));
            return new FieldStop(field, "", open, 0, 0, 1, more(open, 0, 0));
        }
        SamplePlan plan = best.get().certificate().plan();
        SampleState state = best.get().state();
        int more = state.upper() <= TARGET + 1e-12
                ? 0
                : more(plan.population(), state.looked(), state.wrong());
        return new FieldStop(field, best.get().id(), plan.population(), state.looked(), state.wrong(),
                state.upper(), more);
    }

    private static boolean isOfAll(KnownCertificate known, String field) {
        SamplePlan plan = known.certificate().plan();
        Stratum all = new Stratum(CellQuery.ALL.ofField(field), 2, 0);
        return known.certificate().revoked().isEmpty() && plan.terms().confidence() >= CONFIDENCE
                && plan.stratum().query().equals(all.query()) && plan.stratum().riskBelow() > 1
                && plan.stratum().leastConfidence() <= 0;
    }

    /** How many more cells in a row would have to be right; -1 where not even all would do. */
    static int more(long population, int looked, int wrong) {
        if (population == 0) {
            return 0;
        }
        ErrorBound bound = new EveryLook(population, CONFIDENCE, TARGET);
        List<Boolean> seen = new ArrayList<>(Collections.nCopies(wrong, true));
        seen.addAll(Collections.nCopies(looked - wrong, false));
        int most = (int) Math.min(population - looked, 5_000);
        int low = 0;
        int high = most + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (middle > most || isMet(bound, seen, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low > most ? -1 : low;
    }

    private static boolean isMet(ErrorBound bound, List<Boolean> seen, int more) {
        List<Boolean> then = new ArrayList<>(seen);
        then.addAll(Collections.nCopies(more, false));
        return bound.upper(then) <= TARGET + 1e-12;
    }
}
