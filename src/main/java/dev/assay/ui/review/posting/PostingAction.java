package dev.assay.ui.review.posting;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.Keys;
import dev.assay.ui.action.Submenu;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The actions of the posting's text, its Pass 1 and the reasoning. */
public enum PostingAction implements Action {
    HIGHLIGHTS(Topic.VIEW, Submenu.POSTING, "Highlights: all, this field's, none", Keys.typed("H")),
    FIND(Topic.VIEW, Submenu.POSTING, "Find words in the posting", Keys.code(KeyCode.F, SHORTCUT_DOWN)),
    FIND_NEXT(Topic.VIEW, Submenu.POSTING, "Next place found", Keys.code(KeyCode.F3)),
    FIND_PREVIOUS(Topic.VIEW, Submenu.POSTING, "Previous place found", Keys.code(KeyCode.F3, SHIFT_DOWN)),
    RAW(Topic.VIEW, Submenu.POSTING, "Posting as given, or as a page", Keys.typed("R")),
    TAB_POSTING(Topic.VIEW, Submenu.POSTING, "Posting", Keys.code(KeyCode.DIGIT1, ALT_DOWN)),
    TAB_PASS1(Topic.VIEW, Submenu.POSTING, "Pass 1", Keys.code(KeyCode.DIGIT2, ALT_DOWN)),
    TAB_REASONING(Topic.VIEW, Submenu.POSTING, "Reasoning", Keys.code(KeyCode.DIGIT3, ALT_DOWN)),
    FACTS_SILENT(Topic.VIEW, Submenu.ANSWERS, "Pass 1 entries that are not stated", Keys.typed("V")),
    REASONING_NEXT(Topic.VIEW, Submenu.ANSWERS, "Reasoning of the next answer", Keys.typed("T"));

    private final Topic topic;
    private final Submenu submenu;
    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final List<KeyCombination> keys;

    PostingAction(Topic topic, Submenu submenu, String label, KeyCombination... keys) {
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

    @Override
    public boolean repeats() {
        return this == FIND_NEXT || this == FIND_PREVIOUS || topic == Topic.MOVE;
    }
}
