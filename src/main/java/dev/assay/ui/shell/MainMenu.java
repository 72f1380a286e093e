package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** The parts of a menu that is too long for a small screen with large letters; what is in none stands below them. */
    private enum Part {
        QUEUE("_Queue", Action.SEARCH, Action.FILTER, Action.ORDER, Action.ARRANGE, Action.QUEUE),
        POSTING("_Posting", Action.TAB_POSTING, Action.TAB_PASS1, Action.TAB_REASONING, Action.FIND,
                Action.FIND_NEXT, Action.FIND_PREVIOUS, Action.RAW, Action.HIGHLIGHTS, Action.NEWER),
        ANSWERS("_Answers and Pass 1", Action.NEXT_RUN, Action.REASONING_NEXT, Action.FACT,
                Action.FACTS_SILENT),
        FIELDS("_Fields", Action.GUIDELINE, Action.FIELD_FILTER, Action.LEGEND),
        TEXT("_Text size", Action.TEXT_LARGER, Action.TEXT_SMALLER, Action.TEXT_NORMAL);

        private final String label;
        @SuppressWarnings("ImmutableEnumChecker") // never changed
        private final Set<Action> actions;

        Part(String label, Action... actions) {
            this.label = label;
            this.actions = new LinkedHashSet<>(List.of(actions));
        }
    }

    private MainMenu() {}

    static void fill(MenuBar bar, Keyboard keyboard) {
        for (Action.Topic topic : List.of(Action.Topic.FILE, Action.Topic.DECIDE, Action.Topic.MOVE,
                Action.Topic.VIEW)) {
            Menu menu = new Menu("_" + topic.label());
            List<Action> actions = new ArrayList<>(Arrays.stream(Action.values())
                    .filter(a -> a.topic() == topic && a != Action.CHOOSE && keyboard.hears(a)).toList());
            for (Part part : Part.values()) {
                List<Action> within = part.actions.stream().filter(actions::contains).toList();
                if (!within.isEmpty()) {
                    Menu below = new Menu(part.label);
                    within.forEach(action -> below.getItems().add(item(action, keyboard)));
                    menu.getItems().add(below);
                    actions.removeAll(within);
                }
            }
            actions.forEach(action -> menu.getItems().add(item(action, keyboard)));
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
