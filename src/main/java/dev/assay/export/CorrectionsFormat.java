package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a source says otherwise than was decided: a JSON line each, by field, source and the two values. */
final class CorrectionsFormat implements ExportFormat {

    private final Schema schema;

    CorrectionsFormat(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public String description() {
        return "Each value of a source that was decided otherwise, beside the label, by field and source, one JSON"
                + " line each.";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        List<String> places = schema.fields().stream().map(FieldSpec::key).toList();
        try (SortedLines found = new SortedLines(); AtomicFile file = AtomicFile.at(out)) {
            boolean whole = ChosenPostings.of(schema, store, choice).each(progress,
                    posting -> posting.labels(spans).forEach(label -> add(found, posting, label,
                            places.indexOf(label.field()))));
            if (!whole) {
                return new ExportReport(List.of(), 0, 0, true);
            }
            found.each(line -> file.write(line + "\n"));
            file.commit();
            return new ExportReport(List.of(out), found.count(), spans.checked(), false);
        }
    }

    private static void add(SortedLines found, ChosenPosting posting, LabelledCell label, int place) {
        for (Answer answer : posting.file().currentAnswers()) {
            answer.field(label.field()).filter(said -> !said.value().agreesWith(label.value()))
                    .ifPresent(said -> found.add(
                            String.join("\0", String.format(Locale.ROOT, "%05d", place),
                                    answer.engine().name(), JsonText.line(said.value().plain()),
                                    JsonText.line(label.value().plain()), posting.id()),
                            JsonText.line(line(answer, said, label))));
        }
    }

    private static Map<String, @Nullable Object> line(Answer answer, InferredField said, LabelledCell label) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", label.field());
        json.put("source", answer.engine().name());
        json.put("answered", said.value().plain());
        json.put("label", label.value().plain());
        json.put("posting_id", label.postingId());
        json.put("confidence", said.confidence());
        json.put("evidence", said.evidence());
        json.put("quotes", label.quotes());
        if (!label.sentence().isEmpty()) {
            json.put("sentence", label.sentence());
        }
        json.put("basis", label.last().what().basis().key());
        json.put("reviewers", label.reviewers());
        json.put("reason", label.last().what().reason());
        json.put("note", label.last().what().note());
        return json;
    }
}
