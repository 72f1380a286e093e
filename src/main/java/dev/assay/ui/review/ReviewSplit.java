package dev.assay.ui.review;

import dev.assay.ui.control.DrawnDivider;
import dev.assay.ui.session.Layout;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * How wide queue, posting and fields are: as the reviewer drew them, larger with larger letters, and less where the
 * window is narrow. Where there is no room for all three, the queue is put away until it is asked for.
 */
final class ReviewSplit {

    /** The room in pixels that a narrow window leaves to the posting, and its largest share of the window. */
    private static final double POSTING_ROOM = 420;
    private static final double POSTING_SHARE = 0.45;
    /** The least widths in pixels at the usual text size, and what twice the size adds to them. */
    private static final double LEAST_QUEUE = 190;
    private static final double MORE_QUEUE = 50;
    private static final double LEAST_FIELDS = 360;
    private static final double MORE_FIELDS = 40;
    private static final double LEAST_POSTING = 180;

    private final SplitPane split;
    private final Node queue;
    private final ReadOnlyDoubleProperty scale;
    /** Widths at the usual text size. */
    private double queueWidth;
    private double fieldsWidth;
    private double matrixWidth;
    private boolean matrix;
    private boolean queueWanted;
    /** Whether the reviewer brought the queue back although there is little room. */
    private boolean queueAsked;

    /** @param scale of the text; 1 is the usual size */
    ReviewSplit(SplitPane split, Node queue, Layout layout, ReadOnlyDoubleProperty scale) {
        this.split = split;
        this.queue = queue;
        this.scale = scale;
        queueWidth = layout.queueWidth();
        fieldsWidth = layout.fieldsWidth();
        matrixWidth = layout.matrixWidth();
        queueWanted = layout.queueShown();
        if (!queueWanted) {
            split.getItems().remove(queue);
        }
        split.widthProperty().subscribe(() -> Platform.runLater(this::place));
        scale.subscribe(() -> Platform.runLater(this::place));
        DrawnDivider.on(split, this::drawn);
    }

    void toggleQueue() {
        queueWanted = !isQueueShown();
        queueAsked = queueWanted;
        place();
    }

    boolean isQueueShown() {
        return split.getItems().contains(queue);
    }

    /** Brings the queue back where it is put away. */
    void showQueue() {
        if (!isQueueShown()) {
            toggleQueue();
        }
    }

    /** @param on whether every source's answer stands beside the fields, which then have a width of their own */
    void matrix(boolean on) {
        matrix = on;
        place();
    }

    private double right() {
        return matrix ? matrixWidth : fieldsWidth;
    }

    /** Puts the dividers where they belong at the present width. */
    void place() {
        double width = split.getWidth();
        if (width <= 0) {
            return;
        }
        double more = scale.get() - 1;
        double leastQueue = LEAST_QUEUE + MORE_QUEUE * more;
        double leastFields = LEAST_FIELDS + MORE_FIELDS * more;
        boolean hasRoom = width >= leastQueue + leastFields + LEAST_POSTING * scale.get();
        boolean shown = queueWanted && (queueAsked || hasRoom);
        if (shown && !isQueueShown()) {
            split.getItems().addFirst(queue);
        } else if (!shown) {
            split.getItems().remove(queue);
        }
        double wideFields = right() * scale.get();
        double wideQueue = queueWidth * scale.get();
        double wanted = wideFields + (shown ? wideQueue : 0);
        double posting = Math.min(POSTING_ROOM * scale.get(), POSTING_SHARE * width);
        double shrink = Math.clamp((width - posting) / wanted, 0, 1);
        double right = 1 - Math.max(wideFields * shrink, Math.min(wideFields, leastFields)) / width;
        if (shown) {
            double left = Math.max(wideQueue * shrink, Math.min(wideQueue, leastQueue)) / width;
            split.setDividerPositions(left, right);
        } else {
            split.setDividerPositions(right);
        }
    }

    private void drawn() {
        double width = split.getWidth() / scale.get();
        double[] at = split.getDividerPositions();
        double drawn = (1 - at[at.length - 1]) * width;
        if (matrix) {
            matrixWidth = drawn;
        } else {
            fieldsWidth = drawn;
        }
        if (at.length == 2) {
            queueWidth = at[0] * width;
        }
    }

    Layout remember(Layout layout) {
        return layout.withReview(queueWidth, fieldsWidth, queueWanted)
                .withMatrix(matrix, matrixWidth);
    }
}
