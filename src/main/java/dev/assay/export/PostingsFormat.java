package dev.assay.export;

import dev.assay.model.Posting;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import dev.assay.text.document.Document;
import dev.assay.text.document.HeaderText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The postings as they were understood: one JSON line each, with the words a reader sees. */
final class PostingsFormat implements ExportFormat {

    private final Schema schema;

    PostingsFormat(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "postings";
    }

    @Override
    public String description() {
        return "The postings as they were understood, one JSON line each: without markup, and decoded.";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        return PostingLines.write(ChosenPostings.of(schema, store, choice).asTexts(), out, progress,
                new ExportedSpans(),
                posting -> line(posting.file(), store.shape(posting.id())));
    }

    private static List<Map<String, @Nullable Object>> line(PostingFile file, String shape) {
        Posting posting = file.posting();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", posting.id());
        json.put("title", HeaderText.of(posting.title()).name());
        json.put("company", HeaderText.of(posting.company()).name());
        json.put("location", HeaderText.of(posting.location()).name());
        json.put("text", Document.of(posting.description()).text());
        json.put("shape", shape);
        return List.of(json);
    }
}
