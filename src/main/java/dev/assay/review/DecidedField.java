package dev.assay.review;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a posting as it stands after review: the value that counts, beside what was proposed.
 *
 * @param field the field's key
 * @param review where its review stands
 * @param answer the answer that was judged, or, while undecided, the one to judge; null where there is none
 * @param proposal what that answer proposes; null where it lacks the field
 * @param value the value decided on; the proposed one while undecided, unsure or cleared; null where there is
 *        neither
 */
public record DecidedField(String field, FieldReview review, @Nullable Answer answer,
        @Nullable InferredField proposal,
        @Nullable FieldValue value) {

    /** The field as it stands, judged against {@link JudgedAnswer#primary} unless a decision names its own run. */
    public static DecidedField of(PostingFile file, String field) {
        FieldReview review = file.review(field);
        Decision last = review.last();
        Answer answer = Optional.ofNullable(last).flatMap(d -> JudgedAnswer.find(file, d.what().answerId()))
                .or(() -> JudgedAnswer.primary(file)).orElse(null);
        InferredField proposal = answer == null ? null : answer.fields().get(field);
        FieldValue decided = last == null || review.state() == FieldReview.State.UNDECIDED
                ? null
                : last.what().value();
        return new DecidedField(field, review, answer, proposal,
                decided != null ? decided : proposal == null ? null : proposal.value());
    }
}
