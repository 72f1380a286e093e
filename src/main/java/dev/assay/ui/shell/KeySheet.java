package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet of keys, made from the table of actions. */
final class KeySheet {

    /** In pixels: room for two columns; where there is less, one stands below the other. */
    private static final double PREFERRED_WIDTH = 2000;

    private KeySheet() {}

    static Node of(Keyboard keyboard) {
        VBox left = new VBox(18, topic(keyboard, Action.Topic.DECIDE), topic(keyboard, Action.Topic.MOVE));
        VBox right = new VBox(18, topic(keyboard, Action.Topic.VIEW), topic(keyboard, Action.Topic.FILE));
        FlowPane both = new FlowPane(40, 18, left, right);
        both.setPrefWrapLength(PREFERRED_WIDTH);
        both.getStyleClass().add("key-sheet");
        return both;
    }

    private static Node topic(Keyboard keyboard, Action.Topic topic) {
        List<Action> actions = keyboard.actions().stream()
                .filter(a -> a.topic() == topic && keyboard.hears(a) && !keyboard.map().keys(a).isEmpty())
                .toList();
        GridPane grid = new GridPane(14, 5);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(keys, new ColumnConstraints());
        for (int row = 0; row < actions.size(); row++) {
            Label key = new Label(keyboard.map().text(actions.get(row)));
            key.getStyleClass().add("key-cap");
            grid.addRow(row, key, new Label(actions.get(row).label(keyboard.map().words())));
        }
        Label heading = new Label(keyboard.map().words().name(topic));
        heading.getStyleClass().add("sheet-heading");
        return new VBox(6, heading, grid);
    }
}
