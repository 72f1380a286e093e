package dev.assay.ui.review.posting;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.Keys;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The actions of the posting's text, its Pass 1 and the reasoning. */
public enum PostingAction implements Action {
    HIGHLIGHTS(Topic.VIEW, Part.POSTING, "Highlights: all, this field's, none", Keys.typed("H")),
    FIND(Topic.VIEW, Part.POSTING, "Find words in the posting", Keys.code(KeyCode.F, SHORTCUT_DOWN)),
    FIND_NEXT(Topic.VIEW, Part.POSTING, "Next place found", Keys.code(KeyCode.F3)),
    FIND_PREVIOUS(Topic.VIEW, Part.POSTING, "Previous place found", Keys.code(KeyCode.F3, SHIFT_DOWN)),
    RAW(Topic.VIEW, Part.POSTING, "Posting as given, or as a page", Keys.typed("R")),
    TAB_POSTING(Topic.VIEW, Part.POSTING, "Posting", Keys.code(KeyCode.DIGIT1, ALT_DOWN)),
    TAB_PASS1(Topic.VIEW, Part.POSTING, "Pass 1", Keys.code(KeyCode.DIGIT2, ALT_DOWN)),
    TAB_REASONING(Topic.VIEW, Part.POSTING, "Reasoning", Keys.code(KeyCode.DIGIT3, ALT_DOWN)),
    FACTS_SILENT(Topic.VIEW, Part.ANSWERS, "Pass 1 entries that are not stated", Keys.typed("V")),
    REASONING_NEXT(Topic.VIEW, Part.ANSWERS, "Reasoning of the next answer", Keys.typed("T"));

    private final Topic topic;
    private final Part part;
    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final List<KeyCombination> keys;

    PostingAction(Topic topic, Part part, String label, KeyCombination... keys) {
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

    @Override
    public boolean repeats() {
        return this == FIND_NEXT || this == FIND_PREVIOUS || topic == Topic.MOVE;
    }
}
