package dev.assay.ui.review;

import dev.assay.ui.session.Layout;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** How wide queue, posting and fields are: as the reviewer drew them, and less where the window is narrow. */
final class ReviewSplit {

    /** The room in pixels that a narrow window leaves to the posting, and the least it leaves to the others. */
    private static final double POSTING_ROOM = 420;
    private static final double LEAST_QUEUE = 190;
    private static final double LEAST_FIELDS = 360;

    private final SplitPane split;
    private final Node queue;
    private double queueWidth;
    private double fieldsWidth;
    private double matrixWidth;
    private boolean matrix;

    ReviewSplit(SplitPane split, Node queue, Layout layout) {
        this.split = split;
        this.queue = queue;
        queueWidth = layout.queueWidth();
        fieldsWidth = layout.fieldsWidth();
        matrixWidth = layout.matrixWidth();
        if (!layout.queueShown()) {
            split.getItems().remove(queue);
        }
        split.widthProperty().subscribe(() -> Platform.runLater(this::place));
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node
                    && node.getStyleClass().contains("split-pane-divider")) {
                drawn();
            }
        });
    }

    void toggleQueue() {
        if (!split.getItems().remove(queue)) {
            split.getItems().addFirst(queue);
        }
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
        boolean shown = isQueueShown();
        double wanted = right() + (shown ? queueWidth : 0);
        double shrink = Math.clamp((width - POSTING_ROOM) / wanted, 0, 1);
        double right = 1 - Math.max(right() * shrink, Math.min(right(), LEAST_FIELDS)) / width;
        if (shown) {
            double left = Math.max(queueWidth * shrink, Math.min(queueWidth, LEAST_QUEUE)) / width;
            split.setDividerPositions(left, right);
        } else {
            split.setDividerPositions(right);
        }
    }

    private void drawn() {
        double width = split.getWidth();
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
        return layout.withReview(queueWidth, fieldsWidth, split.getItems().contains(queue))
                .withMatrix(matrix, matrixWidth);
    }
}
