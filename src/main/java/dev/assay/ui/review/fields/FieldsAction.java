package dev.assay.ui.review.fields;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.Keys;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCombination;

/** The actions of the list of fields. */
public enum FieldsAction implements Action {
    FIELD_FILTER(Topic.VIEW, Submenu.FIELDS, "Which fields are listed", Keys.typed("L")),
    LEGEND(Topic.VIEW, Submenu.FIELDS, "What the marks mean", Keys.typed("S")),
    NEXT_RUN(Topic.VIEW, Submenu.ANSWERS, "Judge the next model's answer", Keys.typed("M")),
    NEWER(Topic.VIEW, Submenu.POSTING, "Show what arrived for this posting", Keys.typed("Y"));

    private final Topic topic;
    private final Submenu submenu;
    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final List<KeyCombination> keys;

    FieldsAction(Topic topic, Submenu submenu, String label, KeyCombination... keys) {
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
