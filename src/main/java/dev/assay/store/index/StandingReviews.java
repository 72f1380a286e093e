package dev.assay.store.index;

import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the fields of the postings stand that were decided on last, so that one more decision takes no longer the more
 * were made there before. For the thread that writes alone.
 */
final class StandingReviews {

    private static final int MOST = 64;

    private final Map<Long, Map<String, FieldReview>> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<String, FieldReview>> eldest) {
            return size() > MOST;
        }
    };

    Optional<Map<String, FieldReview>> of(long ord) {
        return Optional.ofNullable(known.get(ord));
    }

    Map<String, FieldReview> keep(long ord, Map<String, FieldReview> reviews) {
        known.put(ord, reviews);
        return reviews;
    }

    /** Follows decisions that were added. @param otherwise whether more changed than that */
    void after(long ord, List<Decision> decided, boolean otherwise) {
        Map<String, FieldReview> before = known.get(ord);
        if (otherwise || before == null) {
            known.remove(ord);
            return;
        }
        Map<String, FieldReview> after = new LinkedHashMap<>(before);
        for (Decision decision : decided) {
            after.merge(decision.what().field(), FieldReview.UNDECIDED.after(decision),
                    (known, first) -> known.after(decision));
        }
        known.put(ord, after);
    }

    void forget() {
        known.clear();
    }
}
