package dev.assay.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import com.jerolba.carpet.TimeUnit;
import dev.assay.model.Answer;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A typed table with a row for each cell, for analysis. Nothing is compressed, which takes no native code. */
final class ParquetFormat implements ExportFormat {

    private static final long ROW_GROUP = 32L * 1024 * 1024;

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;

    ParquetFormat(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public String description() {
        return "The same table with typed columns, for DuckDB, pandas and others.";
    }

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        long[] rows = {0};
        try (AtomicFile file = AtomicFile.at(out)) {
            boolean whole;
            try (CarpetWriter<ExportedCell> table = table(file.bytes())) {
                whole = ChosenPostings.of(schema, store, choice).asCells().each(progress, posting -> {
                    Optional<Answer> judgedHere = judged.apply(posting.file());
                    for (String field : posting.fields()) {
                        write(table, ExportedCell.of(posting.file(), field, judgedHere, spans), out);
                        rows[0]++;
                    }
                });
            }
            if (!whole) {
                return new ExportReport(List.of(), 0, 0, true);
            }
            file.commit();
        } catch (IOException e) {
            throw AtomicFile.failed(out, e);
        }
        return new ExportReport(List.of(out), rows[0], spans.checked(), false);
    }

    static CarpetWriter<ExportedCell> table(OutputStream bytes) throws IOException {
        return new CarpetWriter.Builder<>(new OrderedFooter(bytes), ExportedCell.class)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .withDefaultTimeUnit(TimeUnit.MICROS).withRowGroupSize(ROW_GROUP).build();
    }

    private static void write(CarpetWriter<ExportedCell> table, ExportedCell cell, Path out) {
        try {
            table.write(cell);
        } catch (IOException e) {
            throw AtomicFile.failed(out, e);
        }
    }
}
