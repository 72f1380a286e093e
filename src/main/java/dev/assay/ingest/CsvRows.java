package dev.assay.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table. A row whose quotes are wrong ends where the next row begins that has as many cells as
 * the heading, so that it costs no other.
 */
final class CsvRows {

    /** How far behind a broken row the next is looked for, in UTF-16 units. */
    private static final int REACH = 2_000_000;

    private final String text;
    private final char delimiter;
    private int at;

    /**
     * A row.
     *
     * @param cells its cells; null where its quotes are wrong and nothing sound could be made of it
     * @param text the row as it is written
     * @param end one past it and its line's end
     * @param mended whether its quotes were wrong
     * @param torn whether a quoted text seems to be torn apart, for its quotes stand in two cells
     */
    record Row(@Nullable List<String> cells, String text, int end, boolean mended, boolean torn) {}

    CsvRows(String text, int from, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
        this.at = from;
    }

    /** How many characters were read so far. */
    int at() {
        return at;
    }

    /**
     * The next row that is not empty; null at the end.
     *
     * @param cells how many cells a row has; 0 while that is unknown
     * @param isRow whether cells look like those of the rows before
     */
    @Nullable
    Row next(int cells, Predicate<List<String>> isRow) {
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        if (at >= text.length()) {
            return null;
        }
        Row row = read(at, text.length(), false);
        if (row == null) {
            int end = cells == 0 ? lineEnd(at) : nextRow(cells, isRow);
            Row lenient = read(at, end, true);
            boolean sound = lenient != null && lenient.cells != null && lenient.end >= end
                    && (cells == 0 || lenient.cells.size() == cells);
            row = new Row(sound && lenient != null ? lenient.cells : null, text.substring(at, end).strip(),
                    end,
                    true, false);
        }
        at = row.end;
        return row;
    }

    /** Where the next row begins that is sound; the text's end if none is near. */
    private int nextRow(int cells, Predicate<List<String>> isRow) {
        int limit = Math.min(text.length(), at + REACH);
        for (int line = lineEnd(at); line < limit; line = lineEnd(line)) {
            // one line at a time, for a quote that is never closed would reach to the end each time
            Row row = read(line, Math.min(text.length(), line + REACH / 100), false);
            if (row != null && row.cells != null && row.cells.size() == cells && isRow.test(row.cells)) {
                return line;
            }
        }
        return limit;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    /** @param lenient whether a quote within a quoted cell is part of it unless a cell ends there */
    private @Nullable Row read(int start, int end, boolean lenient) {
        List<String> cells = new ArrayList<>();
        int pos = start;
        int torn = 0;
        while (true) {
            StringBuilder cell = new StringBuilder();
            if (pos < end && text.charAt(pos) == '"') {
                pos = quoted(pos + 1, end, lenient, cell);
                if (pos < 0) {
                    return null;
                }
            } else {
                int from = pos;
                while (pos < end && !endsCell(pos)) {
                    pos++;
                }
                cell.append(text, from, pos);
                torn += cell.indexOf("\"") >= 0 ? 1 : 0;
            }
            cells.add(cell.toString());
            if (pos >= end || text.charAt(pos) != delimiter) {
                break;
            }
            pos++;
        }
        int next = pos >= end ? end : pos + (text.startsWith("\r\n", pos) ? 2 : 1);
        return new Row(cells, text.substring(start, pos), next, false, torn > 1);
    }

    /** Reads up to the quote that closes the cell. @return one past it; -1 where the quotes are wrong */
    private int quoted(int from, int end, boolean lenient, StringBuilder cell) {
        int pos = from;
        while (pos < end) {
            char c = text.charAt(pos);
            if (c != '"') {
                cell.append(c);
                pos++;
            } else if (pos + 1 < end && text.charAt(pos + 1) == '"') {
                cell.append('"');
                pos += 2;
            } else if (pos + 1 >= end || endsCell(pos + 1)) {
                return pos + 1;
            } else if (lenient) {
                cell.append(c);
                pos++;
            } else {
                return -1;
            }
        }
        if (lenient) {
            while (!cell.isEmpty()
                    && (cell.charAt(cell.length() - 1) == '\n' || cell.charAt(cell.length() - 1) == '\r')) {
                cell.setLength(cell.length() - 1);
            }
            return end;
        }
        return -1;
    }

    private boolean endsCell(int pos) {
        char c = text.charAt(pos);
        return c == delimiter || c == '\n' || c == '\r';
    }
}
