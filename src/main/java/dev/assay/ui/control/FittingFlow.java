package dev.assay.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/** Buttons and tabs in lines, none of which is wider than a line: what has no room in one breaks its words instead. */
public final class FittingFlow extends FlowPane {

    private final DoubleBinding line = Bindings.createDoubleBinding(
            () -> getWidth() <= 0
                    ? Double.MAX_VALUE
                    : Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
            widthProperty(), insetsProperty());

    public FittingFlow() {
        setMinSize(0, USE_PREF_SIZE);
        getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::fit);
            }
        });
    }

    private void fit(Node node) {
        if (node instanceof Labeled labeled) {
            labeled.setWrapText(true);
            labeled.maxWidthProperty().bind(line);
        }
    }
}
