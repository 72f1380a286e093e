package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.List;

/** The decided cells as labels: a JSON line each, which {@code evaluate --gold} reads. */
final class GoldFormat implements ExportFormat {

    private final Schema schema;

    GoldFormat(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "gold";
    }

    @Override
    public String description() {
        return "The decided cells as labels, with the words each rests on, one JSON line each;"
                + " \"assay evaluate --gold\" reads them.";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        return PostingLines.write(ChosenPostings.of(schema, store, choice).asLabels(), out, progress, spans,
                posting -> posting.labels(spans).stream().map(LabelledCellJson::gold).toList());
    }
}
