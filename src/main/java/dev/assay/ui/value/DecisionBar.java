package dev.assay.ui.value;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.wording.Wording;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The four things to do with a field, each with its key in its tooltip. */
final class DecisionBar extends FlowPane {

    /** What the buttons do. */
    interface Deciding {
        void accept();

        void override();

        void unsure();

        void clear();
    }

    private final Button accept;
    private final Button override;
    private final Button clear;
    private final Wording words;

    DecisionBar(Deciding deciding, Wording words) {
        this.words = words;
        getStyleClass().add("decision-bar");
        accept = button(words.of("decide.accept"), CellAction.ACCEPT, deciding::accept);
        accept.getStyleClass().add("accent");
        override = button(words.of("decide.override"), CellAction.EDIT, deciding::override);
        Button unsure = button(words.of("decide.unsure"), CellAction.UNSURE, deciding::unsure);
        clear = button(words.of("decide.clear"), CellAction.CLEAR, deciding::clear);
        getChildren().addAll(accept, override, unsure, clear);
    }

    /** @param pending whether ticked options wait to be confirmed */
    void show(FieldDetail detail, boolean pending) {
        accept.setDisable(!detail.acceptable() && !pending);
        accept.setText(words.of(pending ? "decide.confirm" : "decide.accept"));
        clear.setDisable(detail.decided().isEmpty() && detail.edit().isEmpty());
    }

    private Button button(String text, Action action, Runnable does) {
        Button button = new Button(text);
        action.mark(button, words);
        button.setOnAction(event -> does.run());
        return button;
    }
}
