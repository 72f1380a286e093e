package dev.assay.export;

import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.List;

/** A page about the decided cells, for those who are handed them: what, how many, by whom and how sure. */
final class CardFormat implements ExportFormat {

    private final Schema schema;

    CardFormat(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "card";
    }

    @Override
    public String description() {
        return "A data card about the decided cells, as Markdown: what, how many, by whom, agreement and guarantees.";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        String text = DataCards.text(schema, store, choice, progress).orElse(null);
        if (text == null) {
            return new ExportReport(List.of(), 0, 0, true);
        }
        try (AtomicFile file = AtomicFile.at(out)) {
            file.write(text);
            file.commit();
        }
        return new ExportReport(List.of(out), 1, 0, false);
    }
}
