package dev.assay.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Controls beside each other in equal parts where each has room for its words there, else one below another. */
public final class EvenLine extends ArrangedPane {

    private static final double GAP = 5;

    @Override
    protected double arrange(double width, boolean place) {
        List<Node> all = getManagedChildren();
        double room = Math.max(0, width - snappedLeftInset() - snappedRightInset());
        double part = (room - GAP * (all.size() - 1)) / Math.max(1, all.size());
        boolean below = all.stream().anyMatch(node -> Math.ceil(node.prefWidth(-1)) > part);
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double bottom = y;
        for (Node node : all) {
            double high = snapSizeY(node.prefHeight(-1));
            double wide = below ? room : Math.floor(part);
            if (place) {
                // Reckoned in whole pixels: a control that gets less than it asks for cuts its words.
                ((Region) node).resizeRelocate(x, y, wide, high);
            }
            bottom = Math.max(bottom, y + high);
            if (below) {
                y += high + GAP;
            } else {
                x += part + GAP;
            }
        }
        return bottom + snappedBottomInset();
    }
}
