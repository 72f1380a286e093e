package dev.assay.ui.fields;

import dev.assay.text.DirectionMarks;
import dev.assay.ui.control.StyleVariant;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A value in one line, and struck through beside it, the one it replaced, as far as there is room. */
final class ValueLabel extends Region {

    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    /** In em of the text. */
    private static final double GAP = 0.45;
    private static final double LEAST = 2.5;

    private final Label value = new Label();
    private final Label original = new Label();
    private final Tooltip tip = new Tooltip();
    private final StyleVariant tone = new StyleVariant(this);

    ValueLabel() {
        getStyleClass().add("value");
        value.getStyleClass().add("text-now");
        original.getStyleClass().add("text-was");
        getChildren().addAll(value, original);
        tip.setShowDelay(Duration.millis(300));
        tip.setWrapText(true);
        Tooltip.install(this, tip);
    }

    void show(FieldLine line) {
        value.setText(DirectionMarks.visible(line.value().text()));
        ValueText was = line.original();
        original.setText(was == null ? "" : DirectionMarks.visible(was.text()));
        tone.set(line.value().tone().name().toLowerCase(Locale.ROOT));
        pseudoClassStateChanged(PENDING, line.pending());
        tip.setText(DirectionMarks.visible(words(line, was)));
        requestLayout();
    }

    private static String words(FieldLine line, @Nullable ValueText was) {
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

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return value.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        double em = value.getFont().getSize();
        return value.prefWidth(-1) + (original.getText().isEmpty() ? 0 : GAP * em + original.prefWidth(-1));
    }

    @Override
    protected void layoutChildren() {
        double em = value.getFont().getSize();
        double first = Math.min(snapSizeX(value.prefWidth(-1)), getWidth());
        double rest = getWidth() - first - GAP * em;
        boolean room = !original.getText().isEmpty() && rest >= LEAST * em;
        original.setVisible(room);
        layoutInArea(value, 0, 0, first, getHeight(), -1, HPos.LEFT, VPos.CENTER);
        if (room) {
            double width = Math.min(rest, snapSizeX(original.prefWidth(-1)));
            layoutInArea(original, first + GAP * em, 0, width, getHeight(), -1, HPos.LEFT, VPos.CENTER);
        }
    }
}
