package dev.assay.ui.control;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * Keeps a divider from where the part above it has less than its least height, also where that grew with the letters: a
 * split pane looks at it when it is resized only, and lays what is higher than its place over what stands above.
 */
public final class LeastAbove {

    /** In pixels: about the divider itself. */
    private static final double DIVIDER = 8;

    private LeastAbove() {}

    /** @param above the first of two parts */
    public static void keep(SplitPane split, Region above) {
        AfterLayout laidOut = new AfterLayout(split, () -> {
            double least = (above.minHeight(above.getWidth()) + DIVIDER) / split.getHeight();
            if (split.getHeight() > 0 && split.getDividerPositions()[0] < least) {
                split.setDividerPositions(Math.min(1, least));
            }
        });
        above.heightProperty().subscribe(laidOut::want);
        split.heightProperty().subscribe(laidOut::want);
    }
}
