package dev.assay.ui.value;

import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** What a reviewer writes, one line that grows, and a control beside it. */
public abstract class WrittenBeside extends Region {

    private static final int MOST_LINES = 5;
    /** In em of the text. */
    private static final double LINE = 1.2;
    private static final double ABOVE = 0.45;
    private static final double ASIDE = 0.6;
    private static final double GAP = 0.3;

    private final TextArea text = new TextArea();
    private final Control beside;
    private final Text measure = new Text();

    /** @param leave puts the focus back on the field's line */
    WrittenBeside(Control beside, Runnable leave) {
        this.beside = beside;
        getStyleClass().add("written-beside");
        text.setWrapText(true);
        text.textProperty().subscribe(() -> requestLayout());
        text.fontProperty().subscribe(() -> requestLayout());
        text.focusedProperty().subscribe((was, on) -> {
            if (!on) {
                commit();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    || event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                event.consume();
                commit();
                leave.run();
            } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
                event.consume();
                text.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        getChildren().addAll(text, beside);
    }

    /** Hands over what was written, if it changed. */
    public abstract void commit();

    TextArea text() {
        return text;
    }

    public void focus() {
        text.requestFocus();
        text.end();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double em = text.getFont().getSize();
        measure.setFont(text.getFont());
        measure.setText(text.getText().isEmpty() ? " " : text.getText());
        measure.setWrappingWidth(Math.max(em, textWidth(width) - 2 * ASIDE * em));
        double lines = Math.min(measure.getLayoutBounds().getHeight(), MOST_LINES * LINE * em);
        return snapSizeY(Math.max(lines + 2 * ABOVE * em, beside.prefHeight(-1)));
    }

    @Override
    protected void layoutChildren() {
        double right = besideWidth(getWidth());
        text.resizeRelocate(0, 0, textWidth(getWidth()), getHeight());
        beside.resizeRelocate(getWidth() - right, 0, right, beside.prefHeight(-1));
    }

    private double textWidth(double width) {
        return Math.max(0, width - besideWidth(width) - GAP * text.getFont().getSize());
    }

    /** Rounded up to whole pixels: a part of one too little would cut the word. */
    private double besideWidth(double width) {
        return Math.min(Math.ceil(beside.prefWidth(-1)), width / 2);
    }
}
