package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.Submenu;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/**
 * The menu bar, made from the table of actions. The keys are shown as text and heard by {@link Keyboard} alone:
 * a menu's own accelerator would also fire while the reviewer types.
 */
final class MainMenu {

    /** Those that begin another kind of thing than what stands above them. */
    private static final Set<Action> FIRST = Set.of(WindowAction.INFER, WindowAction.CANCEL,
            WindowAction.REVIEWER,
            WindowAction.QUIT, CellAction.ATTACH, CellAction.NOTE, CellAction.UNDO, MoveAction.EVIDENCE_NEXT,
            MoveAction.POSTING_NEXT, MoveAction.SCROLL_DOWN, MoveAction.LEAVE);

    private MainMenu() {}

    static void fill(MenuBar bar, Keyboard keyboard) {
        Wording words = keyboard.map().words();
        for (Action.Topic topic : Action.Topic.values()) {
            Menu menu = new Menu("_" + words.name(topic));
            // Quitting is the last there is, below what the screens add.
            List<Action> actions = keyboard.actions().stream()
                    .filter(action -> action.topic() == topic && action != CellAction.CHOOSE)
                    .sorted(Comparator.comparing(action -> action == WindowAction.QUIT)).toList();
            for (Submenu submenu : Submenu.values()) {
                List<Action> within = actions.stream().filter(action -> action.submenu() == submenu).toList();
                if (submenu != Submenu.NONE && !within.isEmpty()) {
                    Menu below = new Menu(words.name(submenu));
                    below.getStyleClass().add("menu-below");
                    within.forEach(action -> below.getItems().add(item(action, keyboard)));
                    below.setOnShown(event -> alignKeys(below));
                    menu.getItems().add(below);
                }
            }
            boolean below = !menu.getItems().isEmpty();
            for (Action action : actions.stream().filter(one -> one.submenu() == Submenu.NONE).toList()) {
                if (below || FIRST.contains(action)) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                below = false;
                menu.getItems().add(item(action, keyboard));
            }
            menu.setOnShowing(event -> enable(menu, keyboard));
            menu.setOnShown(event -> alignKeys(menu));
            bar.getMenus().add(menu);
        }
    }

    /** What does nothing on the screen that is shown is not offered. */
    private static void enable(Menu menu, Keyboard keyboard) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu below) {
                enable(below, keyboard);
            } else if (item instanceof CustomMenuItem line && line.getUserData() instanceof Action action) {
                line.setDisable(!keyboard.offers(action) || !keyboard.isUseful(action));
                ((MenuLine) line.getContent()).show(keyboard.state(action),
                        keyboard.isOn(action).orElse(false));
            }
        }
    }

    private static CustomMenuItem item(Action action, Keyboard keyboard) {
        CustomMenuItem item = new CustomMenuItem(new MenuLine(action, keyboard.map()));
        item.setUserData(action);
        item.setOnAction(event -> keyboard.perform(action));
        return item;
    }

    /** Makes all lines as long as the longest, so that the keys end in one column. */
    private static void alignKeys(Menu menu) {
        List<Region> rows = menu.getItems().stream()
                .filter(item -> item instanceof CustomMenuItem && !(item instanceof SeparatorMenuItem))
                .map(item -> (Region) ((CustomMenuItem) item).getContent()).toList();
        rows.forEach(row -> row.setPrefWidth(Region.USE_COMPUTED_SIZE));
        double longest = rows.stream().mapToDouble(row -> row.prefWidth(-1)).max().orElse(0);
        rows.forEach(row -> row.setPrefWidth(longest));
    }
}
