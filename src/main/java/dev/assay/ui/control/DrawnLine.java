package dev.assay.ui.control;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextFlow;

/**
 * Some lines of a block as they are drawn, or a part of a line that is read in one direction. What is drawn may leave characters out that have no shape of their own.
 *
 * @param flow draws them
 * @param start where they begin in the block, in UTF-16 units
 * @param stop where what is drawn of them ends there
 * @param end where they end there
 * @param origins for each unit that is drawn, its offset in the block; empty where all are drawn
 */
record DrawnLine(TextFlow flow, int start, int stop, int end, int[] origins) {

    /** The offset in what is drawn of an offset of the block. */
    int drawn(int offset) {
        int at = Math.clamp(offset, start, end);
        if (origins.length == 0) {
            return at - start;
        }
        int found = Arrays.binarySearch(origins, at);
        return found >= 0 ? found : -found - 1;
    }

    /** The offset in the block of an offset in what is drawn. */
    int given(int drawn) {
        return origins.length == 0
                ? Math.min(end, start + drawn)
                : drawn < origins.length ? origins[Math.max(0, drawn)] : stop;
    }

    /** Where a part of what is drawn stands, in the pixels of the flow's parent. */
    List<Rectangle2D> boxes(int from, int to) {
        return flow.getLayoutInfo().getSelectionGeometry(from, to, false).stream()
                .map(box -> new Rectangle2D(box.getMinX() + flow.getLayoutX(),
                        box.getMinY() + flow.getLayoutY(),
                        box.getWidth(), box.getHeight()))
                .toList();
    }

    /** The offset in the block nearest to a point of the flow's parent. */
    int offsetAt(double x, double y) {
        return given(flow.getHitInfo(new Point2D(x - flow.getLayoutX(), y - flow.getLayoutY()))
                .getInsertionIndex());
    }

    double top() {
        return flow.getLayoutY();
    }

    double bottom() {
        return flow.getLayoutY() + flow.getHeight();
    }

    /** How far a place is beside what is drawn; 0 within it. */
    double awayFrom(double x) {
        double left = flow.getLayoutX();
        return Math.max(0, Math.max(left - x, x - left - flow.prefWidth(-1)));
    }
}
