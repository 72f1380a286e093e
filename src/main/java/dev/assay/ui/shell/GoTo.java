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
 * @param place its place on the rail, from 1
 */
record GoTo(String screen, int place) implements Action {

    static GoTo of(List<Screen> screens, Screen screen) {
        return new GoTo(screen.id(), screens.indexOf(screen) + 1);
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
        // What comes last, and what one prefers, has the key it has elsewhere.
        KeyCode digit = place > 10
                ? null
                : place > 9 ? KeyCode.COMMA : KeyCode.getKeyCode(Integer.toString(place));
        return new ActionEntry(Topic.VIEW, Submenu.SCREENS,
                digit == null
                        ? List.of()
                        : List.of(KeyCombinations.code(digit, KeyCombination.SHORTCUT_DOWN)));
    }
}
