package dev.assay.ui.fields;

import dev.assay.schema.Schema;
import dev.assay.ui.Action;
import dev.assay.ui.LeftToLookAt;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The fields that finishing the posting left, each with why, and which were looked at since; a click opens one. */
final class LeftList extends VBox {

    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

    private final Label heading = new Label();
    private Consumer<String> chosen = key -> {};

    LeftList() {
        getStyleClass().add("left-list");
        heading.getStyleClass().add("left-heading");
        heading.setWrapText(true);
    }

    /** @param then told the key of a field that was clicked */
    void onChosen(Consumer<String> then) {
        chosen = then;
    }

    void show(LeftToLookAt left, Schema schema) {
        int open = left.reasons().size() - left.seen().size();
        heading.setText(open == 0
                ? "All of these were looked at. " + Action.FINISH.keyText()
                        + " accepts the rest of the posting."
                : "Left to look at: " + open + " of " + left.reasons().size()
                        + ". Decide each, or look at it and go on; "
                        + Action.FINISH.keyText() + " then accepts the rest.");
        getChildren().setAll(heading);
        left.reasons().forEach((key, reasons) -> {
            boolean seen = left.seen().contains(key);
            Label line = new Label(
                    (seen ? "✓ " : "• ") + schema.require(key).label() + ": " + String.join(" ", reasons));
            line.setWrapText(true);
            line.getStyleClass().add("left-line");
            line.pseudoClassStateChanged(SEEN, seen);
            line.setOnMouseClicked(event -> chosen.accept(key));
            getChildren().add(line);
        });
    }
}
