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
 * field's cells that are undecided, in the order drawn: cells that were chosen for their risk say nothing of the others. A sample
 * that keeps its bound at every look may be stopped as soon as it is met. Who draws until a sample is met would stop too often:
 * of a field's samples only so many count, in the order drawn, that their risks together are no more than 5 in 100, whatever
 * became of them since.
 */
public final class StopRule {

    static final double TARGET = 0.05;
    static final double CONFIDENCE = 0.95;
    private static final int MOST = 5_000;

    private StopRule() {}

    /** Where a field stands. @param samples all samples of the store, the first drawn first */
    public static FieldStop of(String field, List<KnownCertificate> samples, ReviewIndex index) {
        List<KnownCertificate> drawn = samples.stream().filter(known -> isOfAll(known, field)
                && known.certificate().plan().coversAll(index)).toList();
        // One that was revoked, or that says nothing any more, was drawn all the same.
        Optional<KnownCertificate> best = counting(drawn).stream()
                .filter(known -> known.certificate().revoked().isEmpty()
                        && known.certificate().plan().describes(index))
                .min(Comparator.comparingDouble(known -> known.state().upper()));
        long open = index.count(CellQuery.ALL.ofField(field).leading(true).in(FieldReview.State.UNDECIDED));
        if (best.isEmpty()) {
            double left = 1 - CONFIDENCE - drawn.stream().mapToDouble(StopRule::risk).sum();
            int more = open > 0 && left < 1e-9 ? -1 : atLeast(open, 1 - left);
            return new FieldStop(field, "", !drawn.isEmpty(), open, open, 0, 0, 1, more);
        }
        SamplePlan plan = best.get().certificate().plan();
        SampleState state = best.get().state();
        return new FieldStop(field, best.get().id(), false, plan.population(), open, state.looked(),
                state.wrong(), state.upper(), more(plan, state.looked(), state.wrong(), state.upper()));
    }

    private static boolean isOfAll(KnownCertificate known, String field) {
        SamplePlan plan = known.certificate().plan();
        Stratum all = new Stratum(CellQuery.ALL.ofField(field), 2, 0);
        return plan.terms().confidence() >= CONFIDENCE && plan.stratum().query().equals(all.query())
                && plan.stratum().riskBelow() > 1 && plan.stratum().leastConfidence() <= 0;
    }

    /** The first ones whose risks together are no more than was agreed on. */
    private static List<KnownCertificate> counting(List<KnownCertificate> drawn) {
        List<KnownCertificate> counting = new ArrayList<>();
        double risk = 0;
        for (KnownCertificate known : drawn) {
            risk += risk(known);
            if (risk > 1 - CONFIDENCE + 1e-9) {
                break;
            }
            counting.add(known);
        }
        return counting;
    }

    /** How often one may be met wrongly; never, where it could not be met at all. */
    private static double risk(KnownCertificate known) {
        SamplePlan plan = known.certificate().plan();
        return more(plan, 0, 0, 1) < 0 ? 0 : 1 - plan.terms().confidence();
    }

    /** How many cells a first sample would have to have at least, were all of them right; -1 where not even all would do. */
    static int atLeast(long population) {
        return atLeast(population, CONFIDENCE);
    }

    private static int atLeast(long population, double confidence) {
        return population == 0
                ? 0
                : more(new EveryLook(population, confidence, TARGET), (int) Math.min(population, MOST), 0, 0);
    }

    /** How many more cells of a sample in a row would have to be right; -1 where not even all that are left would do. */
    static int more(SamplePlan plan, int looked, int wrong, double upper) {
        return upper <= TARGET + 1e-12 ? 0 : more(plan.bound(), plan.sample().size(), looked, wrong);
    }

    private static int more(ErrorBound bound, int size, int looked, int wrong) {
        List<Boolean> seen = new ArrayList<>(Collections.nCopies(wrong, true));
        seen.addAll(Collections.nCopies(looked - wrong, false));
        int most = Math.min(size - looked, MOST);
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
