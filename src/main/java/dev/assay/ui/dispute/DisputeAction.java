package dev.assay.ui.dispute;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** What can be done on the screen of disputes alone. */
enum DisputeAction implements Action {
    LEAVE_OUT(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed(",")),
    RULING_OR_CELL(Topic.VIEW, Submenu.FIELDS, KeyCombinations.typed(".")),
    RULINGS(Topic.VIEW, Submenu.FIELDS, KeyCombinations.code(KeyCode.G, SHORTCUT_DOWN));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    DisputeAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        entry = new ActionEntry(topic, submenu, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }
}
