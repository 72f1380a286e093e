package dev.assay.ui.review.posting;

import dev.assay.ui.control.LinesPane;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The tabs from the text's left edge on, and what the last of its controls switches at the right; in more lines where they need them. */
public final class TabLine extends LinesPane {

    private final DoubleProperty columnLeft = new SimpleDoubleProperty(this, "columnLeft");

    public TabLine() {
        setAccessibleRole(AccessibleRole.TAB_PANE);
        columnLeft.subscribe(() -> requestLayout());
    }

    /** Where the tabs begin, in pixels. */
    public DoubleProperty columnLeftProperty() {
        return columnLeft;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        List<TabButton> tabs = getChildren().stream().filter(TabButton.class::isInstance)
                .map(TabButton.class::cast).toList();
        return switch (attribute) {
            case ITEM_COUNT -> tabs.size();
            case ITEM_AT_INDEX -> parameters[0] instanceof Integer at && at >= 0 && at < tabs.size()
                    ? tabs.get(at)
                    : null;
            case FOCUS_ITEM -> tabs.stream().filter(TabButton::isSelected).findFirst().orElse(null);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? Double.MAX_VALUE : width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean place) {
        List<Node> all = getManagedChildren();
        double left = columnLeft.get();
        double right = width - snappedRightInset();
        double x = left;
        double y = snappedTopInset();
        double line = all.stream().mapToDouble(node -> snapSizeY(node.prefHeight(-1))).max().orElse(0);
        for (Node node : all) {
            double wide = Math.ceil(node.prefWidth(-1));
            if (x > left && x + wide > right) {
                x = left;
                y += line;
            }
            if (place) {
                double at = node == all.getLast() ? Math.max(left, right - wide) : x;
                node.resizeRelocate(at, y, wide, line);
            }
            x += wide;
        }
        return y + line + snappedBottomInset();
    }
}
