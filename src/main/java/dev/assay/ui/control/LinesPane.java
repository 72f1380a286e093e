package dev.assay.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/** A pane that lays its children out in lines: as high as they need at its width, and never lower. */
public abstract class LinesPane extends Pane {

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
