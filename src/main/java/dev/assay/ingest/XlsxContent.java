package dev.assay.ingest;

import dev.assay.ingest.shape.LongText;
import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads records from the sheets of an Excel workbook: row by row, so that a large one fills no memory. */
final class XlsxContent {

    /** In how many of its first rows a sheet's heading is looked for. */
    private static final int HEADING_WITHIN = 20;
    /** How large the texts of a workbook may be unpacked, in bytes. */
    private static final long MOST_TEXTS = 160L << 20;
    private static final Pattern DIMENSION = Pattern
            .compile("<dimension ref=\"[A-Z]+\\d+:[A-Z]+(\\d{1,7})\"");

    private final FileName name;
    private final Findings findings;
    private final RecordReader records;
    private final Predicate<String> isField;
    private final UnpackBudget budget;
    private final UnknownJson unknown = new UnknownJson();
    private long allRows;
    private long done;

    XlsxContent(FileName name, Findings findings, RecordReader records, Predicate<String> isField,
            UnpackBudget budget) {
        this.name = name;
        this.findings = findings;
        this.records = records;
        this.isField = isField;
        this.budget = budget;
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

    static boolean holds(byte[] bytes, String part) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    return true;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return false;
    }

    void read(byte[] bytes) {
        Saying large = tooLarge(bytes);
        if (!large.isEmpty()) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, large, Saying.of("remedy.sheets-as-csv"));
            return;
        }
        Findings.Amount before = findings.amount();
        boolean known = false;
        List<OtherSheet> others = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes),
                // a workbook need not have styles, and then the library finds none to tell dates by
                new ReadingOptions(holds(bytes, "xl/styles.xml"), true))) {
            XlsxCells cells = new XlsxCells(workbook.isDate1904());
            for (Sheet sheet : workbook.getSheets().toList()) {
                OtherSheet other = readSheet(sheet, cells);
                known |= other == null;
                if (other != null && !other.isEmpty()) {
                    others.add(other);
                }
            }
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            findings.problem(findings.amount().minus(before).isEmpty()
                    ? Outcome.QUARANTINED
                    : Outcome.PARTIAL, Saying.NOTHING, Saying.of("remark.damaged-workbook"),
                    Saying.of("remedy.save-again"));
            return;
        }
        if (!others.isEmpty()) {
            boolean text = others.stream().anyMatch(OtherSheet::text);
            findings.problem(!known ? Outcome.QUARANTINED : text ? Outcome.PARTIAL : Outcome.FLAGGED,
                    Saying.NOTHING,
                    Saying.of("remark.other-sheets",
                            Excerpt.of(others.stream().map(OtherSheet::name).toList())),
                    Saying.of("remedy.name-columns"));
        } else if (!known) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.empty-workbook"),
                    Saying.of("remedy.workbook-content"));
        }
        unknown.list(findings);
    }

    private Saying tooLarge(byte[] bytes) {
        byte[] part = new byte[1 << 16];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean texts = entry.getName().endsWith("sharedStrings.xml");
                long size = 0;
                for (int count = in.read(part); count >= 0; count = in.read(part)) {
                    if (size == 0 && entry.getName().startsWith("xl/worksheets/")) {
                        allRows += rows(new String(part, 0, count, StandardCharsets.UTF_8));
                    }
                    size += count;
                    if (texts && size > MOST_TEXTS || !budget.takePart(count)) {
                        return Saying.of("remark.large-workbook", MOST_TEXTS >> 20,
                                UnpackBudget.MOST_PARTS >> 20);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Saying.of("remark.workbook-damaged");
        }
        return Saying.NOTHING;
    }

    /** How many rows a sheet says at its beginning that it has; 0 where it does not. */
    private static int rows(String beginning) {
        Matcher size = DIMENSION.matcher(beginning);
        return size.find() ? Integer.parseInt(size.group(1)) : 0;
    }

    /** A sheet without a heading that is known. @param text whether a text stands in it */
    private record OtherSheet(String name, boolean isEmpty, boolean text) {}

    /** @return null where the sheet has a heading that is known */
    private @Nullable OtherSheet readSheet(Sheet sheet, XlsxCells reader) throws IOException {
        List<String> columns = List.of();
        Map<Saying, List<@Nullable Object>> above = new LinkedHashMap<>();
        int number = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                Saying place = Saying.of("place.sheet-row", sheet.getName(), row.getRowNum());
                List<@Nullable Object> cells = cells(row, place, columns, reader);
                if (cells.stream().allMatch(cell -> cell == null)) {
                    continue;
                }
                if (!budget.takeLetters(letters(cells))) {
                    findings.problem(Outcome.PARTIAL, place,
                            Saying.of("remark.long-sheet", UnpackBudget.MOST_LETTERS >> 20),
                            Saying.of("remedy.sheets-as-csv"));
                    break;
                }
                if (!columns.isEmpty()) {
                    number++;
                    findings.reading(++done, allRows, place);
                    readRow(place, columns, cells, number);
                    continue;
                }
                List<String> heading = CsvContent.named(texts(cells));
                if (CsvContent.isKnown(heading, records, isField)) {
                    columns = heading;
                } else if (above.size() < HEADING_WITHIN) {
                    above.put(place, cells);
                } else {
                    break;
                }
            }
        }
        if (columns.isEmpty()) {
            return new OtherSheet(sheet.getName(), above.isEmpty(), above.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(cell -> cell instanceof String text && LongText.isOne(text)));
        }
        above.forEach((place, cells) -> findings.unread().add(Saying.of("unread.above-heading"),
                cells.stream().filter(cell -> cell != null).toList(), place));
        return null;
    }

    static List<String> texts(List<@Nullable Object> cells) {
        return cells.stream().map(cell -> cell == null ? "" : cell.toString().strip()).toList();
    }

    private static long letters(List<@Nullable Object> cells) {
        return cells.stream().mapToLong(cell -> cell instanceof String text ? text.length() : 1).sum();
    }

    private void readRow(Saying place, List<String> columns, List<@Nullable Object> cells, int number) {
        if (CsvContent.named(texts(cells)).equals(columns)) {
            findings.unread().add(Saying.of("unread.repeats-heading"), cells, place);
            return;
        }
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null && i < columns.size()) {
                record.put(columns.get(i),
                        cell instanceof String text ? CsvContent.cell(text, columns.get(i)) : cell);
            } else if (cell != null) {
                findings.unread().addLost(Saying.of("unread.beyond-heading"), Unread.NOT_READ, cell, place);
            }
        }
        if (!record.isEmpty() && !records.readRow(record, columns,
                new Scope(JsonDocument.made(record), "", place, PostingName.part(name, number), "", ""))) {
            unknown.add(record, place);
        }
    }

    private List<@Nullable Object> cells(Row row, Saying place, List<String> columns, XlsxCells reader) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            Object value = cell == null ? null : reader.value(cell);
            if (value instanceof XlsxCells.Unreadable(Saying why, String shown)) {
                findings.unread().addLost(
                        Saying.of("unread.key", i < columns.size() ? columns.get(i) : why), why, shown,
                        place);
                value = null;
            }
            cells.add(value);
        }
        return cells;
    }
}
