package dev.assay.ui.control;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/** Buttons and tabs in lines, none of which is wider than a line: what has no room in one breaks its words instead. */
public final class FittingFlow extends FlowPane {

    public FittingFlow() {
        setMinSize(0, USE_PREF_SIZE);
        getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream().filter(Labeled.class::isInstance)
                        .forEach(node -> ((Labeled) node).setWrapText(true));
            }
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    /** Before it is measured: what changes while it is laid out would be measured too late. */
    private void fit(double width) {
        double line = width - snappedLeftInset() - snappedRightInset();
        if (line > 0) {
            getManagedChildren().stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                    .filter(one -> one.getMaxWidth() != line).forEach(one -> one.setMaxWidth(line));
        }
    }
}
