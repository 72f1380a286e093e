package dev.assay.export;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.TakenEvidence;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reviewed posting as plain JSON shapes. Confidence, evidence, source and spans speak of the value they stand beside:
 * after an override the decided value has only the words that the reviewer gave it, or the claim of the answer that it
 * was taken from, and what the judged answer said stands under {@code original}. Where that answer has changed since, its parts are left out.
 */
final class ReviewedPosting {

    private final Schema schema;
    private final PostingFile file;
    private final List<String> wanted;
    private final Optional<Answer> judged;
    private final ExportedSpans spans;

    ReviewedPosting(Schema schema, ChosenPosting posting, Optional<Answer> judged, ExportedSpans spans) {
        this.schema = schema;
        this.file = posting.file();
        this.wanted = posting.fields();
        this.judged = judged;
        this.spans = spans;
    }

    /** @throws ExportException if a span does not equal the posting's text */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", file.posting().id());
        json.put("engine", judged.map(answer -> FieldJson.engine(answer.engine())).orElse(null));
        json.put("run", judged.map(Answer::id).orElse(null));
        Map<String, Map<String, @Nullable Object>> fields = new LinkedHashMap<>();
        List<FieldSpec> specs = schema.fields().stream().filter(spec -> wanted.contains(spec.key())).toList();
        specs.forEach(spec -> field(spec).ifPresent(field -> fields.put(spec.key(), field)));
        List<String> missing = specs.stream().map(FieldSpec::key)
                .filter(key -> !fields.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            json.put("missing", missing);
        }
        json.put("inference",
                FieldJson.inference(schema, spec -> Optional.ofNullable(fields.get(spec.key()))));
        return json;
    }

    private Optional<Map<String, @Nullable Object>> field(FieldSpec spec) {
        FieldReview review = file.review(spec.key());
        Optional<InferredField> claimed = JudgedAnswer.claim(file, spec.key(), judged);
        claimed.ifPresent(field -> spans.verify(file.posting(), field));
        Decision edit = review.evidence();
        boolean decided = review.state() != FieldReview.State.UNDECIDED;
        if (claimed.isEmpty() && !decided && edit == null) {
            return Optional.empty();
        }
        Decision last = review.last();
        FieldValue judgedThen = last == null || !decided ? null : last.what().proposed();
        Map<String, @Nullable Object> answer = claimed.map(FieldJson::field)
                .orElseGet(ReviewedPosting::unclaimed);
        if (judgedThen != null) {
            answer.put("value", judgedThen.plain());
        }
        boolean overridden = review.state() == FieldReview.State.OVERRIDDEN;
        Optional<InferredField> taken = TakenEvidence.of(file, spec.key())
                .flatMap(other -> other.field(spec.key()));
        Map<String, @Nullable Object> json = taken.map(FieldJson::field)
                .orElseGet(() -> overridden ? unclaimed() : new LinkedHashMap<>(answer));
        if (last != null && decided && last.what().value() != null) {
            json.put("value", last.what().value().plain());
        }
        if (edit != null) {
            spans.verify(file.posting(), spec.key(), edit.what().spans());
            Optional<InferredField> own = taken.or(() -> overridden ? Optional.empty() : claimed);
            FieldJson.putGrounding(json, review.grounding(own.map(InferredField::grounding).orElse(null)));
            if (own.isEmpty()) {
                json.put("status", null);
            }
        }
        boolean said = !review.sentence().isEmpty();
        if (said) {
            json.put("evidence", review.sentence());
        }
        if ((overridden || taken.isPresent() || said) && (claimed.isPresent() || judgedThen != null)) {
            json.put("original", answer);
        }
        json.put("review", review(review, answer.get("value")));
        return Optional.of(json);
    }

    private static Map<String, @Nullable Object> unclaimed() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", null);
        json.put("confidence", null);
        json.put("evidence", "");
        json.put("source", "");
        FieldJson.putGrounding(json, null);
        return json;
    }

    private static Map<String, @Nullable Object> review(FieldReview review, @Nullable Object original) {
        Decision last = review.last();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("state", review.state().key());
        json.put("kind", last == null ? null : last.what().kind().key());
        json.put("reviewer", last == null ? null : last.what().reviewer());
        json.put("time", last == null ? null : last.at().toString());
        json.put("original_value", original);
        json.put("reason", last == null ? "" : last.what().reason());
        json.put("note", last == null ? "" : last.what().note());
        json.put("run", last == null ? "" : last.what().answerId());
        json.put("basis", last == null ? null : last.what().basis().key());
        Decision edit = review.evidence();
        if (edit != null) {
            Map<String, @Nullable Object> by = new LinkedHashMap<>();
            by.put("reviewer", edit.what().reviewer());
            by.put("time", edit.at().toString());
            if (last != null && !edit.what().answerId().equals(last.what().answerId())) {
                by.put("run", edit.what().answerId());
            }
            if (!review.sentence().isEmpty()) {
                by.put("sentence", review.sentence());
            }
            json.put("evidence_edit", by);
        }
        return json;
    }
}
