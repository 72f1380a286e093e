package dev.assay.store.index;

import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
            if (isOlder(decision, after.getOrDefault(decision.what().field(), FieldReview.UNDECIDED))) {
                known.remove(ord);
                return;
            }
            after.merge(decision.what().field(), FieldReview.UNDECIDED.after(decision),
                    (known, first) -> known.after(decision));
        }
        known.put(ord, after);
    }

    /** What was taken from elsewhere was made before it came, perhaps before what stands here already. */
    private static boolean isOlder(Decision decision, FieldReview standing) {
        return Stream.of(Optional.ofNullable(standing.last()), Optional.ofNullable(standing.evidence()))
                .flatMap(Optional::stream).anyMatch(known -> decision.at().isBefore(known.at()));
    }

    void forget() {
        known.clear();
    }
}
