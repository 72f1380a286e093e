package dev.assay.ui.adjudicate;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCombination;

/** What can be done on the screen of what several reviewers decided alone. */
enum AdjudicateAction implements Action {
    TAKE_FIRST(KeyCombinations.typed("<")),
    TAKE_SECOND(KeyCombinations.typed(">")),
    ALL_WRONG(KeyCombinations.typed(":"));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    AdjudicateAction(KeyCombination key) {
        entry = new ActionEntry(Topic.DECIDE, Submenu.SEVERAL, List.of(key));
    }

    /** Which take a side, in the order of the sides. */
    static final List<AdjudicateAction> TAKING = List.of(TAKE_FIRST, TAKE_SECOND);

    @Override
    public ActionEntry entry() {
        return entry;
    }
}
