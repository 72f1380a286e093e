package dev.assay.ui.bulk;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** What can be done on the screen of bulk acceptance alone. */
enum BulkAction implements Action {
    NEW_SAMPLE(Topic.VIEW, Submenu.FIELDS, KeyCombinations.code(KeyCode.N, SHORTCUT_DOWN)),
    SAMPLES_DRAWN(Topic.VIEW, Submenu.FIELDS, KeyCombinations.code(KeyCode.U, SHORTCUT_DOWN));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    BulkAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        entry = new ActionEntry(topic, submenu, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }
}
