package dev.assay.ui.review.queue;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.Keys;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The actions of the queue of postings. */
public enum QueueAction implements Action {
    SEARCH(Topic.VIEW, Submenu.QUEUE, Keys.typed("/")),
    FILTER(Topic.VIEW, Submenu.QUEUE, Keys.typed("F")),
    ORDER(Topic.VIEW, Submenu.QUEUE, Keys.typed("O")),
    ARRANGE(Topic.VIEW, Submenu.QUEUE, Keys.typed("Q")),
    QUEUE(Topic.VIEW, Submenu.QUEUE, Keys.code(KeyCode.B, SHORTCUT_DOWN));

    private final Topic topic;
    private final Submenu submenu;
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final List<KeyCombination> keys;

    QueueAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        this.topic = topic;
        this.submenu = submenu;
        this.keys = List.of(keys);
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public Submenu submenu() {
        return submenu;
    }

    @Override
    public List<KeyCombination> defaultKeys() {
        return keys;
    }
}
