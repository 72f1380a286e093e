package dev.assay.ui.action;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** Where one can go, through fields, evidence, postings and text, with the keys it has. */
public enum MoveAction implements Action {
    FIELD_NEXT(KeyCombinations.code(KeyCode.DOWN), KeyCombinations.typed("J")),
    FIELD_PREVIOUS(KeyCombinations.code(KeyCode.UP), KeyCombinations.typed("K")),
    FIELD_NEXT_UNDECIDED(KeyCombinations.code(KeyCode.TAB, SHORTCUT_DOWN)),
    EVIDENCE_NEXT(KeyCombinations.typed("N")),
    EVIDENCE_PREVIOUS(KeyCombinations.typed("P")),
    POSTING_NEXT(KeyCombinations.code(KeyCode.PAGE_DOWN, SHORTCUT_DOWN), KeyCombinations.typed("]")),
    POSTING_PREVIOUS(KeyCombinations.code(KeyCode.PAGE_UP, SHORTCUT_DOWN), KeyCombinations.typed("[")),
    SCROLL_DOWN(KeyCombinations.code(KeyCode.PAGE_DOWN)),
    SCROLL_UP(KeyCombinations.code(KeyCode.PAGE_UP)),
    LEAVE(KeyCombinations.code(KeyCode.ESCAPE));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    MoveAction(KeyCombination... keys) {
        entry = new ActionEntry(Topic.MOVE, Submenu.NONE, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }

    /** Whether it is carried out again and again while its key is held: what is put away is put away once. */
    @Override
    public boolean repeats() {
        return this != LEAVE;
    }
}
