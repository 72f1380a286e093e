package dev.assay.ui.control;

import dev.assay.evidence.document.Block;
import dev.assay.evidence.document.Block.Emphasis;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

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
        marker.setTextOrigin(javafx.geometry.VPos.BASELINE);
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

    /** Where part of the block stands on the page, line by line; offsets are those of the page. */
    List<Rectangle2D> boxes(int from, int to) {
        int start = Math.max(from, block.start()) - block.start();
        int end = Math.min(to, block.end()) - block.start();
        List<Rectangle2D> lines = new ArrayList<>();
        if (start < end) {
            for (Rectangle2D part : flow.getLayoutInfo().getSelectionGeometry(start, end, false)) {
                addTo(lines, new Rectangle2D(part.getMinX() + flow.getLayoutX(),
                        part.getMinY() + flow.getLayoutY(), part.getWidth(), part.getHeight()));
            }
        }
        return lines;
    }

    /** Runs in one line are one box. */
    private static void addTo(List<Rectangle2D> lines, Rectangle2D part) {
        if (!lines.isEmpty()) {
            Rectangle2D last = lines.getLast();
            boolean sameLine = part.getMinY() < last.getMaxY() - last.getHeight() / 2
                    && part.getMaxY() > last.getMinY() + last.getHeight() / 2;
            if (sameLine && Math.abs(part.getMinX() - last.getMaxX()) < 1) {
                double top = Math.min(last.getMinY(), part.getMinY());
                double bottom = Math.max(last.getMaxY(), part.getMaxY());
                lines.set(lines.size() - 1, new Rectangle2D(last.getMinX(), top,
                        part.getMaxX() - last.getMinX(), bottom - top));
                return;
            }
        }
        if (part.getWidth() > 0) {
            lines.add(part);
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
