package dev.assay.ui.control;

import dev.assay.text.Graphemes;
import dev.assay.text.document.Block.Emphasis;
import dev.assay.text.document.Block;
import dev.assay.text.document.Range;
import dev.assay.text.document.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.jspecify.annotations.Nullable;

/** One block of a page as nodes: its text, and a list item's mark before it. */
final class BlockView {

    private static final Emphasis PLAIN = new Emphasis(new Range(0, 0), false, false, false);

    final Block block;
    final Text marker = new Text();
    private final Graphemes letters;
    /** Draws the text, or where its letters need shaping only tells how it looks. */
    private final TextFlow flow = new TextFlow();
    private final @Nullable ShapedBlock shaped;
    private List<DrawnLine> lines;
    private double left;
    private double right;
    private double top;
    private double bottom;
    private final boolean mayBeCut;
    private boolean cut;

    /** @param mayBeCut whether there may be less room for it than it needs */
    BlockView(Block block, boolean mayBeCut) {
        this.block = block;
        this.mayBeCut = mayBeCut;
        letters = new Graphemes(block.text());
        flow.getStyleClass().add("block");
        flow.getStyleClass().add(switch (block.kind()) {
            case HEADING -> "heading-" + Math.clamp(block.level(), 1, 3);
            case PARAGRAPH -> "paragraph";
            case LIST_ITEM -> "item";
        });
        if (block.setting().verbatim()) {
            flow.getStyleClass().add("verbatim");
        }
        if (block.setting().cell().filter(Setting.Cell::isHead).isPresent()) {
            flow.getStyleClass().add("table-head");
        }
        flow.setMouseTransparent(true);
        boolean needsShaping = Shaping.isNeeded(block.text());
        List<ShapedBlock.Part> parts = parts(needsShaping);
        flow.getChildren().setAll(parts.stream().map(ShapedBlock.Part::look).toList());
        flow.setVisible(!needsShaping);
        shaped = needsShaping ? new ShapedBlock(block.text(), parts, letters) : null;
        lines = List.of(new DrawnLine(flow, 0, block.text().length(), block.text().length(), new int[0]));
        marker.setText(block.marker());
        marker.getStyleClass().add("marker");
        marker.setManaged(false);
        marker.setMouseTransparent(true);
        marker.setTextOrigin(VPos.BASELINE);
    }

    private List<ShapedBlock.Part> parts(boolean needsShaping) {
        List<ShapedBlock.Part> parts = new ArrayList<>();
        int at = 0;
        for (Emphasis answer : block.emphases()) {
            int start = answer.range().start() - block.start();
            int end = answer.range().end() - block.start();
            add(parts, at, start, PLAIN, needsShaping);
            add(parts, start, end, answer, needsShaping);
            at = end;
        }
        add(parts, at, block.text().length(), PLAIN, needsShaping);
        return parts;
    }

    private void add(List<ShapedBlock.Part> parts, int from, int to, Emphasis emphasis,
            boolean needsShaping) {
        if (from < to) {
            String words = block.text().substring(from, to);
            Text text = new Text(needsShaping ? "x" : words);
            text.getStyleClass().add("run");
            if (emphasis.bold()) {
                text.getStyleClass().add("bold");
            }
            if (emphasis.struck()) {
                text.getStyleClass().add("struck");
            }
            if (emphasis.italic() && Shaping.mayLean(words)) {
                text.getStyleClass().add("italic");
            }
            parts.add(new ShapedBlock.Part(from, to, text));
        }
    }

    /** What is to be shown. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(flow));
        if (shaped != null) {
            nodes.add(shaped.node());
        }
        if (mayBeCut || !block.marker().isEmpty()) {
            nodes.add(marker);
        }
        return nodes;
    }

    double lineSpacing() {
        return flow.getLineSpacing();
    }

    double height(double width) {
        return shaped == null ? flow.prefHeight(width) : shaped.height(width, lineSpacing());
    }

    /** Places the block; its lines are known from then on. */
    void place(double x, double y, double width, double height) {
        left = x;
        right = x + width;
        top = y;
        bottom = y + height;
        double whole = mayBeCut ? height(width) : height;
        if (shaped == null) {
            flow.resizeRelocate(x, y, width, Math.max(height, whole));
            flow.layout();
        } else {
            lines = shaped.place(x, y, width, lineSpacing());
        }
        if (!block.marker().isEmpty()) {
            double gap = marker.getFont().getSize() * 0.5;
            marker.setX(x - gap - marker.getLayoutBounds().getWidth());
            marker.setY(baseline());
        } else if (mayBeCut) {
            cut(x, y, width, height, whole > height + 1);
        }
    }

