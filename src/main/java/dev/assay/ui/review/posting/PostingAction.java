package dev.assay.ui.review.posting;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The actions of the posting's text, its Pass 1 and the reasoning. */
public enum PostingAction implements Action {
    HIGHLIGHTS(Topic.VIEW, Submenu.POSTING, KeyCombinations.typed("H")),
    FIND(Topic.VIEW, Submenu.POSTING, KeyCombinations.code(KeyCode.F, SHORTCUT_DOWN)),
    FIND_NEXT(Topic.VIEW, Submenu.POSTING, KeyCombinations.code(KeyCode.F3)),
    FIND_PREVIOUS(Topic.VIEW, Submenu.POSTING, KeyCombinations.code(KeyCode.F3, SHIFT_DOWN)),
    RAW(Topic.VIEW, Submenu.POSTING, KeyCombinations.typed("R")),
    PARTS(Topic.VIEW, Submenu.POSTING, KeyCombinations.code(KeyCode.F4)),
    TAB_POSTING(Topic.VIEW, Submenu.POSTING, KeyCombinations.code(KeyCode.DIGIT1, ALT_DOWN)),
    TAB_PASS1(Topic.VIEW, Submenu.POSTING, KeyCombinations.code(KeyCode.DIGIT2, ALT_DOWN)),
    TAB_REASONING(Topic.VIEW, Submenu.POSTING, KeyCombinations.code(KeyCode.DIGIT3, ALT_DOWN)),
    SIDE_BY_SIDE(Topic.VIEW, Submenu.POSTING, KeyCombinations.typed("Z")),
    FACTS_SILENT(Topic.VIEW, Submenu.ANSWERS, KeyCombinations.typed("V")),
    REASONING_NEXT(Topic.VIEW, Submenu.ANSWERS, KeyCombinations.typed("T")),
    TEACH(Topic.DECIDE, Submenu.SEVERAL, KeyCombinations.code(KeyCode.T, SHORTCUT_DOWN)),
    TEACH_NOT(Topic.DECIDE, Submenu.SEVERAL, KeyCombinations.code(KeyCode.N, SHORTCUT_DOWN, SHIFT_DOWN));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    PostingAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        entry = new ActionEntry(topic, submenu, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }

    @Override
    public boolean repeats() {
        return this == FIND_NEXT || this == FIND_PREVIOUS || topic() == Topic.MOVE;
    }

    @Override
    public boolean isWrittenAfter() {
        return this == FIND;
    }
}
