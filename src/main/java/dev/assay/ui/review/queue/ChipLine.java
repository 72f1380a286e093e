package dev.assay.ui.review.queue;

import dev.assay.review.FacetQuery;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.control.Hint;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** What is in force, a button each that takes it away. Buttons are used again: one that is new to a window is styled anew. */
final class ChipLine {

    private final FlowPane pane;
    private final Wording words;
    private final Consumer<FacetQuery> ask;
    private final Button all;
    private final List<Button> pool = new ArrayList<>();

    /** @param ask given what is asked for once a chip was pressed @param clear takes all away */
    ChipLine(FlowPane pane, Wording words, Consumer<FacetQuery> ask, Runnable clear) {
        this.pane = pane;
        this.words = words;
        this.ask = ask;
        all = new Button(words.of("facet.clear"));
        all.getStyleClass().addAll("flat", "queue-chip");
        ListAction.CLEAR_FACETS.mark(all, words);
        all.setOnAction(event -> clear.run());
        pane.getChildren().setAll(all);
        pane.managedProperty().bind(pane.visibleProperty());
    }

    void show(List<FacetChip> inForce) {
        while (pool.size() < inForce.size()) {
            pool.add(button());
        }
        for (int i = 0; i < pool.size(); i++) {
            manage(pool.get(i), i < inForce.size());
        }
        for (int i = 0; i < inForce.size(); i++) {
            show(pool.get(i), inForce.get(i));
        }
        manage(all, inForce.size() > 1);
        pane.setVisible(!inForce.isEmpty());
    }

    private void show(Button button, FacetChip chip) {
        button.setText(chip.name() + "  ✕");
        button.setAccessibleText(words.of("facet.take-away", chip.name()));
        Hint.on(button).say(words.of("facet.take-away", chip.name()));
        button.setOnAction(event -> ask.accept(chip.without()));
    }

    private Button button() {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "queue-chip");
        button.setMnemonicParsing(false);
        button.maxWidthProperty().bind(pane.widthProperty());
        pane.getChildren().add(pool.size(), button);
        return button;
    }

    private static void manage(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
