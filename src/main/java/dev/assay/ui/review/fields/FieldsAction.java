package dev.assay.ui.review.fields;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.Keys;
import java.util.List;
import javafx.scene.input.KeyCombination;

/** The actions of the list of fields. */
public enum FieldsAction implements Action {
    FIELD_FILTER(Topic.VIEW, Part.FIELDS, "Which fields are listed", Keys.typed("L")),
    LEGEND(Topic.VIEW, Part.FIELDS, "What the marks mean", Keys.typed("S")),
    NEXT_RUN(Topic.VIEW, Part.ANSWERS, "Judge the next model's answer", Keys.typed("M")),
    NEWER(Topic.VIEW, Part.POSTING, "Show what arrived for this posting", Keys.typed("Y"));

    private final Topic topic;
    private final Part part;
    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final List<KeyCombination> keys;

    FieldsAction(Topic topic, Part part, String label, KeyCombination... keys) {
        this.topic = topic;
        this.part = part;
        this.label = label;
        this.keys = List.of(keys);
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public Part part() {
        return part;
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
