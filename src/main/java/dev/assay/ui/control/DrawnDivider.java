package dev.assay.ui.control;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Tells when a divider of a split pane was drawn by hand, by whichever part of it. */
public final class DrawnDivider {

    private DrawnDivider() {}

    /** @param drawn done when one of the pane's own dividers is let go, and not one of a pane in it */
    public static void on(SplitPane split, Runnable drawn) {
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            // By its grip as well, which is a node in it.
            for (Node at = event.getTarget() instanceof Node node ? node : null; at != null
                    && at != split; at = at.getParent()) {
                if (at.getParent() == split && at.getStyleClass().contains("split-pane-divider")) {
                    drawn.run();
                }
            }
        });
    }
}
