package dev.assay.ui.value;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
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

    DecisionBar(Deciding deciding) {
        getStyleClass().add("decision-bar");
        accept = button("Accept", CellAction.ACCEPT, deciding::accept);
        accept.getStyleClass().add("accent");
        override = button("Override", CellAction.EDIT, deciding::override);
        Button unsure = button("Unsure", CellAction.UNSURE, deciding::unsure);
        clear = button("Clear", CellAction.CLEAR, deciding::clear);
        getChildren().addAll(accept, override, unsure, clear);
    }

    /** @param pending whether ticked options wait to be confirmed */
    void show(FieldDetail detail, boolean pending) {
        accept.setDisable(!detail.acceptable() && !pending);
        accept.setText(pending ? "Confirm" : "Accept");
        clear.setDisable(detail.decided().isEmpty() && detail.edit().isEmpty());
    }

    private static Button button(String text, Action action, Runnable does) {
        Button button = new Button(text);
        action.mark(button);
        button.setOnAction(event -> does.run());
        return button;
    }
}
