package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tasks for Label Studio, with the labelling configuration they need beside them: what each source says is a prediction,
 * what each reviewer decided an annotation, and the words it rests on are labelled.
 */
final class LabelStudioFormat implements ExportFormat {

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;

    LabelStudioFormat(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    @Override
    public String name() {
        return "labelstudio";
    }

    @Override
    public String description() {
        return "Tasks for Label Studio, with predictions and annotations; the labelling configuration, whose name ends in"
                + " -config.xml, stands beside them.";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        return FileAndSetting.write(ChosenPostings.of(schema, store, choice), out, "-config.xml",
                LabelStudioConfig.of(schema), progress, spans,
                posting -> task(LabelTask.of(schema, posting, judged.apply(posting.file()), spans)));
    }

    private static Map<String, @Nullable Object> task(LabelTask task) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("posting_id", task.posting().id());
        for (Section section : Section.values()) {
            data.put(section.key(), task.posting().text(section));
        }
        data.put(LabelTask.MEMBER, task.handed());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("data", data);
        json.put("predictions", task.sources().stream().map(LabelStudioFormat::prediction).toList());
        json.put("annotations",
                task.reviewers().stream().map(reviewer -> annotation(task.decidedBy(reviewer))).toList());
        return json;
    }

    private static Map<String, @Nullable Object> prediction(Answer answer) {
        List<Map<String, @Nullable Object>> result = new ArrayList<>();
        answer.fields().forEach((key, claim) -> {
            List<String> labels = LabelTask.labels(claim.value());
            if (!labels.isEmpty()) {
                Map<String, @Nullable Object> region = choices(key, labels);
                if (claim.confidence() != null) {
                    region.put("score", claim.confidence());
                }
                if (!claim.evidence().isEmpty()) {
                    region.put("meta", Map.of("text", List.of(claim.evidence())));
                }
                result.add(region);
            }
            for (Section section : LabelStudioConfig.LABELLED) {
                LabelTask.spans(claim, section).forEach(span -> result.add(words(key, span, result.size())));
            }
        });
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("model_version", answer.engine().name());
        answer.fields().values().stream().map(InferredField::confidence).filter(one -> one != null)
                .mapToDouble(Double::doubleValue).average().ifPresent(mean -> json.put("score", mean));
        json.put("result", result);
        return json;
    }

    private static Map<String, @Nullable Object> annotation(List<LabelTask.Decided> decided) {
        List<Map<String, @Nullable Object>> result = new ArrayList<>();
        for (LabelTask.Decided one : decided) {
            FieldSpec field = one.field();
            if (!one.labels().isEmpty()) {
                result.add(choices(field.key(), one.labels()));
            }
            one.words().stream().filter(span -> LabelStudioConfig.LABELLED.contains(span.in()))
                    .forEach(span -> result.add(words(field.key(), span, result.size())));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("was_cancelled", false);
        json.put("ground_truth", false);
        json.put("result", result);
        return json;
    }

    private static Map<String, @Nullable Object> choices(String field, List<String> labels) {
        return region(field, field, "description", "choices", Map.of("choices", labels));
    }

    private static Map<String, @Nullable Object> words(String field, Span span, int number) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("start", span.start());
        value.put("end", span.end());
        value.put("text", span.quote());
        value.put("labels", List.of(field));
        return region(field + "-" + number, LabelStudioConfig.evidence(span.in()), span.in().key(), "labels",
                value);
    }

    private static Map<String, @Nullable Object> region(String id, String control, String text, String type,
            Map<String, ?> value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("from_name", control);
        json.put("to_name", text);
        json.put("type", type);
        json.put("value", value);
        return json;
    }
}
