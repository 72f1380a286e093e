package dev.assay.ui;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The menu bar, made from the table of actions. The keys are shown as text and heard by {@link Keyboard} alone:
 * a menu's own accelerator would also fire while the reviewer types.
 */
final class MainMenu {

    private MainMenu() {}

    static void fill(MenuBar bar, Keyboard keyboard) {
        for (Action.Topic topic : List.of(Action.Topic.FILE, Action.Topic.DECIDE, Action.Topic.MOVE,
                Action.Topic.VIEW)) {
            Menu menu = new Menu("_" + topic.label());
            Arrays.stream(Action.values())
                    .filter(a -> a.topic() == topic && a != Action.CHOOSE && keyboard.hears(a))
                    .forEach(a -> menu.getItems().add(item(a, keyboard)));
            bar.getMenus().add(menu);
        }
    }

    private static CustomMenuItem item(Action action, Keyboard keyboard) {
        Label label = new Label(action.label());
        if (action == Action.BARE_DIGITS) {
            label.textProperty().bind(keyboard.bareDigitsProperty()
                    .map(on -> action.label() + (on ? ": on" : ": off")));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(action.keyText());
        key.getStyleClass().add("menu-key");
        HBox row = new HBox(24, label, gap, key);
        row.getStyleClass().add("menu-row");
        CustomMenuItem item = new CustomMenuItem(row);
        item.setOnAction(event -> keyboard.perform(action));
        return item;
    }
}
