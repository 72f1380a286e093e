package dev.assay.ui.review.posting;

import dev.assay.text.document.Range;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.PostingText;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A small bar to search the page with; Escape puts it away and selects what was found. */
public final class FindBar extends HBox {

    private final TextField query = new TextField();
    private final Label count = new Label();
    private final Button previous = button("↑");
    private final Button next = button("↓");
    private final Button close = button("✕");

    public FindBar() {
        getStyleClass().add("find-bar");
        query.getStyleClass().add("find-query");
        HBox.setHgrow(query, Priority.ALWAYS);
        query.setMaxWidth(Double.MAX_VALUE);
        count.getStyleClass().add("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(query, count, previous, next, close);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static Button button(String sign) {
        Button button = new Button(sign);
        button.getStyleClass().addAll("flat", "find-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static void mark(Button button, Action action, Wording words) {
        action.mark(button, words);
        button.setAccessibleText(action.label(words));
    }

    /** @param prompt the key of what is said to be searched */
    void search(FindModel model, PostingText text, Wording words, String prompt) {
        query.setPromptText(words.of(prompt));
        getChildren().add(new SpokenName(words.of(prompt), query));
        PostingAction.FIND.mark(query, words);
        mark(previous, PostingAction.FIND_PREVIOUS, words);
        mark(next, PostingAction.FIND_NEXT, words);
        mark(close, MoveAction.LEAVE, words);
        visibleProperty().bind(model.openProperty());
        query.textProperty().bindBidirectional(model.queryProperty());
        model.findsProperty().subscribe(() -> show(model, text));
        model.currentProperty().subscribe(() -> show(model, text));
        model.queryProperty().subscribe(() -> show(model, text));
        next.setOnAction(event -> model.step(1));
        previous.setOnAction(event -> model.step(-1));
        close.setOnAction(event -> close(model, text));
        query.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.step(event.isShiftDown() ? -1 : 1);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close(model, text);
            } else {
                return;
            }
            event.consume();
        });
    }

    void open(FindModel model) {
        model.openProperty().set(true);
        query.requestFocus();
        query.selectAll();
    }

    private void close(FindModel model, PostingText text) {
        List<Range> finds = model.findsProperty().get();
        int current = model.currentProperty().get();
        model.openProperty().set(false);
        if (current < finds.size()) {
            text.select(finds.get(current));
        }
        text.requestFocus();
    }

    private void show(FindModel model, PostingText text) {
        count.setText(model.count());
        boolean none = model.findsProperty().get().isEmpty();
        next.setDisable(none);
        previous.setDisable(none);
        text.showFinds(model.findsProperty().get(), model.currentProperty().get());
    }
}
