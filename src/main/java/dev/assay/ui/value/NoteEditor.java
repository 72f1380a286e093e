package dev.assay.ui.value;

import dev.assay.review.ReasonCode;
import dev.assay.review.Remark;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.wording.Wording;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The reviewer's note, one line that grows, and a reason to choose. */
public final class NoteEditor extends Region {

    private static final int MOST_LINES = 5;
    /** In em of the text. */
    private static final double LINE = 1.2;
    private static final double ABOVE = 0.45;
    private static final double ASIDE = 0.6;
    private static final double GAP = 0.3;

    private final Consumer<Remark> keep;
    private final TextArea text = new TextArea();
    private final MenuButton reasons = new MenuButton();
    private final Wording words;
    private final Text measure = new Text();
    private Remark kept = Remark.NONE;
    private String reason = "";

    /**
     * @param keep given what was written when the reviewer is done with it
     * @param leave puts the focus back on the field's line
     * @param keys names the key that leads to the note
     */
    NoteEditor(Consumer<Remark> keep, Runnable leave, ChosenKeys keys) {
        this.keep = keep;
        words = keys.words();
        getStyleClass().add("note-editor");
        text.promptTextProperty().bind(keys.textProperty(CellAction.NOTE)
                .map(key -> ChosenKeys.withKeys(words.of("note.prompt"), key.toLowerCase(Locale.ROOT))));
        text.setWrapText(true);
        text.textProperty().subscribe(() -> requestLayout());
        text.fontProperty().subscribe(() -> requestLayout());
        text.focusedProperty().subscribe(on -> {
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
        reasons.getStyleClass().addAll("flat", "reasons");
        CellAction.REASON.mark(reasons, words, words.of("note.why"));
        CellAction.NOTE.mark(text, words);
        reasons.getItems().add(item(words.of("note.no-reason"), ""));
        for (ReasonCode code : ReasonCode.values()) {
            reasons.getItems().add(item(words.name(code), code.key()));
        }
        getChildren().addAll(text, reasons, new SpokenName(words.of("note.field"), text));
    }

    void show(Remark remark) {
        if (!remark.equals(kept) || !text.isFocused()) {
            kept = remark;
            reason = remark.reason();
            text.setText(remark.note());
            name();
        }
    }

    public void focus() {
        text.requestFocus();
        text.end();
    }

    /** Puts the focus where {@link #chooseReason} opens the reasons. */
    public void focusReason() {
        reasons.requestFocus();
    }

    /** Opens the reasons to choose one. */
    public void chooseReason() {
        reasons.show();
    }

    /** Hands over what was written, if it changed. */
    public void commit() {
        Remark now = new Remark(reason, text.getText().strip());
        if (!now.equals(kept)) {
            kept = now;
            keep.accept(now);
        }
    }

    private MenuItem item(String label, String key) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(event -> {
            reason = key;
            name();
            commit();
        });
        return item;
    }

    private void name() {
        reasons.setText(ReasonCode.of(reason).map(words::name).orElseGet(() -> words.of("note.reason")));
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
        return snapSizeY(Math.max(lines + 2 * ABOVE * em, reasons.prefHeight(-1)));
    }

    @Override
    protected void layoutChildren() {
        double right = reasonWidth(getWidth());
        text.resizeRelocate(0, 0, textWidth(getWidth()), getHeight());
        reasons.resizeRelocate(getWidth() - right, 0, right, reasons.prefHeight(-1));
    }

    private double textWidth(double width) {
        return Math.max(0, width - reasonWidth(width) - GAP * text.getFont().getSize());
    }

    /** Rounded up to whole pixels: a part of one too little would cut the word. */
    private double reasonWidth(double width) {
        return Math.min(Math.ceil(reasons.prefWidth(-1)), width / 2);
    }
}
