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
    SEARCH(Topic.VIEW, Submenu.QUEUE, "Search postings", Keys.typed("/")),
    FILTER(Topic.VIEW, Submenu.QUEUE, "Filter the queue", Keys.typed("F")),
    ORDER(Topic.VIEW, Submenu.QUEUE, "Riskiest first, or as loaded", Keys.typed("O")),
    ARRANGE(Topic.VIEW, Submenu.QUEUE, "Put the queue in order anew", Keys.typed("Q")),
    QUEUE(Topic.VIEW, Submenu.QUEUE, "Show or hide the queue", Keys.code(KeyCode.B, SHORTCUT_DOWN));

    private final Topic topic;
    private final Submenu submenu;
    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final List<KeyCombination> keys;

    QueueAction(Topic topic, Submenu submenu, String label, KeyCombination... keys) {
        this.topic = topic;
        this.submenu = submenu;
        this.label = label;
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
    public String label() {
        return label;
    }

    @Override
    public List<KeyCombination> defaultKeys() {
        return keys;
    }
}
