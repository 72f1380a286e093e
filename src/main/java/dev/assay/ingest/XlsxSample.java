package dev.assay.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The first rows of the sheet of a workbook that has the most of them, each by the columns of its heading. */
final class XlsxSample {

    private static final int MOST = 200;
    private static final int HEADING_WITHIN = 20;
    private static final int LONGEST_NAME = 80;

    private XlsxSample() {}

    /** None where no sheet has a row that names two columns at least. */
    static List<Map<?, ?>> of(byte[] bytes) {
        List<Map<?, ?>> best = List.of();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes),
                new ReadingOptions(XlsxContent.holds(bytes, "xl/styles.xml"), true))) {
            XlsxCells reader = new XlsxCells(workbook.isDate1904());
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Map<?, ?>> sample = rows(sheet, reader);
                best = sample.size() > best.size() ? sample : best;
            }
        } catch (IOException | RuntimeException e) {
            // What is wrong with it is told when it is read.
            return best;
        }
        return best;
    }

    private static List<Map<?, ?>> rows(Sheet sheet, XlsxCells reader) throws IOException {
        List<Map<?, ?>> sample = new ArrayList<>();
        List<String> columns = List.of();
        int above = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                List<@Nullable Object> cells = cells(row, reader);
                if (cells.stream().allMatch(cell -> cell == null)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    if (isHeading(cells)) {
                        columns = CsvContent.named(XlsxContent.texts(cells));
                    } else if (++above >= HEADING_WITHIN) {
                        break;
                    }
                    continue;
                }
                Map<String, @Nullable Object> record = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    record.put(columns.get(i), i < cells.size() ? cells.get(i) : null);
                }
                sample.add(record);
                if (sample.size() >= MOST) {
                    break;
                }
            }
        }
        return sample;
    }

    private static boolean isHeading(List<@Nullable Object> cells) {
        List<Object> said = new ArrayList<>();
        cells.forEach(cell -> {
            if (cell != null) {
                said.add(cell);
            }
        });
        return said.size() > 1 && new HashSet<>(said).size() == said.size()
                && said.stream()
                        .allMatch(cell -> cell instanceof String name && name.length() <= LONGEST_NAME);
    }

    private static List<@Nullable Object> cells(Row row, XlsxCells reader) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            Object value = cell == null ? null : reader.value(cell);
            cells.add(value instanceof XlsxCells.Unreadable || value instanceof String text && text.isBlank()
                    ? null
                    : value);
        }
        return cells;
    }
}
