package dev.assay.ui.value;

import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.wording.Wording;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;

/** The evidence as the reviewer says it, for a label that stands by itself; the attached words are offered beside it. */
public final class SentenceEditor extends WrittenBeside {

    private final Consumer<String> keep;
    private final Button offered;
    private String kept = "";
    private String attached = "";

    /**
     * @param keep given what was written when the reviewer is done with it
     * @param leave puts the focus back on the field's line
     */
    SentenceEditor(Consumer<String> keep, Runnable leave, ChosenKeys keys) {
        this(new Button(), keep, leave, keys);
    }

    private SentenceEditor(Button offered, Consumer<String> keep, Runnable leave, ChosenKeys keys) {
        super(offered, leave);
        this.keep = keep;
        this.offered = offered;
        Wording words = keys.words();
        getStyleClass().add("sentence-editor");
        text().setPromptText(words.of("sentence.prompt"));
        offered.setText(words.of("sentence.attached"));
        offered.getStyleClass().add("flat");
        offered.setOnAction(event -> offer());
        CellAction.SENTENCE.mark(offered, words, words.of("sentence.offer"));
        CellAction.SENTENCE.mark(text(), words);
        getChildren().add(new SpokenName(words.of("sentence.field"), text()));
        manage(false);
    }

    /** @param words what the field rests on, as it stands in the posting; empty where it rests on nothing */
    void show(String sentence, String words) {
        attached = words;
        offered.setDisable(words.isEmpty());
        if (!sentence.equals(kept) || !text().isFocused()) {
            kept = sentence;
            text().setText(sentence);
            manage(!sentence.isEmpty() || text().isFocused());
        }
    }

    /** Puts the focus on the sentence; where it is there already, the attached words come into it. */
    @Override
    public void focus() {
        if (text().isFocused()) {
            offer();
        } else {
            manage(true);
            super.focus();
        }
    }

    private void offer() {
        if (!attached.isEmpty()) {
            text().replaceSelection(attached);
            text().requestFocus();
        }
    }

    @Override
    public void commit() {
        String now = text().getText().strip();
        if (!now.equals(kept)) {
            kept = now;
            keep.accept(now);
        }
        // Not before it is known what has the focus now.
        Platform.runLater(() -> manage(
                !text().getText().isBlank() || text().isFocused() || offered.isFocused()));
    }

    private void manage(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
