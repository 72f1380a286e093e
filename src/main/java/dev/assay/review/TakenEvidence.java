package dev.assay.review;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that was taken from an answer together with its value. It is an edit of the evidence like any other, that
 * names the answer, and rests on its words and no others while its value stands.
 */
public final class TakenEvidence {

    private TakenEvidence() {}

    /** The answer whose words stand below a decided value as it gave them; empty where a reviewer chose the words, or nobody. */
    public static Optional<Answer> of(PostingFile file, String field) {
        return of(file.answers(), file.review(field), field);
    }

    /** As {@link #of(PostingFile, String)}. @param answers the posting's */
    public static Optional<Answer> of(List<Answer> answers, FieldReview review, String field) {
        Decision last = review.state() == FieldReview.State.UNDECIDED ? null : review.last();
        return last == null
                ? Optional.empty()
                : standingUnder(answers, review, field, last.what().value())
                        .filter(answer -> !answer.id().equals(last.what().answerId()));
    }

    /** As {@link #of}, were a value decided on now. @param value null for none */
    static Optional<Answer> standingUnder(List<Answer> answers, FieldReview review, String field,
            @Nullable FieldValue value) {
        Decision edit = review.evidence();
        if (edit == null || value == null) {
            return Optional.empty();
        }
        return answers.stream().filter(answer -> answer.id().equals(edit.what().answerId())).findFirst()
                .filter(answer -> answer.field(field)
                        .filter(said -> says(said, value) && words(said).equals(edit.what().spans()))
                        .isPresent());
    }

    private static boolean says(InferredField said, FieldValue value) {
        return DecisionRules.deciding(value, said.value()) == DecisionKind.ACCEPT;
    }

    /** The words that an answer's claim of a field rests on. */
    static List<Span> words(InferredField said) {
        return said.grounding() == null ? List.of() : DecisionRules.words(said.grounding().spans());
    }
}
