package dev.assay.ui.review.fields;

import dev.assay.inference.Engine;
import dev.assay.review.PostingFile;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.wording.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says above the fields that a posting has no answer yet, and offers one where there is anything to infer it from. */
public final class NoAnswer extends VBox {

    private final Label title = new Label();
    private final Label text = new Label();
    private final Button infer = new Button();

    public NoAnswer() {
        getStyleClass().add("unanswered");
        title.getStyleClass().add("empty-title");
        title.setWrapText(true);
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        infer.setId("inferNow");
        infer.getStyleClass().add("accent");
        infer.managedProperty().bind(infer.visibleProperty());
        getChildren().setAll(title, text, infer);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** @param inferring infers the open posting @param keys names the key for it */
    void onInfer(Runnable inferring, ChosenKeys keys) {
        WindowAction.INFER.mark(infer, keys.words());
        infer.textProperty().bind(
                keys.textProperty(WindowAction.INFER)
                        .map(key -> ChosenKeys.withKeys(keys.words().of("unanswered.infer"), key)));
        infer.setOnAction(event -> inferring.run());
    }

    void show(PostingFile file, Wording words) {
        boolean possible = Engine.hasInput(file.posting(),
                file.pass1().isEmpty() ? null : file.pass1().getFirst());
        setVisible(file.answers().isEmpty());
        infer.setVisible(possible);
        title.setText(words.of(possible ? "unanswered.title" : "unanswered.nothing"));
        text.setText(words.of(possible ? "unanswered.text" : "unanswered.nothing-text"));
    }
}