    /** Shows no more than there is room for, and three dots at the end of it. */
    private void cut(double x, double y, double width, double height, boolean now) {
        Node drawn = shaped == null ? flow : shaped.node();
        cut = now;
        marker.setText(now ? "…" : "");
        if (!now) {
            drawn.setClip(null);
            return;
        }
        double line = height(Double.MAX_VALUE);
        double dots = marker.getLayoutBounds().getWidth() * 1.5;
        double end = lastWhole(x + width - dots, y + height - line / 2);
        marker.setX(end + dots / 6);
        marker.setY(y + height - line + lines.getFirst().flow().getBaselineOffset());
        double left = shaped == null ? 0 : x;
        double above = shaped == null ? 0 : y;
        double right = left + width;
        double stop = end - x + left;
        double last = above + height - line;
        drawn.setClip(
                new Polygon(left, above, right, above, right, last, stop, last, stop, above + height, left,
                        above + height));
    }

    /** The right edge of the last letter that stands whole before a place, so that none is cut through. */
    private double lastWhole(double limit, double y) {
        int at = offsetAt(limit, y) - block.start();
        while (at > 0) {
            int before = letters.previous(at);
            List<Rectangle2D> letter = boxes(block.start() + before, block.start() + at);
            if (!letter.isEmpty() && letter.getLast().getMaxX() <= limit) {
                return letter.getLast().getMaxX();
            }
            at = before;
        }
        return limit;
    }

    /** Whether less than the whole block is shown. */
    boolean isCut() {
        return cut;
    }

    /** How wide the block is where no line of it is broken. */
    double width() {
        return shaped == null ? flow.prefWidth(-1) : shaped.width();
    }

    /** How wide its longest word is. */
    double wordWidth() {
        Text measure = new Text(Arrays.stream(block.text().split("\\s+"))
                .max(Comparator.comparingInt(String::length)).orElse(""));
        measure.setFont(font());
        return measure.getLayoutBounds().getWidth();
    }

    Font font() {
        return flow.getChildren().isEmpty()
                ? marker.getFont()
                : ((Text) flow.getChildren().getFirst()).getFont();
    }

    /** Where the letters of its first line stand, once placed. */
    double baseline() {
        return top + lines.getFirst().flow().getBaselineOffset();
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    /**
     * Where part of the block stands on the page, line by line, whole letters, without the space at which a line was
     * broken; offsets are those of the page.
     */
    List<Rectangle2D> boxes(int from, int to) {
        List<Rectangle2D> boxes = new ArrayList<>();
        int start = letters.floor(Math.max(from, block.start()) - block.start());
        int end = letters.ceiling(Math.min(to, block.end()) - block.start());
        for (DrawnLine drawn : lines) {
            if (Math.max(start, drawn.start()) < Math.min(end, drawn.end())) {
                addBoxes(boxes, drawn, start, end);
            }
        }
        return joined(boxes);
    }

    private void addBoxes(List<Rectangle2D> boxes, DrawnLine drawn, int start, int end) {
        int from = drawn.drawn(start);
        int to = drawn.drawn(end);
        for (TextLineInfo line : drawn.flow().getLayoutInfo().getTextLines(false)) {
            int first = Math.max(from, line.start());
            int last = Math.min(to, line.end());
            while (last > first && last == line.end() && end > drawn.given(last - 1) + 1
                    && Character.isWhitespace(block.text().charAt(drawn.given(last - 1)))) {
                last--;
            }
            if (first < last) {
                boxes.addAll(drawn.boxes(first, last));
            }
        }
    }

    /** Parts of a line that touch are one box. */
    private static List<Rectangle2D> joined(List<Rectangle2D> parts) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Rectangle2D here : parts) {
            Rectangle2D before = boxes.isEmpty() ? null : boxes.getLast();
            if (before != null && Math.abs(before.getMaxX() - here.getMinX()) < 1
                    && here.getMinY() < before.getMaxY() - 1 && before.getMinY() < here.getMaxY() - 1) {
                double top = Math.min(before.getMinY(), here.getMinY());
                double bottom = Math.max(before.getMaxY(), here.getMaxY());
                boxes.set(boxes.size() - 1, new Rectangle2D(before.getMinX(), top,
                        here.getMaxX() - before.getMinX(), bottom - top));
            } else {
                boxes.add(here);
            }
        }
        return boxes;
    }

    /** The offset on the page between the two letters nearest to a point of the page. */
    int offsetAt(double x, double y) {
        if (block.text().isEmpty()) {
            return block.start();
        }
        DrawnLine at = lines.getFirst();
        for (DrawnLine line : lines) {
            boolean isLower = line.top() > at.bottom() - 1;
            boolean isNearer = !isLower && line.bottom() > at.top() + 1 && line.awayFrom(x) < at.awayFrom(x);
            if (isLower && line.top() <= y || isNearer) {
                at = line;
            }
        }
        return block.start() + letters.floor(at.offsetAt(x, y));
    }
}
