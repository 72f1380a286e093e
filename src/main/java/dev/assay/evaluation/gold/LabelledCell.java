package dev.assay.evaluation.gold;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Span;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.TakenEvidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decided cell as it is handed on.
 *
 * @param value the value that counts
 * @param spans the words it rests on; empty where none were given
 * @param reviewers who decided on a value here that is in force, by name
 * @param disputed what each of them says, where they do not say the same; else empty
 * @param split on which side of its set the posting is; empty where there is no set
 * @param last the decision that counts
 * @param evidence the evidence edit in force; null where the evidence is as it was found
 */
public record LabelledCell(String postingId, String field, FieldValue value, List<Span> spans,
        List<String> reviewers, Map<String, FieldValue> disputed, String split, Decision last,
        @Nullable Decision evidence) {

    public LabelledCell {
        spans = List.copyOf(spans);
        reviewers = List.copyOf(reviewers);
        disputed = Collections.unmodifiableMap(new LinkedHashMap<>(disputed));
    }

    /** The cell of a posting; empty where no value was decided on. @param judged as in {@link #words} */
    public static Optional<LabelledCell> of(PostingFile file, String field, Optional<Answer> judged,
            ReviewersValues values) {
        FieldReview review = file.review(field);
        Decision last = review.last();
        boolean decided = review.state() == FieldReview.State.ACCEPTED
                || review.state() == FieldReview.State.OVERRIDDEN;
        FieldValue value = last == null || !decided ? null : last.what().value();
        if (last == null || value == null) {
            return Optional.empty();
        }
        Map<String, FieldValue> said = values.of(file.posting().id(), field);
        List<String> reviewers = said.isEmpty()
                ? List.of(last.what().reviewer())
                : List.copyOf(said.keySet());
        boolean disputed = said.values().stream().anyMatch(one -> !one.agreesWith(value));
        return Optional.of(new LabelledCell(file.posting().id(), field, value, words(file, field, judged),
                reviewers, disputed ? said : Map.of(), "", last, review.evidence()));
    }

    /** The words that a cell rests on as its review stands. @param judged the answer judged where no decision names one */
    public static List<Span> words(PostingFile file, String field, Optional<Answer> judged) {
        FieldReview review = file.review(field);
        if (review.evidence() != null) {
            return review.evidence().what().spans();
        }
        Optional<InferredField> claim = TakenEvidence.of(file, field).flatMap(other -> other.field(field))
                .or(() -> review.restsOnNothing()
                        ? Optional.empty()
                        : JudgedAnswer.claim(file, field, judged));
        return claim.map(InferredField::grounding).map(Grounding::words).orElse(List.of());
    }

    /** The words themselves. */
    public List<String> quotes() {
        return quotes(spans);
    }

    /** The words of spans. */
    public static List<String> quotes(List<Span> spans) {
        List<String> quotes = new ArrayList<>(spans.size());
        spans.forEach(span -> quotes.add(span.quote()));
        return quotes;
    }

    /** The evidence as the reviewer says it; empty where it is not said. */
    public String sentence() {
        return evidence == null ? "" : evidence.what().note();
    }

    /** The same on a side of its set. */
    public LabelledCell on(String side) {
        return new LabelledCell(postingId, field, value, spans, reviewers, disputed, side, last, evidence);
    }

    /** Where the review of the cell stood. */
    public FieldReview review() {
        return new FieldReview(last.what().kind() == DecisionKind.OVERRIDE
                ? FieldReview.State.OVERRIDDEN
                : FieldReview.State.ACCEPTED, last, evidence);
    }
}
