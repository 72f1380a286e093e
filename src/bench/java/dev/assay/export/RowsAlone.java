package dev.assay.export;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.jerolba.carpet.CarpetWriter;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows of an export, kept in memory, written with nothing but the library that writes them. */
public final class RowsAlone {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter LINE = MAPPER.writer();

    private final Writing writing;

    private RowsAlone(Writing writing) {
        this.writing = writing;
    }

    private interface Writing {
        void to(Path out) throws IOException;
    }

    public void write(Path out) throws IOException {
        writing.to(out);
    }

    /** Reads the rows of all of a store. */
    public static RowsAlone of(Schema schema, ReviewStore store, String format) throws IOException {
        if (format.equals("csv") || format.equals("parquet")) {
            List<ExportedCell> cells = new ArrayList<>();
            ChosenPostings.of(schema, store, ExportChoice.ALL).each(Progress.NONE,
                    posting -> posting.fields()
                            .forEach(field -> cells.add(ExportedCell.of(posting.file(), field,
                                    JudgedAnswer.primary(posting.file()), new ExportedSpans()))));
            return new RowsAlone(format.equals("csv") ? out -> csv(cells, out) : out -> parquet(cells, out));
        }
        Path file = Files.createTempFile("rows", ".txt");
        new Formats(schema, JudgedAnswer::primary).require(format)
                .write(store, file.resolveSibling(file.getFileName() + ".jsonl"), Progress.NONE);
        Path written = file.resolveSibling(file.getFileName() + ".jsonl");
        if (format.equals("card")) {
            String text = Files.readString(written);
            return new RowsAlone(out -> Files.writeString(out, text));
        }
        List<Object> rows = new ArrayList<>();
        for (String line : Files.readAllLines(written)) {
            rows.add(MAPPER.readValue(line, Map.class));
        }
        Files.delete(written);
        return new RowsAlone(out -> lines(rows, out));
    }

    private static void csv(List<ExportedCell> cells, Path out) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(out);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
            for (ExportedCell cell : cells) {
                csv.printRecord(cell.postingId(), cell.field(), cell.source(), cell.proposed(),
                        cell.confidence(), cell.status(), cell.decided(), cell.state(), cell.basis(),
                        cell.reviewer(), cell.time(), cell.note(), LINE.writeValueAsString(cell.quotes()));
            }
        }
    }

    private static void parquet(List<ExportedCell> cells, Path out) throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(out), 1 << 16);
                CarpetWriter<ExportedCell> table = ParquetFormat.table(bytes)) {
            for (ExportedCell cell : cells) {
                table.write(cell);
            }
        }
    }

    private static void lines(List<Object> rows, Path out) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Object row : rows) {
                writer.write(LINE.writeValueAsString(row));
                writer.write('\n');
            }
        }
    }
}
