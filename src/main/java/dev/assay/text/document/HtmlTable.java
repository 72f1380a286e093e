package dev.assay.text.document;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Says where the cells of an HTML table stand, row by row. */
final class HtmlTable {

    /** A cell with more letters is a part of a page that was laid out by a table. */
    private static final int LONGEST_CELL = 600;
    private static final int MOST_COLUMNS = 24;
    private static final int MOST_ROWS_OF_A_CELL = 1000;

    private final int number;
    /** By column, how many rows below are taken by a cell above. */
    private final int[] taken = new int[MOST_COLUMNS];
    private int row = -1;
    private int column;

    private HtmlTable(int number) {
        this.number = number;
    }

    /** Of a table of rows and columns; empty for one that only lays out a page. */
    static Optional<HtmlTable> of(Element table, Lines lines) {
        return isTabular(table) ? Optional.of(new HtmlTable(lines.table())) : Optional.empty();
    }

    private static boolean isTabular(Element table) {
        String role = table.attr("role").strip();
        if (role.equalsIgnoreCase("presentation") || role.equalsIgnoreCase("none")
                || table.selectFirst("td table, th table, h1, h2, h3, h4, h5, h6") != null) {
            return false;
        }
        boolean several = false;
        for (Element row : table.select("tr")) {
            List<Element> cells = row.children().stream().filter(HtmlTable::isCell).toList();
            several |= cells.size() > 1;
            if (cells.size() > MOST_COLUMNS
                    || cells.stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL)) {
                return false;
            }
        }
        return several;
    }

    static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    void nextRow() {
        row++;
        column = 0;
        for (int i = 0; i < taken.length; i++) {
            taken[i] = Math.max(0, taken[i] - 1);
        }
    }

    Setting.Cell cell(Element element) {
        while (column < MOST_COLUMNS - 1 && taken[column] > 0) {
            column++;
        }
        int width = Math.min(number(element, "colspan"), MOST_COLUMNS - column);
        int rows = Math.min(number(element, "rowspan"), MOST_ROWS_OF_A_CELL);
        Setting.Cell cell = new Setting.Cell(number, Math.max(0, row), column, width,
                element.normalName().equals("th"));
        for (int i = column; i < column + width; i++) {
            taken[i] = rows;
        }
        column = Math.min(column + width, MOST_COLUMNS - 1);
        return cell;
    }

    private static int number(Element cell, String attribute) {
        String given = cell.attr(attribute).strip();
        return given.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(given) : 1;
    }
}
