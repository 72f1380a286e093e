package dev.assay.ui.review.fields;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The actions of the list of fields. */
public enum FieldsAction implements Action {
    FIELD_FILTER(Topic.VIEW, Submenu.FIELDS, KeyCombinations.typed("L")),
    LEGEND(Topic.VIEW, Submenu.FIELDS, KeyCombinations.typed("S")),
    NEXT_RUN(Topic.VIEW, Submenu.ANSWERS, KeyCombinations.typed("M")),
    NEWER(Topic.VIEW, Submenu.POSTING, KeyCombinations.typed("Y")),
    MATRIX(Topic.VIEW, Submenu.ANSWERS, KeyCombinations.code(KeyCode.M, KeyCombination.SHORTCUT_DOWN)),
    SOURCE_NEXT(Topic.MOVE, Submenu.NONE, KeyCombinations.code(KeyCode.RIGHT)),
    SOURCE_PREVIOUS(Topic.MOVE, Submenu.NONE, KeyCombinations.code(KeyCode.LEFT)),
    NEXT_DOUBTFUL(Topic.MOVE, Submenu.NONE, KeyCombinations.code(KeyCode.DOWN, KeyCombination.SHORTCUT_DOWN)),
    NEXT_UNLIKE(Topic.MOVE, Submenu.NONE, KeyCombinations.code(KeyCode.DOWN, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN)),
    TAKE(Topic.DECIDE, Submenu.NONE, KeyCombinations.typed("="));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    FieldsAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        entry = new ActionEntry(topic, submenu, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }
}
