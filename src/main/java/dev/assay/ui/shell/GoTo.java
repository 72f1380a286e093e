package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/**
 * Shows a screen.
 *
 * @param screen its id
 * @param keys its keys: its own, or else the digit of its place on the rail among those that have none
 */
record GoTo(String screen, List<KeyCombination> keys) implements Action {

    GoTo {
        keys = List.copyOf(keys);
    }

    static GoTo of(List<Screen> screens, Screen screen) {
        return new GoTo(screen.id(), screen.key().map(List::of).orElseGet(() -> digit(screens, screen)));
    }

    private static List<KeyCombination> digit(List<Screen> screens, Screen screen) {
        int place = screens.stream().filter(one -> one.key().isEmpty()).map(Screen::id).toList()
                .indexOf(screen.id()) + 1;
        return place > 9
                ? List.of()
                : List.of(KeyCombinations.code(KeyCode.getKeyCode(Integer.toString(place)),
                        KeyCombination.SHORTCUT_DOWN));
    }

    @Override
    public String name() {
        return "SCREEN_" + screen;
    }

    @Override
    public String label(Wording words) {
        return words.of("screen." + screen);
    }

    @Override
    public ActionEntry entry() {
        return new ActionEntry(Topic.VIEW, Submenu.SCREENS, keys);
    }
}
