package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.review.Progress;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Kept until all are known, for they are sorted: a line, and by what it comes where it comes. */
    private record Correction(int place, String source, String answered, String label, String postingId,
            String line) {}

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        List<Correction> found = new ArrayList<>();
        boolean whole = ChosenPostings.of(schema, store, choice).each(progress,
                posting -> posting.labels().forEach(label -> add(found, posting, label)));
        if (!whole) {
            return new ExportReport(List.of(), 0, 0, true);
        }
        found.sort(Comparator.comparingInt(Correction::place).thenComparing(Correction::source)
                .thenComparing(Correction::answered).thenComparing(Correction::label)
                .thenComparing(Correction::postingId));
        try (AtomicFile file = AtomicFile.at(out)) {
            found.forEach(correction -> file.write(correction.line() + "\n"));
            file.commit();
        }
        return new ExportReport(List.of(out), found.size(), 0, false);
    }

    private void add(List<Correction> found, ChosenPosting posting, LabelledCell label) {
        int place = schema.fields().stream().map(FieldSpec::key).toList().indexOf(label.field());
        for (Answer answer : posting.file().currentAnswers()) {
            answer.field(label.field()).filter(said -> !said.value().agreesWith(label.value()))
                    .ifPresent(said -> found.add(new Correction(place, answer.engine().name(),
                            JsonText.line(said.value().plain()), JsonText.line(label.value().plain()),
                            posting.id(), JsonText.line(line(answer, said, label)))));
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
        json.put("basis", label.last().what().basis().key());
        json.put("reviewers", label.reviewers());
        json.put("reason", label.last().what().reason());
        json.put("note", label.last().what().note());
        return json;
    }
}
