package dev.assay.ui.control;

import dev.assay.text.document.Block;
import dev.assay.text.document.Setting.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * Sets a table's cells in columns. Where there is no room for these, a row's cells stand below each other, each behind the
 * name of its column. All distances grow with the letters.
 */
final class TableLayout {

    static final double INDENT = 1.5;

    private static final double GAP = 1.4;
    private static final double PADDING = 0.3;
    /** A column of longer texts is at least so wide. */
    private static final double READABLE = 7;
    /** How much of the room the names of columns take at most where cells stand below each other. */
    private static final double NAMES = 0.4;

    private final int first;
    private final List<TableRow> rows = new ArrayList<>();
    private final Path rules = new Path();
    private final int columns;
    private List<Font> measuredWith = List.of();
    private ColumnWidths measured = new ColumnWidths(new double[0], new double[0]);
    private double namesMeasured;
    private double top;
    private double bottom;

    /** @param first which of the page's blocks the first of these is */
    TableLayout(int first, List<BlockView> blocks) {
        this.first = first;
        int row = -1;
        for (BlockView view : blocks) {
            Cell cell = view.block.setting().cell().orElseThrow();
            if (rows.isEmpty() || cell.row() != row) {
                rows.add(new TableRow());
                row = cell.row();
            }
            rows.getLast().add(cell, view);
        }
        columns = rows.stream().mapToInt(TableRow::columns).max().orElse(0);
        rows.stream().filter(TableRow::isHead).findFirst().ifPresent(
                head -> rows.stream().filter(body -> !body.isHead()).forEach(body -> body.name(head)));
        rules.getStyleClass().add("table-rule");
        rules.setManaged(false);
        rules.setMouseTransparent(true);
    }

    int first() {
        return first;
    }

    /** One past the last of its blocks on the page. */
    int end() {
        return first + rows.stream().mapToInt(TableRow::blocks).sum();
    }

    /** What is to be shown besides the blocks. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(rules));
        rows.forEach(row -> nodes.addAll(row.names()));
        return nodes;
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double height(double width, double em) {
        return set(0, 0, width, em, false);
    }

    void place(double x, double y, double width, double em) {
        top = y;
        rules.getElements().clear();
        bottom = y + set(x, y, width, em, true);
    }

    private double set(double x, double y, double width, double em, boolean now) {
        Optional<double[]> widths = widths(em).in(width - (columns - 1) * GAP * em);
        double names = Math.min(width * NAMES, namesMeasured);
        double at = y;
        for (int i = 0; i < rows.size(); i++) {
            TableRow row = rows.get(i);
            double inner = at + PADDING * em;
            double height = widths.isPresent()
                    ? row.inColumns(x, inner, widths.get(), GAP * em, now)
                    : row.isHead()
                            ? row.inLines(x, inner, width, GAP * em, now)
                            : row.below(x, inner, width, names, em, now);
            at = inner + height + PADDING * em;
            if (now && i + 1 < rows.size()) {
                double end = widths.map(all -> Arrays.stream(all).sum() + (columns - 1) * GAP * em)
                        .orElse(width);
                double line = Math.round(at) + 0.5;
                rules.getElements().addAll(new MoveTo(x, line), new LineTo(x + Math.min(width, end), line));
            }
        }
        return Math.ceil(at - y);
    }

    private ColumnWidths widths(double em) {
        List<Font> fonts = rows.stream().flatMap(row -> row.fonts().stream()).collect(Collectors.toList());
        if (!fonts.equals(measuredWith)) {
            measuredWith = fonts;
            double[] whole = new double[columns];
            double[] least = new double[columns];
            rows.forEach(row -> row.measure(whole, least, em));
            for (int i = 0; i < columns; i++) {
                least[i] = Math.min(whole[i], Math.max(least[i], READABLE * em));
            }
            measured = new ColumnWidths(whole, least);
            namesMeasured = Math.ceil(rows.stream().mapToDouble(TableRow::nameWidth).max().orElse(0)) + 1;
        }
        return measured;
    }

    /** The offset on the page nearest to a point of it. */
    int offsetAt(double x, double y) {
        TableRow at = rows.getFirst();
        for (TableRow row : rows) {
            at = row.top() <= y ? row : at;
        }
        return at.offsetAt(x, y);
    }

    /** The tables among a page's blocks. */
    static List<TableLayout> among(List<BlockView> blocks) {
        List<TableLayout> tables = new ArrayList<>();
        int from = 0;
        while (from < blocks.size()) {
            @Nullable
            Integer table = number(blocks.get(from).block);
            int to = from + 1;
            while (table != null && to < blocks.size() && table.equals(number(blocks.get(to).block))) {
                to++;
            }
            if (table != null) {
                tables.add(new TableLayout(from, blocks.subList(from, to)));
            }
            from = to;
        }
        return tables;
    }

    private static @Nullable Integer number(Block block) {
        return block.setting().cell().map(Cell::table).orElse(null);
    }
}
