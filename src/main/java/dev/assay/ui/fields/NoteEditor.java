package dev.assay.ui.fields;

import dev.assay.review.ReasonCode;
import dev.assay.ui.Action;
import dev.assay.ui.Remark;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The reviewer's note, one line that grows, and a reason to choose. */
final class NoteEditor extends HBox {

    private static final int MOST_LINES = 5;

    private final Consumer<Remark> keep;
    private final TextArea text = new TextArea();
    private final MenuButton reasons = new MenuButton();
    private Remark kept = Remark.NONE;
    private String reason = "";

    /**
     * @param keep given what was written when the reviewer is done with it
     * @param leave puts the focus back on the field's line
     */
    NoteEditor(Consumer<Remark> keep, Runnable leave) {
        this.keep = keep;
        getStyleClass().add("note-editor");
        text.setPromptText("Note (" + Action.NOTE.keyText().toLowerCase(java.util.Locale.ROOT) + ")");
        text.setAccessibleText("Note on this field");
        text.setWrapText(true);
        text.setPrefRowCount(1);
        text.setPrefColumnCount(10);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.textProperty().subscribe(this::grow);
        text.widthProperty().subscribe(this::grow);
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
            }
        });
        reasons.getStyleClass().addAll("flat", "reasons");
        reasons.setTooltip(new Tooltip("Why you decide so, if you wish to say"));
        reasons.getItems().add(item("No reason", ""));
        for (ReasonCode code : ReasonCode.values()) {
            reasons.getItems().add(item(code.label(), code.key()));
        }
        reasons.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, reasons);
    }

    void show(Remark remark) {
        if (!remark.equals(kept) || !text.isFocused()) {
            kept = remark;
            reason = remark.reason();
            text.setText(remark.note());
            name();
        }
    }

    void focus() {
        text.requestFocus();
        text.end();
    }

    boolean isTyping() {
        return text.isFocused();
    }

    /** Hands over what was written, if it changed. */
    void commit() {
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
        reasons.setText(ReasonCode.of(reason).map(ReasonCode::label).orElse("Reason"));
    }

    private void grow() {
        Node inner = text.lookup(".text");
        double line = text.getFont().getSize() * 1.36;
        int lines = inner == null ? 1 : (int) Math.round(inner.getLayoutBounds().getHeight() / line);
        text.setPrefRowCount(Math.clamp(lines, 1, MOST_LINES));
    }
}
