package dev.assay.ui.value;

import dev.assay.text.DirectionMarks;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.VaryingState;
import dev.assay.ui.wording.Wording;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A value in one line, and struck through beside it, or below it where there is no room, the one it replaced. */
public final class ValueLabel extends Region {

    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    /** In em of the text. */
    private static final double GAP = 0.45;
    /** The least that is worth showing beside the value, of one that is longer. */
    private static final double LEAST = 5;

    private final Label value = new Label();
    private final Label original = new Label();
    private final Wording words;
    private final Hint hint = Hint.on(this).after(Hint.SOON);
    private final VaryingState tone = new VaryingState(this);

    public ValueLabel(Wording words) {
        this.words = words;
        getStyleClass().add("value");
        value.getStyleClass().add("text-now");
        original.getStyleClass().add("text-was");
        getChildren().addAll(value, original);
    }

    public void show(FieldLine line) {
        value.setText(DirectionMarks.visible(line.value().text()));
        ValueText was = line.original();
        original.setText(was == null ? "" : DirectionMarks.visible(was.text()));
        original.setVisible(was != null);
        tone.set(line.value().tone().name().toLowerCase(Locale.ROOT));
        pseudoClassStateChanged(PENDING, line.pending());
        hint.say(DirectionMarks.visible(told(line, was)));
        requestLayout();
    }

    private String told(FieldLine line, @Nullable ValueText was) {
        StringBuilder told = new StringBuilder(line.value().text());
        if (line.pending()) {
            told.append('\n').append(words.of("value.pending"));
        }
        if (!line.value().why().isEmpty()) {
            told.append('\n').append(words.of("value.as-it-came", line.value().why()));
        }
        if (was != null) {
            told.append('\n').append(words.of("value.proposed", was.text()));
        }
        return told.toString();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** The height of one line. */
    public double lineHeight() {
        return snapSizeY(value.prefHeight(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return isBeside(width) ? lineHeight() : 2 * lineHeight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return value.prefWidth(-1) + (original.getText().isEmpty() ? 0 : gap() + original.prefWidth(-1));
    }

    private double gap() {
        return GAP * value.getFont().getSize();
    }

    private boolean isBeside(double width) {
        double rest = width - value.prefWidth(-1) - gap();
        return width < 0 || original.getText().isEmpty()
                || rest >= Math.min(original.prefWidth(-1), LEAST * value.getFont().getSize());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double line = lineHeight();
        boolean beside = isBeside(width);
        double first = Math.min(snapSizeX(value.prefWidth(-1)), width);
        value.resizeRelocate(0, 0, first, line);
        double left = beside ? first + gap() : 0;
        original.resizeRelocate(left, beside ? 0 : line,
                Math.min(snapSizeX(original.prefWidth(-1)), Math.max(0, width - left)), line);
    }
}
