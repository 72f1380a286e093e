package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.model.Source;
import dev.assay.review.DecisionKind;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.TakenEvidence;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A posting's answer with the decided values in place of its own, as a model would have given it. Words that a reviewer
 * gave a value are its evidence; a value of the reviewer's own has no others, and no confidence.
 */
final class AnswerForm {

    private static final String INFERENCE = "inference";

    private final Schema schema;
    private final ChosenPosting posting;
    private final Optional<Answer> judged;
    private final Map<String, LabelledCell> labels = new HashMap<>();

    /** @throws ExportException if words that a value rests on do not stand in the posting */
    AnswerForm(Schema schema, ChosenPosting posting, Optional<Answer> judged, ExportedSpans spans) {
        this.schema = schema;
        this.posting = posting;
        this.judged = judged;
        posting.labels(spans).forEach(cell -> labels.put(cell.field(), cell));
    }

    /** The answer as it was given, in plain JSON shapes. */
    Map<String, @Nullable Object> given() {
        return document(spec -> judged.flatMap(answer -> answer.field(spec.key())).map(AnswersFormat::cell));
    }

    /** The same as it was decided. */
    Map<String, @Nullable Object> decided() {
        return document(spec -> Optional.ofNullable(labels.get(spec.key())).map(cell -> label(spec, cell))
                .or(() -> judged.flatMap(answer -> answer.field(spec.key())).map(AnswersFormat::cell)));
    }

    private Map<String, @Nullable Object> document(
            Function<FieldSpec, Optional<Map<String, @Nullable Object>>> field) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(INFERENCE, FieldJson.inference(schema, field));
        return json;
    }

    private Map<String, @Nullable Object> label(FieldSpec spec, LabelledCell cell) {
        Optional<InferredField> taken = TakenEvidence.of(posting.file(), spec.key())
                .flatMap(other -> other.field(spec.key()));
        Optional<InferredField> claim = taken.or(() -> cell.last().what().kind() == DecisionKind.OVERRIDE
                ? Optional.empty()
                : JudgedAnswer.claim(posting.file(), spec.key(), judged));
        Map<String, @Nullable Object> json = claim.map(AnswersFormat::cell).orElseGet(AnswerForm::own);
        if (claim.isEmpty() || cell.evidence() != null && taken.isEmpty()) {
            json.put("evidence", String.join(" … ", cell.quotes()));
        }
        if (!cell.sentence().isEmpty()) {
            json.put("evidence", cell.sentence());
        }
        json.put("value", cell.value().plain());
        return json;
    }

    private static Map<String, @Nullable Object> own() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", null);
        json.put("confidence", null);
        json.put("evidence", "");
        json.put("source", Source.INFERRED.key());
        return json;
    }

    /** As the text of an answer: the reasoning as it came, then the fenced JSON. */
    String text() {
        return AnswerFiles.text(judged.map(Answer::reasoning).orElse(""), decided());
    }
}
