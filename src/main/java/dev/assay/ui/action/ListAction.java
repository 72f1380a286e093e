package dev.assay.ui.action;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** What can be done with a list of postings or cells, on every screen that has one. */
public enum ListAction implements Action {
    SEARCH(Topic.VIEW, Submenu.QUEUE, KeyCombinations.typed("/")),
    FILTER(Topic.VIEW, Submenu.QUEUE, KeyCombinations.typed("F")),
    ORDER(Topic.VIEW, Submenu.QUEUE, KeyCombinations.typed("O")),
    ARRANGE(Topic.VIEW, Submenu.QUEUE, KeyCombinations.typed("Q")),
    CLEAR_FACETS(Topic.VIEW, Submenu.QUEUE, KeyCombinations.code(KeyCode.F, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    ListAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        entry = new ActionEntry(topic, submenu, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }

    @Override
    public boolean isWrittenAfter() {
        return this == SEARCH || this == FILTER;
    }
}
