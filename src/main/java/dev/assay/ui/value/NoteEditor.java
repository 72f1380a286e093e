package dev.assay.ui.value;

import dev.assay.review.ReasonCode;
import dev.assay.review.Remark;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.wording.Wording;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The reviewer's note, one line that grows, and a reason to choose. */
public final class NoteEditor extends WrittenBeside {

    private final Consumer<Remark> keep;
    private final MenuButton reasons;
    private final Wording words;
    private Remark kept = Remark.NONE;
    private String reason = "";

    /**
     * @param keep given what was written when the reviewer is done with it
     * @param leave puts the focus back on the field's line
     * @param keys names the key that leads to the note
     */
    NoteEditor(Consumer<Remark> keep, Runnable leave, ChosenKeys keys) {
        this(new MenuButton(), keep, leave, keys);
    }

    private NoteEditor(MenuButton reasons, Consumer<Remark> keep, Runnable leave, ChosenKeys keys) {
        super(reasons, leave);
        this.reasons = reasons;
        this.keep = keep;
        words = keys.words();
        getStyleClass().add("note-editor");
        text().promptTextProperty().bind(keys.textProperty(CellAction.NOTE)
                .map(key -> ChosenKeys.withKeys(words.of("note.prompt"), key.toLowerCase(Locale.ROOT))));
        reasons.getStyleClass().addAll("flat", "reasons");
        CellAction.REASON.mark(reasons, words, words.of("note.why"));
        CellAction.NOTE.mark(text(), words);
        reasons.getItems().add(item(words.of("note.no-reason"), ""));
        for (ReasonCode code : ReasonCode.values()) {
            reasons.getItems().add(item(words.name(code), code.key()));
        }
        getChildren().add(new SpokenName(words.of("note.field"), text()));
    }

    void show(Remark remark) {
        if (!remark.equals(kept) || !text().isFocused()) {
            kept = remark;
            reason = remark.reason();
            text().setText(remark.note());
            name();
        }
    }

    /** Puts the focus where {@link #chooseReason} opens the reasons. */
    public void focusReason() {
        reasons.requestFocus();
    }

    /** Opens the reasons to choose one. */
    public void chooseReason() {
        reasons.show();
    }

    @Override
    public void commit() {
        Remark now = new Remark(reason, text().getText().strip());
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
}
