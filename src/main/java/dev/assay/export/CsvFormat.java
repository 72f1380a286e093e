package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table with a row for each cell, for spreadsheets and scripts. */
final class CsvFormat implements ExportFormat {

    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final String FORMULA = "=+-@\t\r";

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;

    CsvFormat(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String description() {
        return "A table with a row for each cell: what was proposed, what was decided, by whom and when.";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        long[] rows = {0};
        try (AtomicFile file = AtomicFile.at(out); CSVPrinter csv = new CSVPrinter(file.writer(), CSV)) {
            csv.printRecord(ExportedCell.COLUMNS);
            boolean whole = ChosenPostings.of(schema, store, choice).asCells().each(progress, posting -> {
                Optional<Answer> judgedHere = judged.apply(posting.file());
                for (String field : posting.fields()) {
                    print(csv, ExportedCell.of(posting.file(), field, judgedHere, spans), out);
                    rows[0]++;
                }
            });
            if (!whole) {
                return new ExportReport(List.of(), 0, 0, true);
            }
            file.commit();
        } catch (IOException e) {
            throw AtomicFile.failed(out, e);
        }
        return new ExportReport(List.of(out), rows[0], spans.checked(), false);
    }

    private static void print(CSVPrinter csv, ExportedCell cell, Path out) {
        try {
            csv.printRecord(inert(cell.postingId()), cell.field(), inert(cell.source()),
                    inert(cell.proposed()),
                    cell.confidence(), cell.status(), inert(cell.decided()), cell.state(), cell.basis(),
                    inert(cell.reviewer()), cell.time(), inert(cell.note()),
                    cell.quotes().isEmpty() ? null : JsonText.line(cell.quotes()));
        } catch (IOException e) {
            throw AtomicFile.failed(out, e);
        }
    }

    /** What a spreadsheet would take for a formula is told to be text: it may be anyone's. */
    private static @Nullable String inert(@Nullable String text) {
        return text == null || text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
