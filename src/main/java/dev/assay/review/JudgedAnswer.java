package dev.assay.review;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of a posting's answers a reviewer judges. */
public final class JudgedAnswer {

    private JudgedAnswer() {}

    /**
     * The answer whose fields are proposed: the one a decision still in force judged last, else the first
     * imported one, else the newest local one; empty where there is no answer yet.
     */
    public static Optional<Answer> primary(PostingFile file) {
        Decision latest = null;
        Optional<Answer> judged = Optional.empty();
        for (FieldReview review : file.reviews().values()) {
            Decision last = review.last();
            if (last != null && !last.what().answerId().isEmpty()
                    && (latest == null || last.seq() > latest.seq())) {
                Optional<Answer> named = find(file, last.what().answerId());
                if (named.isPresent()) {
                    latest = last;
                    judged = named;
                }
            }
        }
        return judged.isPresent() ? judged : file.currentAnswers().stream().findFirst();
    }

    /** The ids of the answers that decisions still in force judged, the last judged first. */
    public static List<String> judged(Map<String, FieldReview> reviews) {
        return reviews.values().stream().map(FieldReview::last).filter(last -> last != null)
                .sorted(Comparator.comparingLong(Decision::seq).reversed())
                .map(decision -> decision.what().answerId()).filter(answer -> !answer.isEmpty()).distinct()
                .toList();
    }

    /**
     * What was judged: the field of the answer that the decision names, else of another; empty where that answer says
     * something else by now.
     *
     * @param other the answer judged where no decision names one
     */
    public static Optional<InferredField> claim(PostingFile file, String field, Optional<Answer> other) {
        FieldReview review = file.review(field);
        Decision last = review.last();
        Optional<Answer> named = last == null ? Optional.empty() : find(file, last.what().answerId());
        boolean decided = review.state() != FieldReview.State.UNDECIDED;
        FieldValue then = last == null || !decided ? null : last.what().proposed();
        return named.or(() -> other).flatMap(answer -> answer.field(field))
                .filter(claimed -> then == null || claimed.value().agreesWith(then));
    }

    /** The posting's answer with this id; empty where it has none. */
    public static Optional<Answer> find(PostingFile file, String answerId) {
        for (Answer answer : file.answers()) {
            if (answer.id().equals(answerId)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
