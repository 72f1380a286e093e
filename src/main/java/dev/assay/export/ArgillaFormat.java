package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import dev.assay.task.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records for Argilla 2, with the settings of their dataset beside them: what the judged source says is suggested, what was
 * decided answered, and the words it rests on are the spans of one more question.
 */
final class ArgillaFormat implements ExportFormat {

    /** The question for the words that values rest on. */
    private static final String EVIDENCE = "evidence";
    private static final Section MARKED = Section.DESCRIPTION;

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;

    ArgillaFormat(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    @Override
    public String name() {
        return "argilla";
    }

    @Override
    public String description() {
        return "Records for Argilla 2, with suggestions and responses; the settings of their dataset, whose name ends in"
                + " -settings.json, stand beside them.";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        return FileAndSetting.write(ChosenPostings.of(schema, store, choice), out, "-settings.json",
                JsonText.pretty(settings()), progress, spans,
                posting -> record(LabelTask.of(schema, posting, judged.apply(posting.file()), spans)));
    }

    private static Map<String, @Nullable Object> record(LabelTask task) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("posting_id", task.posting().id());
        metadata.put(LabelTask.MEMBER, JsonText.line(task.handed()));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", task.posting().id());
        Map<String, @Nullable Object> texts = task.texts();
        texts.putIfAbsent(MARKED.key(), "");
        json.put("fields", texts);
        json.put("metadata", metadata);
        json.put("suggestions",
                task.sources().isEmpty() ? Map.of() : suggestions(task.schema(), task.sources().getFirst()));
        json.put("responses", responses(task));
        json.put("vectors", Map.of());
        json.put("_server_id", null);
        return json;
    }

    private static Map<String, @Nullable Object> suggestions(Schema schema, Answer answer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> words = new ArrayList<>();
        for (InferredField claim : answer.fields().values()) {
            Object value = schema.field(claim.field()).map(field -> value(field, claim.value())).orElse(null);
            if (value != null) {
                json.put(claim.field(), suggestion(value, claim.confidence(), answer));
            }
            LabelTask.spans(claim, MARKED).forEach(span -> words.add(span(claim.field(), span)));
        }
        if (!words.isEmpty()) {
            json.put(EVIDENCE, suggestion(words, null, answer));
        }
        return json;
    }

    private static Map<String, @Nullable Object> suggestion(Object value, @Nullable Double score,
            Answer answer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", value);
        json.put("score", score);
        json.put("agent", answer.engine().name());
        return json;
    }

    private static Map<String, @Nullable Object> responses(LabelTask task) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (LabelTask.Decided one : task.decided()) {
            Object value = value(one.field(), one.last().what().value());
            if (value != null) {
                json.put(one.field().key(), List.of(response(value, one.last().what().reviewer())));
            }
        }
        List<Map<String, @Nullable Object>> words = new ArrayList<>();
        for (String reviewer : task.reviewers()) {
            List<Map<String, @Nullable Object>> theirs = task.decidedBy(reviewer).stream()
                    .flatMap(one -> one.words().stream().filter(span -> span.in() == MARKED)
                            .map(span -> span(one.field().key(), span)))
                    .toList();
            if (!theirs.isEmpty()) {
                words.add(response(theirs, reviewer));
            }
        }
        if (!words.isEmpty()) {
            json.put(EVIDENCE, words);
        }
        return json;
    }

    /** Users are known by a UUID there; the name stands in the metadata. */
    private static Map<String, @Nullable Object> response(Object value, String reviewer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", value);
        json.put("user_id", UUID.nameUUIDFromBytes(reviewer.getBytes(StandardCharsets.UTF_8)).toString());
        json.put("status", "submitted");
        return json;
    }

    /** As the field's question takes it: of several values a list, whatever is said. */
    private static @Nullable Object value(FieldSpec field, @Nullable FieldValue value) {
        List<String> labels = LabelTask.labels(value);
        return labels.isEmpty() ? null : field.kind() == ValueKind.SET ? labels : labels.getFirst();
    }

    private static Map<String, @Nullable Object> span(String field, Span span) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("label", field);
        json.put("start", span.start());
        json.put("end", span.end());
        return json;
    }

    private Map<String, @Nullable Object> settings() {
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        for (Section section : Section.values()) {
            Map<String, @Nullable Object> field = new LinkedHashMap<>();
            field.put("name", section.key());
            field.put("title", section.key());
            field.put("required", section == MARKED);
            field.put("settings", Map.of("type", "text", "use_markdown", false));
            fields.add(field);
        }
        List<Map<String, @Nullable Object>> questions = new ArrayList<>();
        schema.fields().forEach(field -> questions.add(question(field)));
        Map<String, String> labels = new LinkedHashMap<>();
        schema.fields().forEach(field -> labels.put(field.key(), field.label()));
        Map<String, @Nullable Object> words = choices("span", labels);
        words.put("field", MARKED.key());
        words.put("allow_overlapping", true);
        questions.add(question(EVIDENCE, "Evidence", "Which words does each value rest on?", words));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("guidelines", null);
        json.put("questions", questions);
        json.put("fields", fields);
        json.put("vectors", List.of());
        json.put("metadata", List.of());
        json.put("allow_extra_metadata", true);
        json.put("distribution", Map.of("strategy", "overlap", "min_submitted", 1));
        return json;
    }

    private static Map<String, @Nullable Object> question(FieldSpec field) {
        boolean several = field.kind() == ValueKind.SET;
        Map<String, @Nullable Object> settings = choices(
                several ? "multi_label_selection" : "label_selection", LabelTask.offered(field));
        if (several) {
            settings.put("options_order", "natural");
        }
        return question(field.key(), field.label(), field.question(), settings);
    }

    private static Map<String, @Nullable Object> question(String name, String title, String description,
            Map<String, @Nullable Object> settings) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("title", title);
        json.put("description", description);
        json.put("required", false);
        json.put("settings", settings);
        return json;
    }

    private static Map<String, @Nullable Object> choices(String type, Map<String, String> labels) {
        List<Map<String, @Nullable Object>> options = new ArrayList<>();
        labels.forEach((key, label) -> {
            Map<String, @Nullable Object> option = new LinkedHashMap<>();
            option.put("value", key);
            option.put("text", label);
            option.put("description", null);
            options.add(option);
        });
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("options", options);
        json.put("visible_options", options.size() < 3 ? null : options.size());
        return json;
    }
}
