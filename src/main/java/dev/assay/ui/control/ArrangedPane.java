package dev.assay.ui.control;

/** A pane of lines that goes through its children in one way to put them in place and to find out how high they are then. */
public abstract class ArrangedPane extends LinesPane {

    /**
     * Goes through the children.
     *
     * @param width of the pane, in pixels
     * @param place whether they are put in place
     * @return how high they are, in pixels
     */
    protected abstract double arrange(double width, boolean place);

    @Override
    protected final double computePrefHeight(double width) {
        return arrange(width < 0 ? Double.MAX_VALUE : width, false);
    }

    @Override
    protected final void layoutChildren() {
        arrange(getWidth(), true);
    }
}
