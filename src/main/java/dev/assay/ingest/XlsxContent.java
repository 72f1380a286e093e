package dev.assay.ingest;

import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads records from the sheets of an Excel workbook: row by row, so that a large one fills no memory. */
final class XlsxContent {

    /** In how many of its first rows a sheet's heading is looked for. */
    private static final int HEADING_WITHIN = 20;
    /** How large the texts of a workbook may be unpacked, in bytes, and how large it may be in all. */
    private static final long MOST_TEXTS = 160L << 20;
    private static final long MOST = 2L << 30;
    private static final int MOST_COLUMNS = 2_000;

    private final FileName name;
    private final Findings findings;
    private final RecordReader records;
    private final Predicate<String> isField;
    private final UnknownJson unknown = new UnknownJson();

    XlsxContent(FileName name, Findings findings, RecordReader records, Predicate<String> isField) {
        this.name = name;
        this.findings = findings;
        this.records = records;
        this.isField = isField;
    }

    /** Whether a ZIP archive is a workbook. */
    static boolean recognises(byte[] bytes) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int seen = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null
                    && seen++ < 30; entry = in.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")
                        || entry.getName().startsWith("xl/worksheets/")) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    void read(byte[] bytes) {
        String large = tooLarge(bytes);
        if (!large.isEmpty()) {
            findings.problem(Outcome.QUARANTINED, "", large, "Save the sheets as CSV, in smaller files.");
            return;
        }
        Findings.Amount before = findings.amount();
        int known = 0;
        List<String> others = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (readSheet(sheet)) {
                    known++;
                } else {
                    others.add(sheet.getName());
                }
            }
        } catch (IOException | RuntimeException e) {
            findings.problem(
                    findings.amount().minus(before).isEmpty() ? Outcome.QUARANTINED : Outcome.PARTIAL, "",
                    "The workbook is damaged; what stands before the damage was read.",
                    "Open it in Excel, save it again, or save the sheet as CSV.");
            return;
        }
        if (!others.isEmpty()) {
            findings.problem(known == 0 ? Outcome.QUARANTINED : Outcome.FLAGGED, "",
                    "No row of these sheets names a column of a posting or an answer, so that they were not read: "
                            + Excerpt.of(String.join(", ", others)) + ".",
                    "Name the columns id, title, company, location and description, or save the sheet as CSV and write"
                            + " a shape for it: assay shapes draft FILE.");
        }
        unknown.list(findings);
    }

    private static String tooLarge(byte[] bytes) {
        byte[] part = new byte[1 << 16];
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean texts = entry.getName().endsWith("sharedStrings.xml");
                long size = 0;
                for (int count = in.read(part); count >= 0; count = in.read(part)) {
                    size += count;
                    total += count;
                    if (texts && size > MOST_TEXTS || total > MOST) {
                        return "Unpacked, the workbook is larger than the " + (MOST_TEXTS >> 20)
                                + " MB of texts or the " + (MOST >> 20) + " MB in all that are read.";
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return "The workbook is damaged.";
        }
        return "";
    }

    /** @return whether the sheet has a heading that is known */
    private boolean readSheet(Sheet sheet) throws IOException {
        List<String> columns = List.of();
        int looked = 0;
        int number = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                List<@Nullable Object> cells = cells(row);
                if (columns.isEmpty()) {
                    List<String> names = cells.stream()
                            .map(cell -> cell == null ? "" : cell.toString().strip())
                            .toList();
                    List<String> heading = CsvContent.named(names);
                    if (CsvContent.isKnown(heading, records, isField)) {
                        columns = heading;
                    } else if (++looked == HEADING_WITHIN) {
                        return false;
                    }
                } else {
                    number++;
                    readRow(sheet.getName() + " row " + row.getRowNum(), columns, cells, number);
                }
            }
        }
        return !columns.isEmpty();
    }

    private void readRow(String place, List<String> columns, List<@Nullable Object> cells,
            int number) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null && i < columns.size()) {
                record.put(columns.get(i),
                        cell instanceof String text ? CsvContent.cell(text, columns.get(i)) : cell);
            } else if (cell != null) {
                findings.unread().addLost("A cell beyond the heading", "was not read", cell, place);
            }
        }
        if (!record.isEmpty() && !records.readRow(record, columns,
                new Scope(JsonDocument.made(record), "", place, PostingName.part(name, number), "", ""))) {
            unknown.add(record, place);
        }
    }

    private static List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_COLUMNS, row.getCellCount()); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? null : value(cell));
        }
        return cells;
    }

    private static @Nullable Object value(Cell cell) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY, ERROR -> null;
            case BOOLEAN -> cell.asBoolean();
            case STRING -> blankless(cell.asString());
            case FORMULA -> cell.getValue() instanceof BigDecimal ? number(cell, raw) : blankless(raw);
            case NUMBER -> number(cell, raw);
        };
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A number as Excel shows it, which has no more than 15 digits; a date as one. */
    private static @Nullable Object number(Cell cell, @Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String format = String.valueOf(cell.getDataFormatString()).toLowerCase(Locale.ROOT);
        if (cell.getType() == CellType.NUMBER && format.contains("y") && format.contains("d")) {
            return cell.asDate().toString();
        }
        try {
            return new BigDecimal(Double.toString(Double.parseDouble(raw))).stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
