package dev.assay.ui.control;

import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/**
 * Words that may be cut, and beside them, at the end of the line, what has to be read whole. Where that leaves too
 * little of the words, it stands below them.
 */
public final class BesideOrBelow extends LinesPane {

    private static final double GAP = 6;

    private final Region words;
    private final Region whole;
    private final double letters;
    private double size;

    /** @param letters how much of the words is worth a place in the line, in heights of the letters */
    public BesideOrBelow(Labeled words, Region whole, double letters) {
        this.words = words;
        this.whole = whole;
        this.letters = letters;
        words.setMinWidth(0);
        getChildren().setAll(words, whole);
        words.fontProperty().subscribe(font -> {
            size = font.getSize();
            requestLayout();
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        if (isBeside(width)) {
            return Math.max(words.prefHeight(-1), whole.prefHeight(-1));
        }
        return snapSizeY(words.prefHeight(-1)) + whole.prefHeight(width);
    }

    private boolean isBeside(double width) {
        double wanted = Math.min(words.prefWidth(-1), letters * size);
        return width < 0 || wanted + GAP + whole.prefWidth(-1) <= width;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double high = snapSizeY(words.prefHeight(-1));
        if (isBeside(width)) {
            double side = snapSizeX(whole.prefWidth(-1));
            double base = Math.max(words.getBaselineOffset(), whole.getBaselineOffset());
            words.resize(Math.min(snapSizeX(words.prefWidth(-1)), width - side - GAP), high);
            whole.resize(side, snapSizeY(whole.prefHeight(-1)));
            words.relocate(0, base - words.getBaselineOffset());
            whole.relocate(width - side, base - whole.getBaselineOffset());
        } else {
            words.resizeRelocate(0, 0, Math.min(snapSizeX(words.prefWidth(-1)), width), high);
            whole.resizeRelocate(0, high, width, snapSizeY(whole.prefHeight(width)));
        }
    }
}
