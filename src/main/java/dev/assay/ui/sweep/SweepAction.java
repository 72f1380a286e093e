package dev.assay.ui.sweep;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** What can be done on the screen of one field alone. */
enum SweepAction implements Action {
    SWEEP_FIELD(Topic.VIEW, Submenu.FIELDS, KeyCombinations.code(KeyCode.L, SHORTCUT_DOWN));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    SweepAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        entry = new ActionEntry(topic, submenu, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }

    @Override
    public boolean isWrittenAfter() {
        return this == SWEEP_FIELD;
    }
}
