package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every answer as it was understood: one JSON line for each posting and source, in the shape of a Pass 2 answer. */
final class AnswersFormat implements ExportFormat {

    private final Schema schema;

    AnswersFormat(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String description() {
        return "Every answer as it was understood, one JSON line for each posting and source.";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        return PostingLines.write(ChosenPostings.of(schema, store, choice), out, progress,
                new ExportedSpans(),
                posting -> lines(posting.file(), choice.fields()));
    }

    private List<Map<String, @Nullable Object>> lines(PostingFile file, List<String> fields) {
        return file.answers().stream().map(answer -> line(file, answer, fields)).toList();
    }

    private Map<String, @Nullable Object> line(PostingFile file, Answer answer, List<String> fields) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", file.posting().id());
        json.put("source", answer.engine().name());
        json.put("inference",
                FieldJson.inference(schema, spec -> fields.isEmpty() || fields.contains(spec.key())
                        ? answer.field(spec.key()).map(AnswersFormat::cell)
                        : Optional.empty()));
        return json;
    }

    /** What is claimed of a field, without where it stands. */
    static Map<String, @Nullable Object> cell(InferredField field) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", field.value().plain());
        json.put("confidence", field.confidence());
        json.put("evidence", field.evidence());
        json.put("source", field.source().key());
        return json;
    }
}
