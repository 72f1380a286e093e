package dev.assay.ui.control;

import dev.assay.evidence.document.Block;
import dev.assay.evidence.document.Block.Emphasis;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/** One block of a page as nodes: its text, and a list item's mark before it. */
final class BlockView {

    final Block block;
    final TextFlow flow = new TextFlow();
    final Text marker = new Text();

    BlockView(Block block) {
        this.block = block;
        flow.getStyleClass().add("block");
        flow.getStyleClass().add(switch (block.kind()) {
            case HEADING -> "heading-" + Math.clamp(block.level(), 1, 3);
            case PARAGRAPH -> "paragraph";
            case LIST_ITEM -> "item";
        });
        flow.setMouseTransparent(true);
        int at = block.start();
        for (Emphasis run : block.emphases()) {
            add(at, run.range().start(), false, false);
            add(run.range().start(), run.range().end(), run.bold(), run.italic());
            at = run.range().end();
        }
        add(at, block.end(), false, false);
        marker.setText(block.marker());
        marker.getStyleClass().add("marker");
        marker.setManaged(false);
        marker.setMouseTransparent(true);
        marker.setTextOrigin(VPos.BASELINE);
    }

    private void add(int from, int to, boolean bold, boolean italic) {
        if (from < to) {
            Text text = new Text(block.text().substring(from - block.start(), to - block.start()));
            text.getStyleClass().add("run");
            if (bold) {
                text.getStyleClass().add("bold");
            }
            if (italic) {
                text.getStyleClass().add("italic");
            }
            flow.getChildren().add(text);
        }
    }

    /** Places the block; its lines are known from then on. */
    void place(double x, double y, double width, double height) {
        flow.resizeRelocate(x, y, width, height);
        flow.layout();
        if (!block.marker().isEmpty()) {
            double gap = marker.getFont().getSize() * 0.5;
            marker.setX(x - gap - marker.getLayoutBounds().getWidth());
            marker.setY(y + flow.getBaselineOffset());
        }
    }

    double top() {
        return flow.getLayoutY();
    }

    double bottom() {
        return flow.getLayoutY() + flow.getHeight();
    }

    /**
     * Where part of the block stands on the page, line by line, without the space at which a line was broken;
     * offsets are those of the page.
     */
    List<Rectangle2D> boxes(int from, int to) {
        List<Rectangle2D> boxes = new ArrayList<>();
        int start = Math.max(from, block.start()) - block.start();
        int end = Math.min(to, block.end()) - block.start();
        if (start >= end) {
            return boxes;
        }
        LayoutInfo info = flow.getLayoutInfo();
        for (TextLineInfo line : info.getTextLines(false)) {
            int first = Math.max(start, line.start());
            int last = Math.min(end, line.end());
            while (last > first && last == line.end() && end > last
                    && Character.isWhitespace(block.text().charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                addLine(boxes, info.getSelectionGeometry(first, last, false));
            }
        }
        return boxes;
    }

    /** Runs that touch are one box. */
    private void addLine(List<Rectangle2D> boxes, List<Rectangle2D> parts) {
        Rectangle2D open = null;
        for (Rectangle2D part : parts) {
            Rectangle2D here = new Rectangle2D(part.getMinX() + flow.getLayoutX(),
                    part.getMinY() + flow.getLayoutY(), part.getWidth(), part.getHeight());
            if (open != null && Math.abs(open.getMaxX() - here.getMinX()) < 1) {
                double top = Math.min(open.getMinY(), here.getMinY());
                double bottom = Math.max(open.getMaxY(), here.getMaxY());
                open = new Rectangle2D(open.getMinX(), top, here.getMaxX() - open.getMinX(), bottom - top);
            } else {
                if (open != null) {
                    boxes.add(open);
                }
                open = here;
            }
        }
        if (open != null) {
            boxes.add(open);
        }
    }

    /** The offset on the page between the two letters nearest to a point of the page. */
    int offsetAt(double x, double y) {
        if (block.text().isEmpty()) {
            return block.start();
        }
        int within = flow.getHitInfo(new Point2D(x - flow.getLayoutX(), y - flow.getLayoutY()))
                .getInsertionIndex();
        return block.start() + Math.clamp(within, 0, block.text().length());
    }
}
