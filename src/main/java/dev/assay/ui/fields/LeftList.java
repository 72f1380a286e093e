package dev.assay.ui.fields;

import dev.assay.schema.Schema;
import dev.assay.ui.LeftToLookAt;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The fields that were left when the rest was accepted, each with why, and which were looked at since; a click opens one. */
final class LeftList extends VBox {

    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

    private static final int MOST_REASONS = 2;

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
                ? "All looked at. " + left.action().keyText() + " accepts the rest."
                : open + " of " + left.reasons().size() + " left to look at");
        getChildren().setAll(heading);
        left.reasons().forEach((key, reasons) -> {
            boolean seen = left.seen().contains(key);
            Label line = new Label(
                    (seen ? "✓ " : "• ") + schema.require(key).label() + ": " + inWords(reasons));
            line.setWrapText(true);
            line.getStyleClass().add("left-line");
            line.pseudoClassStateChanged(SEEN, seen);
            line.setOnMouseClicked(event -> chosen.accept(key));
            getChildren().add(line);
        });
    }

    /** The gravest reasons on a line; all of them are told where the field is open. */
    private static String inWords(List<String> reasons) {
        String some = reasons.stream().limit(MOST_REASONS)
                .map(reason -> reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason)
                .collect(Collectors.joining("; "));
        return reasons.size() > MOST_REASONS
                ? some + "; and " + (reasons.size() - MOST_REASONS) + " more"
                : some;
    }
}
