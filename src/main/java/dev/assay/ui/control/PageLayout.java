package dev.assay.ui.control;

import dev.assay.text.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Sets a page's blocks below each other in a column. All distances grow with the letters. */
final class PageLayout {

    /** Letters in a line of the widest column. */
    private static final int MEASURE = 72;
    /** Its average letter is as wide as a letter of running text. */
    private static final String SAMPLE = "the quick brown fox jumps over the lazy dog and runs on, as text does ";
    /** A long title must leave room for what stands below it. */
    static final int HEADER_LINES = 2;

    private final Page page;
    private final List<BlockView> blocks;
    private final List<TableLayout> tables;
    private final QuoteBars quoteBars;
    private final Text sample = new Text(SAMPLE);
    private final IntSupplier headerLines;
    private final PartMarks parts;
    private double left;

    /**
     * @param headerLines how many lines of a header's block are shown at most
     * @param parts what is said of the page's parts
     */
    PageLayout(Page page, IntSupplier headerLines, PartMarks parts) {
        this.headerLines = headerLines;
        this.parts = parts;
        this.page = page;
        blocks = page.blocks().stream()
                .map(block -> new BlockView(block, page.look() == Page.Look.HEADER)).toList();
        tables = TableLayout.among(blocks);
        quoteBars = new QuoteBars(page.blocks());
        sample.getStyleClass().add("run");
        sample.setManaged(false);
        sample.setVisible(false);
    }

    /** The nodes to be shown, and one to measure with. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(sample);
        nodes.addAll(quoteBars.nodes());
        tables.forEach(table -> nodes.addAll(table.nodes()));
        blocks.forEach(view -> nodes.addAll(view.nodes()));
        return nodes;
    }

    double em() {
        return sample.getFont().getSize();
    }

    private double columnWidth(double available) {
        double widest = switch (page.look()) {
            case READING -> sample.getLayoutBounds().getWidth() / SAMPLE.length() * MEASURE;
            case AS_GIVEN -> sample.getLayoutBounds().getWidth() / SAMPLE.length() * (MEASURE + 28);
            case HEADER -> Double.MAX_VALUE;
        };
        return Math.max(em() * 4, Math.min(widest, available));
    }

    /** The height in a width, insets included. */
    double height(double width, Insets insets) {
        double column = columnWidth(width - insets.getLeft() - insets.getRight());
        double y = insets.getTop();
        for (int i = 0; i < blocks.size(); i = next(i)) {
            y += space(i) + parts.height(i, next(i), column) + height(i, column - indent(i));
        }
        return Math.ceil(y + insets.getBottom());
    }

    /** Places everything in a width. */
    void place(double width, Insets insets) {
        double available = width - insets.getLeft() - insets.getRight();
        double column = columnWidth(available);
        left = insets.getLeft()
                + (page.look() == Page.Look.HEADER ? 0 : Math.max(0, Math.floor((available - column) / 2)));
        double y = insets.getTop();
        for (int i = 0; i < blocks.size(); i = next(i)) {
            y += space(i);
            y += parts.place(i, next(i), left, y, column);
            double inner = column - indent(i);
            double height = height(i, inner);
            TableLayout table = table(i);
            if (table == null) {
                blocks.get(i).place(left + indent(i), Math.round(y), inner, height);
            } else {
                table.place(left + indent(i), Math.round(y), inner, em());
            }
            y += height;
        }
        quoteBars.place(left, em(), blocks);
    }

    /** The table in which a block stands; null where it stands in none. */
    private @Nullable TableLayout table(int i) {
        int low = 0;
        int high = tables.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            TableLayout table = tables.get(mid);
            if (i < table.first()) {
                high = mid - 1;
            } else if (i >= table.end()) {
                low = mid + 1;
            } else {
                return table;
            }
        }
        return null;
    }

    /** The block, or the table's first, that stands below one. */
    private int next(int i) {
        TableLayout table = table(i);
        return table == null ? i + 1 : table.end();
    }

    /** An empty line is as high as one with letters. */
    private double height(int i, double width) {
        TableLayout table = table(i);
        if (table != null) {
            return table.height(width, em());
        }
        if (blocks.get(i).block.text().isEmpty()) {
            return sample.getLayoutBounds().getHeight();
        }
        double whole = blocks.get(i).height(width);
        if (page.look() != Page.Look.HEADER) {
            return whole;
        }
        double line = blocks.get(i).height(Double.MAX_VALUE);
        int lines = headerLines.getAsInt();
        return Math.min(whole, lines * line + (lines - 1) * blocks.get(i).lineSpacing());
    }

    /** What is not shown in whole, as it were; empty where all of it is. */
    String cut() {
        return blocks.stream().filter(BlockView::isCut).map(view -> view.block.text())
                .collect(Collectors.joining("\n"));
    }

    /** The left edge of the column, once placed. */
    double left() {
        return left;
    }

    private double indent(int i) {
        Block block = blocks.get(i).block;
        boolean isMovedIn = block.kind() == Block.Kind.LIST_ITEM && !block.setting().verbatim()
                && block.setting().cell().isEmpty();
        return em() * (QuoteBars.indent(block) + (isMovedIn ? TableLayout.INDENT * block.level() : 0));
    }

    /** The space above a block, on top of that between its lines. */
    private double space(int i) {
        return i == 0 ? 0 : blocks.get(i).lineSpacing() + em() * extraSpace(i);
    }

    private double extraSpace(int i) {
        Block block = blocks.get(i).block;
        Block before = blocks.get(i - 1).block;
        return switch (page.look()) {
            case AS_GIVEN, HEADER -> 0;
            case READING -> table(i) != null || table(i - 1) != null
                    ? 0.3
                    : block.setting().verbatim() && before.setting().verbatim()
                            ? block.gap() ? 0.9 : -0.15
                            : extraSpace(block, before);
        };
    }

    private static double extraSpace(Block block, Block before) {
        return switch (block.kind()) {
            case HEADING -> before.kind() == Block.Kind.HEADING ? 0.4 : 1.0;
            case PARAGRAPH -> before.kind() == Block.Kind.HEADING ? 0.1 : block.gap() ? 0.55 : 0.1;
            case LIST_ITEM -> before.kind() == Block.Kind.LIST_ITEM ? 0.12 : 0.15;
        };
    }

    /** Where a range of the page stands, line by line. */
    List<Rectangle2D> boxes(int from, int to) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int i = Math.max(0, page.blockAt(from)); i < blocks.size(); i++) {
            if (blocks.get(i).block.start() >= to) {
                break;
            }
            double bottom = blocks.get(i).bottom();
            blocks.get(i).boxes(from, to).stream().filter(box -> box.getMinY() < bottom - 1)
                    .forEach(boxes::add);
        }
        return boxes;
    }

    /** The offset nearest to a point. */
    int offsetAt(double x, double y) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            TableLayout around = table(mid);
            double top = around == null ? blocks.get(mid).top() : around.top();
            if (top <= y) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        if (high < 0) {
            return 0;
        }
        TableLayout table = table(high);
        BlockView view = blocks.get(high);
        if (table != null && y <= table.bottom()) {
            return table.offsetAt(x, y);
        }
        return y > view.bottom() ? view.block.end() : view.offsetAt(x, y);
    }
}
