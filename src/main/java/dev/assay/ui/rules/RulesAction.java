package dev.assay.ui.rules;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** What can be done on the screen of the rules. */
enum RulesAction implements Action {
    OWN_RULES(Topic.VIEW, Submenu.FIELDS, KeyCode.E),
    TRY_RULES(Topic.FILE, Submenu.NONE, KeyCode.P),
    KEEP_RULES(Topic.FILE, Submenu.NONE, KeyCode.S);

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    RulesAction(Topic topic, Submenu submenu, KeyCode letter) {
        entry = new ActionEntry(topic, submenu,
                List.of(KeyCombinations.code(letter, KeyCombination.SHORTCUT_DOWN)));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }
}
