package dev.assay.evaluation.guarantee;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads off the decisions how far a sample was looked at. Only what was decided by itself counts, and only up to the first cell
 * that is not: who could choose which cells count could choose the bound.
 */
final class SampleLook {

    private SampleLook() {}

    static SampleState at(ReviewIndex index, SamplePlan plan) {
        Map<String, Optional<PostingFile>> files = new HashMap<>();
        List<Boolean> wrong = new ArrayList<>();
        String blocked = "";
        for (SampledCell sampled : plan.sample()) {
            FieldReview review = files.computeIfAbsent(sampled.cell().postingId(), index::posting)
                    .map(file -> file.review(sampled.cell().field())).orElse(FieldReview.UNDECIDED);
            Decision last = review.last();
            if (review.state() == FieldReview.State.UNDECIDED || last == null) {
                break;
            }
            Basis basis = last.what().basis();
            if (basis != Basis.SAMPLE && basis != Basis.SEEN) {
                blocked = "The next cell, " + sampled.cell().field() + " of posting "
                        + sampled.cell().postingId()
                        + ", was decided without being looked at by itself (basis \"" + basis.key()
                        + "\"), so it does not count. Decide on it again.";
                break;
            }
            FieldValue value = last.what().value();
            wrong.add(value == null || !value.agreesWith(sampled.value()));
        }
        double upper = plan.bound().upper(wrong);
        return new SampleState(wrong.size(), (int) wrong.stream().filter(one -> one).count(), upper,
                upper <= plan.terms().target() + 1e-12, blocked);
    }
}
