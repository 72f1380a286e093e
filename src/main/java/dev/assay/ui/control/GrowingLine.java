package dev.assay.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A control that has what room another leaves it in a line; where that would be too little for its words, the other
 * stands below it. Where the other is not shown, it has the line to itself.
 */
public final class GrowingLine extends ArrangedPane {

    private static final double GAP = 0.4;
    /** What the growing one needs for its words, in letters. */
    private static final double LEAST = 9;

    private final Text letters = new Text();

    public GrowingLine() {
        // Of the size of the letters around it, as a pane has none of its own.
        letters.setManaged(false);
        getChildren().add(letters);
        letters.fontProperty().subscribe((Font font) -> requestLayout());
    }

    @Override
    protected double arrange(double width, boolean place) {
        List<Node> both = getManagedChildren();
        Region grows = (Region) both.getFirst();
        Region whole = (Region) both.getLast();
        if (both.size() == 1) {
            double alone = snapSizeY(grows.prefHeight(-1));
            if (place) {
                grows.resizeRelocate(0, 0, width, alone);
            }
            return alone;
        }
        double em = letters.getFont().getSize();
        double gap = snapSpaceX(GAP * em);
        double high = snapSizeY(grows.prefHeight(-1));
        double other = snapSizeY(whole.prefHeight(-1));
        double wide = Math.min(snapSizeX(whole.prefWidth(-1)), width);
        double room = width - wide - gap;
        boolean beside = room >= LEAST * em;
        double line = Math.max(high, other);
        if (place) {
            grows.resizeRelocate(0, beside ? snapPositionY((line - high) / 2) : 0, beside ? room : width,
                    high);
            whole.resizeRelocate(beside ? width - wide : 0,
                    beside ? snapPositionY((line - other) / 2) : high + gap,
                    wide, other);
        }
        return beside ? line : high + gap + other;
    }
}
