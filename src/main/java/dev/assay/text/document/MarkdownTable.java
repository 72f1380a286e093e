package dev.assay.text.document;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.SourceSpan;

/** Says where the cells of a Markdown table stand, and where what stands in them came from. */
final class MarkdownTable {

    private final String text;
    private final int number;
    private int row = -1;
    private int column = -1;
    private boolean isHead;
    private int rowEnd;
    private int cellEnd;
    /** As far as the parser's offsets were followed, and what they stand for. */
    private int counted;
    private int source;

    MarkdownTable(String text, int number) {
        this.text = text;
        this.number = number;
    }

    void nextRow(List<SourceSpan> spans) {
        row++;
        column = -1;
        rowEnd = spans.isEmpty() ? 0 : spans.getLast().getInputIndex() + spans.getLast().getLength();
        cellEnd = rowEnd;
    }

    void nextCell(TableCell cell) {
        column++;
        isHead = cell.isHeader();
        if (!cell.getSourceSpans().isEmpty()) {
            SourceSpan span = cell.getSourceSpans().getFirst();
            counted = span.getInputIndex();
            source = counted;
            cellEnd = counted + span.getLength();
        }
    }

    Setting.Cell cell() {
        return new Setting.Cell(number, Math.max(0, row), Math.max(0, column), 1, isHead);
    }

    boolean isStart() {
        return row <= 0 && column <= 0;
    }

    /** Where an offset of the parser's stands, which drops the backslashes before a cell's bars; asked in order. */
    int source(int at) {
        while (counted < at && source < cellEnd) {
            source += text.startsWith("\\|", source) ? 2 : 1;
            counted++;
        }
        return source + Math.max(0, at - counted);
    }

    /** What a row has beyond the columns of its head, which Markdown would drop; goes on to a column for it. */
    List<SourceSpan> surplus() {
        int from = cellEnd;
        int to = rowEnd;
        while (from < to && isMark(text.charAt(from))) {
            from++;
        }
        while (to > from && isMark(text.charAt(to - 1))) {
            to--;
        }
        column++;
        return from < to ? List.of(SourceSpan.of(0, 0, from, to - from)) : List.of();
    }

    private static boolean isMark(char c) {
        return c == '|' || c == ' ' || c == '\t';
    }
}
