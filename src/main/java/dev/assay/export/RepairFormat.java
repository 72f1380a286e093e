package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever owns a model's prompt needs to mend it: a page about where each source goes wrong and why, and beside it the
 * cells that a mended prompt must get right, those it has wrong now and as many that it must not lose.
 */
final class RepairFormat implements ExportFormat {

    private static final String BESIDE = "-regression.jsonl";

    private final Schema schema;

    RepairFormat(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "repair";
    }

    @Override
    public String description() {
        return "A pack for whoever owns a model's prompt: what each source takes for what, why, with quotes and"
                + " counter-examples, as Markdown; beside it a regression set.";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        if (Files.exists(out) && !Files.isRegularFile(out) && !Files.isDirectory(out)) {
            throw new ExportException(
                    out + " holds one stream, and the pack is a page and a set beside it. Name a file.");
        }
        ExportedSpans spans = new ExportedSpans();
        RepairPage page = new RepairPage(schema);
        try (SortedLines wrong = new SortedLines();
                SortedLines right = new SortedLines();
                AtomicFile file = AtomicFile.at(out)) {
            Map<String, Integer> missed = new LinkedHashMap<>();
            boolean whole = ChosenPostings.of(schema, store, choice).each(progress,
                    posting -> posting.labels(spans).forEach(label -> {
                        for (Answer answer : posting.file().currentAnswers()) {
                            answer.field(label.field()).ifPresent(said -> {
                                page.add(posting, label, answer, said);
                                boolean isRight = said.value().agreesWith(label.value());
                                String kind = answer.engine().name() + "\0" + label.field() + "\0";
                                missed.merge(kind, isRight ? 0 : 1, Integer::sum);
                                // By hash, so that those kept are drawn as if at random, and the same every time.
                                (isRight ? right : wrong).add(
                                        kind + Integer.toHexString((kind + posting.id()).hashCode()) + "\0"
                                                + posting.id(),
                                        kind + "\0" + JsonText.line(line(answer, said, label, isRight)));
                            });
                        }
                    }));
            if (!whole) {
                return new ExportReport(List.of(), 0, 0, true);
            }
            file.write(page.text(choice));
            Path beside = out.resolveSibling(
                    String.valueOf(out.getFileName()).replaceFirst("\\.[^.]*$", "") + BESIDE);
            try (AtomicFile set = AtomicFile.at(beside)) {
                wrong.each(line -> set.write(json(line) + "\n"));
                right.each(line -> {
                    String kind = line.substring(0, line.indexOf("\0\0") + 1);
                    int left = missed.getOrDefault(kind, 0);
                    if (left > 0) {
                        missed.put(kind, left - 1);
                        set.write(json(line) + "\n");
                    }
                });
                set.commit();
            }
            file.commit();
            return new ExportReport(List.of(out, beside), wrong.count(), spans.checked(), false);
        }
    }

    private static String json(String line) {
        return line.substring(line.indexOf("\0\0") + 2);
    }

    private static Map<String, @Nullable Object> line(Answer answer, InferredField said, LabelledCell label,
            boolean right) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", label.postingId());
        json.put("field", label.field());
        json.put("source", answer.engine().name());
        json.put("expected", label.value().plain());
        json.put("answered", said.value().plain());
        json.put("right", right);
        json.put("confidence", said.confidence());
        json.put("evidence", said.evidence());
        json.put("quotes", label.quotes());
        json.put("reason", label.last().what().reason());
        json.put("note", label.last().what().note());
        return json;
    }
}
