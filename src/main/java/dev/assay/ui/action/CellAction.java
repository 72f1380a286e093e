package dev.assay.ui.action;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** What can be done with a cell, wherever one is shown and decided on, with the keys it has. */
public enum CellAction implements Action {
    ACCEPT(Topic.DECIDE, Submenu.NONE, KeyCombinations.code(KeyCode.ENTER)),
    CHOOSE(Topic.DECIDE, Submenu.NONE, KeyCombinations.digits()),
    EDIT(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed("E")),
    FIX(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed(";")),
    UNSURE(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed("U")),
    CLEAR(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed("X"), KeyCombinations.code(KeyCode.DELETE)),
    ATTACH(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed("A")),
    DETACH(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed("D")),
    NOTE(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed("C")),
    REASON(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed("W")),
    ACCEPT_GROUP(Topic.DECIDE, Submenu.SEVERAL,
            KeyCombinations.code(KeyCode.ENTER, SHIFT_DOWN)),
    FINISH(Topic.DECIDE, Submenu.SEVERAL,
            KeyCombinations.code(KeyCode.ENTER, SHORTCUT_DOWN)),
    SETTLE(Topic.DECIDE, Submenu.SEVERAL,
            KeyCombinations.code(KeyCode.ENTER, SHORTCUT_DOWN, SHIFT_DOWN)),
    TAKE_OVER(Topic.DECIDE, Submenu.SEVERAL,
            KeyCombinations.typed("B")),
    UNDO(Topic.DECIDE, Submenu.NONE, KeyCombinations.code(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(Topic.DECIDE, Submenu.NONE, KeyCombinations.code(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
            KeyCombinations.code(KeyCode.Y, SHORTCUT_DOWN)),
    FACT(Topic.VIEW, Submenu.ANSWERS, KeyCombinations.typed("G")),
    HISTORY(Topic.VIEW, Submenu.FIELDS, KeyCombinations.code(KeyCode.H, SHORTCUT_DOWN)),
    SENTENCE(Topic.VIEW, Submenu.FIELDS, KeyCombinations.code(KeyCode.W, SHORTCUT_DOWN, SHIFT_DOWN)),
    GUIDELINE(Topic.VIEW, Submenu.FIELDS, KeyCombinations.typed("I"));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    CellAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        entry = new ActionEntry(topic, submenu, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }
}
