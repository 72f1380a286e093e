package dev.assay.ui;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Everything the reviewer can do by key. The one table behind handlers, menus, tooltips and the sheet of keys:
 * a key that is shown does something, and does it everywhere. Bare keys are off while typing.
 */
public enum Action {
    FIELD_NEXT(Topic.MOVE, "Next field", code(KeyCode.DOWN), code(KeyCode.J)),
    FIELD_PREVIOUS(Topic.MOVE, "Previous field", code(KeyCode.UP), code(KeyCode.K)),
    FIELD_NEXT_UNDECIDED(Topic.MOVE, "Next undecided field", code(KeyCode.TAB, SHORTCUT_DOWN)),
    EVIDENCE_NEXT(Topic.MOVE, "Next evidence", code(KeyCode.N)),
    EVIDENCE_PREVIOUS(Topic.MOVE, "Previous evidence", code(KeyCode.P)),
    POSTING_NEXT(Topic.MOVE, "Next posting", code(KeyCode.PAGE_DOWN, SHORTCUT_DOWN),
            code(KeyCode.CLOSE_BRACKET)),
    POSTING_PREVIOUS(Topic.MOVE, "Previous posting", code(KeyCode.PAGE_UP, SHORTCUT_DOWN),
            code(KeyCode.OPEN_BRACKET)),

    SCROLL_DOWN(Topic.MOVE, "Scroll the posting on", code(KeyCode.PAGE_DOWN)),
    SCROLL_UP(Topic.MOVE, "Scroll the posting back", code(KeyCode.PAGE_UP)),

    ACCEPT(Topic.DECIDE, "Accept and go on", code(KeyCode.ENTER)),
    CHOOSE(Topic.DECIDE, "Choose that value and go on; 0 for not mentioned", digits()),
    EDIT(Topic.DECIDE, "Edit the value", code(KeyCode.E)),
    UNSURE(Topic.DECIDE, "Mark as unsure", code(KeyCode.U)),
    CLEAR(Topic.DECIDE, "Clear the decision", code(KeyCode.X), code(KeyCode.DELETE)),
    ATTACH(Topic.DECIDE, "Attach the selected words as evidence", code(KeyCode.A)),
    DETACH(Topic.DECIDE, "Remove this piece of evidence", code(KeyCode.D)),
    NOTE(Topic.DECIDE, "Write a note", code(KeyCode.C)),
    ACCEPT_GROUP(Topic.DECIDE, "Accept the rest of the group", code(KeyCode.ENTER, SHIFT_DOWN)),
    FINISH(Topic.DECIDE, "Finish the posting and open the next", code(KeyCode.ENTER, SHORTCUT_DOWN)),
    UNDO(Topic.DECIDE, "Undo", code(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(Topic.DECIDE, "Redo", code(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), code(KeyCode.Y, SHORTCUT_DOWN)),

    SEARCH(Topic.VIEW, "Search postings", character("/"), code(KeyCode.SLASH)),
    FILTER(Topic.VIEW, "Filter the queue", code(KeyCode.F)),
    ORDER(Topic.VIEW, "Riskiest first, or as loaded", code(KeyCode.O)),
    HIGHLIGHTS(Topic.VIEW, "Highlights: all, this field's, none", code(KeyCode.H)),
    FIND(Topic.VIEW, "Find words in the posting", code(KeyCode.F, SHORTCUT_DOWN)),
    RAW(Topic.VIEW, "Posting as given, or as a page", code(KeyCode.R)),
    TAB_POSTING(Topic.VIEW, "Posting", code(KeyCode.DIGIT1, ALT_DOWN)),
    TAB_PASS1(Topic.VIEW, "Pass 1", code(KeyCode.DIGIT2, ALT_DOWN)),
    TAB_REASONING(Topic.VIEW, "Reasoning", code(KeyCode.DIGIT3, ALT_DOWN)),
    FACT(Topic.VIEW, "Pass 1 entry the evidence rests on", code(KeyCode.G)),
    NEXT_RUN(Topic.VIEW, "Judge the next model's answer", code(KeyCode.M)),
    QUEUE(Topic.VIEW, "Show or hide the queue", code(KeyCode.B, SHORTCUT_DOWN)),
    THEME(Topic.VIEW, "Light, dark, or as the system", code(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN)),
    TEXT_LARGER(Topic.VIEW, "Larger text", code(KeyCode.EQUALS, SHORTCUT_DOWN),
            code(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
            code(KeyCode.PLUS, SHORTCUT_DOWN), code(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN),
            code(KeyCode.ADD, SHORTCUT_DOWN)),
    TEXT_SMALLER(Topic.VIEW, "Smaller text", code(KeyCode.MINUS, SHORTCUT_DOWN),
            code(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
    TEXT_NORMAL(Topic.VIEW, "Normal text size", code(KeyCode.DIGIT0, SHORTCUT_DOWN)),
    KEYS(Topic.VIEW, "Sheet of keys", character("?"), code(KeyCode.F1)),

    OPEN(Topic.FILE, "Open files…", code(KeyCode.O, SHORTCUT_DOWN)),
    OPEN_FOLDER(Topic.FILE, "Open a folder…", code(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN)),
    EXPORT(Topic.FILE, "Export…", code(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN)),
    INFER(Topic.FILE, "Infer this posting again", code(KeyCode.I, SHORTCUT_DOWN)),
    INFER_ALL(Topic.FILE, "Infer what is missing", code(KeyCode.I, SHORTCUT_DOWN, SHIFT_DOWN)),
    REVIEWER(Topic.FILE, "Change the reviewer…"),
    REPORT(Topic.FILE, "What was read, and what was not"),
    QUIT(Topic.FILE, "Quit", code(KeyCode.Q, SHORTCUT_DOWN));

    /** The part of the sheet and the menu an action stands in. */
    public enum Topic {
        MOVE("Move"), DECIDE("Decide"), VIEW("View"), FILE("File");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Topic topic;
    private final String label;
    private final List<KeyCombination> keys;

    Action(Topic topic, String label, KeyCombination... keys) {
        this.topic = topic;
        this.label = label;
        this.keys = List.of(keys);
    }

    public Topic topic() {
        return topic;
    }

    public String label() {
        return label;
    }

    /** The keys, the one to show first. */
    public List<KeyCombination> keys() {
        return keys;
    }

    /** The keys in words, such as {@code Enter} or {@code ↓ or J}; empty where there are none. */
    public String keyText() {
        if (this == CHOOSE) {
            return "1 … 9, 0";
        }
        return keys.stream().map(KeyCombination::getDisplayText).distinct().limit(2)
                .collect(Collectors.joining(" or "));
    }

    private static KeyCombination code(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static KeyCombination character(String character) {
        return new KeyCharacterCombination(character);
    }

    private static KeyCombination[] digits() {
        return List
                .of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5,
                        KeyCode.DIGIT6,
                        KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9, KeyCode.DIGIT0, KeyCode.NUMPAD0,
                        KeyCode.NUMPAD1, KeyCode.NUMPAD2,
                        KeyCode.NUMPAD3,
                        KeyCode.NUMPAD4, KeyCode.NUMPAD5, KeyCode.NUMPAD6, KeyCode.NUMPAD7, KeyCode.NUMPAD8,
                        KeyCode.NUMPAD9)
                .stream().map(Action::code)
                .toArray(KeyCombination[]::new);
    }
}
