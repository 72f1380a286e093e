package dev.assay.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Words in a box above what has the rest of its height: as high as they are, but no more than a share of what the box
 * leaves to both; what has no room then is scrolled to, by keyboard too.
 */
public final class ShortScroll extends ScrollPane {

    private double share = 0.5;

    public ShortScroll() {
        getStyleClass().add("edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    public double getShare() {
        return share;
    }

    /** Of the height that is not what lies in the box and does not grow. */
    public void setShare(double most) {
        share = most;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = snapSizeY(getContent().prefHeight(width));
        return getParent() instanceof VBox box ? Math.min(whole, snapSizeY(share * room(box))) : whole;
    }

    private double room(VBox box) {
        double line = box.getWidth() - box.snappedLeftInset() - box.snappedRightInset();
        double others = box.getChildrenUnmodifiable().stream()
                .filter(node -> node != this && node.isManaged() && VBox.getVgrow(node) != Priority.ALWAYS)
                .mapToDouble(node -> node.prefHeight(line)).sum();
        return Math.max(0, box.getHeight() - others);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        setFocusTraversable(getContent().prefHeight(getWidth()) > getHeight() + 1);
    }
}
