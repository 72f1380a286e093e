package dev.assay.ui.shell;

import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Room for one line at the bottom of the window. What needs more lines lies over what is above it for as long as it is
 * said, so that nothing that is read moves when something is said.
 */
@DefaultProperty("children")
public final class BottomLine extends Region {

    @Override
    public ObservableList<Node> getChildren() {
        return super.getChildren();
    }

    /** One line: as high as the content is where it has all the width it wants. */
    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(child -> snapSizeY(child.prefHeight(-1))).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        for (Node child : getChildren()) {
            double height = Math.max(getHeight(), snapSizeY(child.prefHeight(getWidth())));
            child.resizeRelocate(0, getHeight() - height, getWidth(), height);
        }
    }
}
