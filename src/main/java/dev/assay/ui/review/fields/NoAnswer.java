package dev.assay.ui.review.fields;

import dev.assay.inference.Engine;
import dev.assay.review.PostingFile;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.WindowAction;
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
        WindowAction.INFER.mark(infer);
        getChildren().setAll(title, text, infer);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** @param inferring infers the open posting @param keys names the key for it */
    void onInfer(Runnable inferring, ChosenKeys keys) {
        infer.textProperty().bind(
                keys.textProperty(WindowAction.INFER).map(key -> ChosenKeys.withKeys("Infer now", key)));
        infer.setOnAction(event -> inferring.run());
    }

    void show(PostingFile file) {
        boolean possible = Engine.hasInput(file.posting(),
                file.pass1().isEmpty() ? null : file.pass1().getFirst());
        setVisible(file.answers().isEmpty());
        infer.setVisible(possible);
        title.setText(possible
                ? "Nothing was inferred for this posting yet."
                : "There is nothing to infer this posting from.");
        text.setText(possible
                ? "The rules on this machine can fill all fields from its text and Pass 1. You can also choose values"
                        + " yourself."
                : "Neither its text nor a Pass 1 result was imported. Import one of them, or an answer; you can also"
                        + " choose values yourself.");
    }
}
