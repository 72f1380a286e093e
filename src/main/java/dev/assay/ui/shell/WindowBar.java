package dev.assay.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The line of the menus, which are whole whatever the width, and at its right what there is room for beside them, in
 * the order of its parts. The menus offer all of that as well.
 */
public final class WindowBar extends Pane {

    private static final double GAP = 8;

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset()
                + getManagedChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    }

    /** As narrow as need be: what has no room is not shown. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        List<Node> parts = getManagedChildren();
        double right = getWidth() - snappedRightInset();
        double left = snappedLeftInset();
        List<Node> beside = new ArrayList<>();
        for (Node part : parts) {
            double wide = snapSizeX(part.prefWidth(-1));
            if (part == parts.getFirst()) {
                place(part, left, Math.min(wide, right - left));
                left += wide;
            } else {
                boolean fits = left + GAP + wide <= right;
                part.setVisible(fits);
                if (fits) {
                    beside.add(part);
                    left += GAP + wide;
                }
            }
        }
        for (Node part : beside.reversed()) {
            double wide = snapSizeX(part.prefWidth(-1));
            place(part, right - wide, wide);
            right -= wide + GAP;
        }
    }

    private void place(Node part, double x, double wide) {
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        double high = Math.min(room, part.prefHeight(-1));
        part.resizeRelocate(x, snapPositionY(snappedTopInset() + (room - high) / 2), wide, high);
    }
}
