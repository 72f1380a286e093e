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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Tasks for Prodigy's choice interface: the words that values rest on are spans, each value of each field is an option,
 * {@code field=value}. What one reviewer decided of a posting is an example that is accepted; before, what the judged
 * source says is chosen.
 */
final class ProdigyFormat implements ExportFormat {

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;

    ProdigyFormat(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    @Override
    public String name() {
        return "prodigy";
    }

    @Override
    public String description() {
        return "Examples for Prodigy, one JSON line for each posting and reviewer: spans, and the values as choices.";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        return PostingLines.write(ChosenPostings.of(schema, store, choice), out, progress, spans,
                posting -> examples(LabelTask.of(schema, posting, judged.apply(posting.file()), spans)));
    }

    private List<Map<String, @Nullable Object>> examples(LabelTask task) {
        if (task.decided().isEmpty()) {
            Map<String, @Nullable Object> json = start(task, "");
            List<String> chosen = new ArrayList<>();
            List<Map<String, @Nullable Object>> words = new ArrayList<>();
            if (!task.sources().isEmpty()) {
                for (InferredField claim : task.sources().getFirst().fields().values()) {
                    LabelTask.labels(claim.value()).forEach(label -> chosen.add(claim.field() + "=" + label));
                    LabelTask.spans(claim, Section.DESCRIPTION)
                            .forEach(span -> words.add(span(claim.field(), span)));
                }
            }
            json.put("accept", chosen);
            json.put("spans", words);
            return List.of(json);
        }
        return task.reviewers().stream().map(reviewer -> example(task, reviewer)).toList();
    }

    private Map<String, @Nullable Object> example(LabelTask task, String reviewer) {
        Map<String, @Nullable Object> json = start(task, reviewer);
        List<String> chosen = new ArrayList<>();
        List<Map<String, @Nullable Object>> words = new ArrayList<>();
        Instant last = Instant.EPOCH;
        for (LabelTask.Decided one : task.decidedBy(reviewer)) {
            one.labels().forEach(label -> chosen.add(one.field().key() + "=" + label));
            one.words().stream().filter(span -> span.in() == Section.DESCRIPTION)
                    .forEach(span -> words.add(span(one.field().key(), span)));
            last = one.last().at().isAfter(last) ? one.last().at() : last;
        }
        json.put("accept", chosen);
        json.put("spans", words);
        json.put("answer", "accept");
        json.put("_annotator_id", reviewer);
        json.put("_session_id", reviewer);
        json.put("_timestamp", last.getEpochSecond());
        return json;
    }

    private Map<String, @Nullable Object> start(LabelTask task, String reviewer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("text", task.posting().description());
        Map<String, @Nullable Object> meta = new LinkedHashMap<>(task.texts());
        meta.remove(Section.DESCRIPTION.key());
        meta.put("posting_id", task.posting().id());
        json.put("meta", meta);
        json.put("_input_hash", hash(task.posting().id() + "\n" + task.posting().description()));
        json.put("_task_hash", hash(task.posting().id() + "\n" + schema.version()));
        json.put("_view_id", "choice");
        json.put("options", options());
        json.put(LabelTask.MEMBER, handed(task, reviewer));
        return json;
    }

    /** All answers stand in the first example of a posting, and what a reviewer decided in theirs. */
    private static Map<String, @Nullable Object> handed(LabelTask task, String reviewer) {
        if (reviewer.isEmpty()) {
            return task.handed();
        }
        boolean first = task.reviewers().getFirst().equals(reviewer);
        return new LabelTask(task.schema(), task.posting(), first ? task.sources() : List.of(),
                task.decidedBy(reviewer), first ? task.edits() : List.of()).handed();
    }

    private List<Map<String, @Nullable Object>> options() {
        List<Map<String, @Nullable Object>> options = new ArrayList<>();
        for (FieldSpec field : schema.fields()) {
            LabelTask.offered(field).forEach((key, label) -> {
                Map<String, @Nullable Object> option = new LinkedHashMap<>();
                option.put("id", field.key() + "=" + key);
                option.put("text", field.label() + ": " + label);
                options.add(option);
            });
        }
        return options;
    }

    private static Map<String, @Nullable Object> span(String field, Span span) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("start", span.start());
        json.put("end", span.end());
        json.put("text", span.quote());
        json.put("label", field);
        return json;
    }

    private static int hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }
}
