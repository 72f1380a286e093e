package dev.assay.ui.sets;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What can be done on the screen of gold sets alone. */
enum SetsAction implements Action {
    SET_CARD(KeyCode.A),
    SET_CHANGES(KeyCode.C),
    SET_NEW(KeyCode.V),
    SET_SWEEP(KeyCode.X);

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    SetsAction(KeyCode key) {
        entry = new ActionEntry(Topic.VIEW, Submenu.FIELDS,
                List.of(KeyCombinations.code(key, SHORTCUT_DOWN, SHIFT_DOWN)));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }
}
