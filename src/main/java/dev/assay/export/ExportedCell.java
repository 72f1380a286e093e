package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Span;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell as a row of a table; its parts are the columns, in their order. Values are text: those of a set apart by commas,
 * {@code null} where a value says that none is stated.
 *
 * @param source who gave the answer that is judged; null where no answer names the field
 * @param proposed what it says; null as there
 * @param confidence as stated
 * @param status how its evidence stands to the posting
 * @param decided the value decided on; null while undecided or unsure
 * @param quotes the words that the cell rests on
 */
public record ExportedCell(String postingId, String field, @Nullable String source,
        @Nullable String proposed, @Nullable Double confidence, @Nullable String status,
        @Nullable String decided, String state, @Nullable String basis, @Nullable String reviewer,
        @Nullable Instant time, @Nullable String note, List<String> quotes) {

    /** The names of the columns. */
    static final List<String> COLUMNS = List.of("posting_id", "field", "source", "proposed", "confidence",
            "status", "decided", "state", "basis", "reviewer", "time", "note", "quotes");

    /** @param judged the answer judged where no decision names another */
    static ExportedCell of(PostingFile file, String field, Optional<Answer> judged, ExportedSpans checked) {
        FieldReview review = file.review(field);
        boolean touched = review.state() != FieldReview.State.UNDECIDED;
        Decision last = touched ? review.last() : null;
        Optional<InferredField> claim = JudgedAnswer.claim(file, field, judged);
        FieldValue then = last == null ? null : last.what().proposed();
        FieldValue proposed = then != null ? then : claim.map(InferredField::value).orElse(null);
        Optional<Answer> answer = (last == null
                ? Optional.<Answer>empty()
                : JudgedAnswer.find(file, last.what().answerId())).or(() -> judged);
        List<Span> words = LabelledCell.words(file, field, judged);
        checked.verify(file.posting(), field, words);
        return new ExportedCell(file.posting().id(), field,
                proposed == null ? null : answer.map(one -> one.engine().name()).orElse(null),
                text(proposed), claim.map(InferredField::confidence).orElse(null),
                claim.map(InferredField::grounding).map(found -> found.status().name()).orElse(null),
                last == null ? null : text(last.what().value()),
                review.state().key(),
                last == null ? null : last.what().basis().key(),
                last == null ? null : last.what().reviewer(), last == null ? null : last.at(),
                last == null || last.what().note().isEmpty() ? null : last.what().note(),
                LabelledCell.quotes(words));
    }

    private static @Nullable String text(@Nullable FieldValue value) {
        return switch (value) {
            case null -> null;
            case FieldValue.Choice(String key) -> key;
            case FieldValue.Flag(boolean yes) -> Boolean.toString(yes);
            case FieldValue.Choices(List<String> keys) -> String.join(",", keys);
            case FieldValue.NotStated(Object raw) -> raw instanceof String word ? word : "null";
            case FieldValue.Malformed(Object raw, String reason) -> JsonText.line(raw);
        };
    }
}
