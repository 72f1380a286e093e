package dev.assay.ui.review.fields;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.Keys;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCombination;

/** The actions of the list of fields. */
public enum FieldsAction implements Action {
    FIELD_FILTER(Topic.VIEW, Submenu.FIELDS, Keys.typed("L")),
    LEGEND(Topic.VIEW, Submenu.FIELDS, Keys.typed("S")),
    NEXT_RUN(Topic.VIEW, Submenu.ANSWERS, Keys.typed("M")),
    NEWER(Topic.VIEW, Submenu.POSTING, Keys.typed("Y"));

    private final Topic topic;
    private final Submenu submenu;
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final List<KeyCombination> keys;

    FieldsAction(Topic topic, Submenu submenu, KeyCombination... keys) {
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
