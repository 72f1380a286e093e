package dev.assay.ui.review.queue;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ActionEntry;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The actions of the queue of postings. */
public enum QueueAction implements Action {
    QUEUE(Topic.VIEW, Submenu.QUEUE, KeyCombinations.code(KeyCode.B, SHORTCUT_DOWN)),
    VIEWS(Topic.VIEW, Submenu.QUEUE, KeyCombinations.code(KeyCode.B, SHORTCUT_DOWN, SHIFT_DOWN));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    QueueAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        entry = new ActionEntry(topic, submenu, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }

    @Override
    public boolean isWrittenAfter() {
        return this == VIEWS;
    }
}
