package dev.assay.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook whose sheets grow side by side, row by row: each waits packed in a file without a name until all are
 * whole. The same rows give the same bytes.
 */
final class Workbook implements AutoCloseable {

    /** How many rows a sheet of Excel has. */
    static final int MOST_ROWS = 1 << 20;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final List<Growing> sheets = new ArrayList<>();

    /** A sheet. @param widths how wide each column is, in digits */
    record Sheet(String name, List<String> columns, List<Integer> widths) {

        Sheet {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
        }
    }

    /** A cell: a text, a number, or nothing. @param marked whether it is to be seen among the others */
    record Cell(@Nullable Object value, boolean marked) {

        static Cell of(@Nullable Object value) {
            return new Cell(value, false);
        }
    }

    Workbook(List<Sheet> sheets) throws IOException {
        try {
            for (Sheet sheet : sheets) {
                this.sheets.add(new Growing(sheet));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** @throws ExportException if the sheet is full */
    void add(int sheet, List<Cell> cells) throws IOException {
        sheets.get(sheet).add(cells);
    }

    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<String> names = sheets.stream().map(growing -> growing.sheet.name()).toList();
        part(zip, "[Content_Types].xml", WorkbookParts.contentTypes(names.size()));
        part(zip, "_rels/.rels", WorkbookParts.relations());
        part(zip, "xl/workbook.xml", WorkbookParts.workbook(names));
        part(zip, "xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelations(names.size()));
        part(zip, "xl/styles.xml", WorkbookParts.styles());
        for (int at = 0; at < sheets.size(); at++) {
            zip.putNextEntry(entry("xl/worksheets/sheet" + (at + 1) + ".xml"));
            sheets.get(at).moveTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    @Override
    public void close() throws IOException {
        for (Growing growing : sheets) {
            growing.waiting.close();
        }
    }

    private static final class Growing {

        private final Sheet sheet;
        private final FileChannel waiting;
        private final GZIPOutputStream packed;
        private final Writer xml;
        private int rows;

        Growing(Sheet sheet) throws IOException {
            this.sheet = sheet;
            this.waiting = FileChannel.open(Files.createTempFile("assay", ".part"), StandardOpenOption.READ,
                    StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            this.packed = new GZIPOutputStream(Channels.newOutputStream(waiting), 1 << 14);
            this.xml = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
            xml.write(WorkbookParts.sheetStart(sheet));
            add(sheet.columns().stream().map(Cell::of).toList());
        }

        void add(List<Cell> cells) throws IOException {
            if (rows == MOST_ROWS) {
                throw new ExportException("A sheet of Excel has " + MOST_ROWS + " rows, and \"" + sheet.name()
                        + "\" needs more. Choose fewer postings, or csv or parquet.");
            }
            rows++;
            xml.write("<row r=\"" + rows + "\">");
            for (int column = 0; column < cells.size(); column++) {
                xml.write(WorkbookParts.cell(cells.get(column), column, rows));
            }
            xml.write("</row>\n");
        }

        void moveTo(OutputStream out) throws IOException {
            xml.write(WorkbookParts.sheetEnd(sheet, rows));
            xml.flush();
            packed.finish();
            try (InputStream in = new GZIPInputStream(Channels.newInputStream(waiting.position(0)))) {
                in.transferTo(out);
            }
        }
    }
}
