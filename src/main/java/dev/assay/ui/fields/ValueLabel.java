package dev.assay.ui.fields;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** A value in one line, and struck through beside it, the one it replaced. */
final class ValueLabel extends HBox {

    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final Label value = new Label();
    private final Label original = new Label();
    private final Tooltip tip = new Tooltip();
    private String tone = "";

    ValueLabel() {
        getStyleClass().add("value");
        value.getStyleClass().add("text-now");
        original.getStyleClass().add("text-was");
        original.setMinWidth(0);
        getChildren().addAll(value, original);
        tip.setShowDelay(Duration.millis(300));
        tip.setWrapText(true);
        Tooltip.install(this, tip);
    }

    void show(FieldLine line) {
        value.setText(line.value().text());
        ValueText was = line.original();
        original.setVisible(was != null);
        original.setManaged(was != null);
        original.setText(was == null ? "" : was.text());
        String now = line.value().tone().name().toLowerCase(Locale.ROOT);
        if (!now.equals(tone)) {
            getStyleClass().remove(tone);
            getStyleClass().add(now);
            tone = now;
        }
        pseudoClassStateChanged(PENDING, line.pending());
        tip.setText(words(line, was));
    }

    private static String words(FieldLine line, @org.jspecify.annotations.Nullable ValueText was) {
        StringBuilder words = new StringBuilder(line.value().text());
        if (line.pending()) {
            words.append("\nNot confirmed yet: Enter decides on it.");
        }
        if (!line.value().why().isEmpty()) {
            words.append("\nKept as it came: ").append(line.value().why()).append('.');
        }
        if (was != null) {
            words.append("\nProposed: ").append(was.text());
        }
        return words.toString();
    }
}
