package dev.assay.ui.action;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Everything the reviewer can do by key. The one table behind handlers, menus, tooltips and the sheet of keys:
 * a key that is shown does something, and does it everywhere. Letters, digits and signs count as typed, wherever
 * their keys lie; bare keys are off while typing.
 */
public enum Action {
    FIELD_NEXT(Topic.MOVE, "Next field", code(KeyCode.DOWN), typed("J")),
    FIELD_PREVIOUS(Topic.MOVE, "Previous field", code(KeyCode.UP), typed("K")),
    FIELD_NEXT_UNDECIDED(Topic.MOVE, "Next undecided field", code(KeyCode.TAB, SHORTCUT_DOWN)),
    EVIDENCE_NEXT(Topic.MOVE, "Next evidence", typed("N")),
    EVIDENCE_PREVIOUS(Topic.MOVE, "Previous evidence", typed("P")),
    POSTING_NEXT(Topic.MOVE, "Next posting", code(KeyCode.PAGE_DOWN, SHORTCUT_DOWN),
            typed("]")),
    POSTING_PREVIOUS(Topic.MOVE, "Previous posting", code(KeyCode.PAGE_UP, SHORTCUT_DOWN),
            typed("[")),

    SCROLL_DOWN(Topic.MOVE, "Scroll the posting on", code(KeyCode.PAGE_DOWN)),
    SCROLL_UP(Topic.MOVE, "Scroll the posting back", code(KeyCode.PAGE_UP)),
    LEAVE(Topic.MOVE, "Put away what is open, or back to the field", code(KeyCode.ESCAPE)),

    ACCEPT(Topic.DECIDE, "Accept and go on", code(KeyCode.ENTER)),
    CHOOSE(Topic.DECIDE, "Choose that value; 0 for not mentioned", digits()),
    EDIT(Topic.DECIDE, "Edit the value", typed("E")),
    UNSURE(Topic.DECIDE, "Mark as unsure", typed("U")),
    CLEAR(Topic.DECIDE, "Clear the decision", typed("X"), code(KeyCode.DELETE)),
    ATTACH(Topic.DECIDE, "Attach the selected words as evidence", typed("A")),
    DETACH(Topic.DECIDE, "Remove this piece of evidence", typed("D")),
    NOTE(Topic.DECIDE, "Write a note", typed("C")),
    REASON(Topic.DECIDE, "Give a reason", typed("W")),
    ACCEPT_GROUP(Topic.DECIDE, "Accept the rest of the group", code(KeyCode.ENTER, SHIFT_DOWN)),
    FINISH(Topic.DECIDE, "Finish the posting and open the next", code(KeyCode.ENTER, SHORTCUT_DOWN)),
    TAKE_OVER(Topic.DECIDE, "Take the decisions of a posting that says nearly the same over", typed("B")),
    UNDO(Topic.DECIDE, "Undo", code(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(Topic.DECIDE, "Redo", code(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), code(KeyCode.Y, SHORTCUT_DOWN)),

    SEARCH(Topic.VIEW, "Search postings", typed("/")),
    FILTER(Topic.VIEW, "Filter the queue", typed("F")),
    ORDER(Topic.VIEW, "Riskiest first, or as loaded", typed("O")),
    ARRANGE(Topic.VIEW, "Put the queue in order anew", typed("Q")),
    HIGHLIGHTS(Topic.VIEW, "Highlights: all, this field's, none", typed("H")),
    FIND(Topic.VIEW, "Find words in the posting", code(KeyCode.F, SHORTCUT_DOWN)),
    FIND_NEXT(Topic.VIEW, "Next place found", code(KeyCode.F3)),
    FIND_PREVIOUS(Topic.VIEW, "Previous place found", code(KeyCode.F3, SHIFT_DOWN)),
    RAW(Topic.VIEW, "Posting as given, or as a page", typed("R")),
    TAB_POSTING(Topic.VIEW, "Posting", code(KeyCode.DIGIT1, ALT_DOWN)),
    TAB_PASS1(Topic.VIEW, "Pass 1", code(KeyCode.DIGIT2, ALT_DOWN)),
    TAB_REASONING(Topic.VIEW, "Reasoning", code(KeyCode.DIGIT3, ALT_DOWN)),
    FACT(Topic.VIEW, "Pass 1 entry the evidence rests on", typed("G")),
    FACTS_SILENT(Topic.VIEW, "Pass 1 entries that are not stated", typed("V")),
    REASONING_NEXT(Topic.VIEW, "Reasoning of the next answer", typed("T")),
    GUIDELINE(Topic.VIEW, "How to decide", typed("I")),
    FIELD_FILTER(Topic.VIEW, "Which fields are listed", typed("L")),
    LEGEND(Topic.VIEW, "What the marks mean", typed("S")),
    NEXT_RUN(Topic.VIEW, "Judge the next model's answer", typed("M")),
    NEWER(Topic.VIEW, "Show what arrived for this posting", typed("Y")),
    QUEUE(Topic.VIEW, "Show or hide the queue", code(KeyCode.B, SHORTCUT_DOWN)),
    THEME(Topic.VIEW, "Light, dark, or as the system", code(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN)),
    TEXT_LARGER(Topic.VIEW, "Larger text", code(KeyCode.PLUS, SHORTCUT_DOWN),
            code(KeyCode.EQUALS, SHORTCUT_DOWN), code(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
            code(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN),
            code(KeyCode.ADD, SHORTCUT_DOWN)),
    TEXT_SMALLER(Topic.VIEW, "Smaller text", code(KeyCode.MINUS, SHORTCUT_DOWN),
            code(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
    TEXT_NORMAL(Topic.VIEW, "Normal text size", code(KeyCode.DIGIT0, SHORTCUT_DOWN),
            code(KeyCode.NUMPAD0, SHORTCUT_DOWN)),
    BARE_DIGITS(Topic.VIEW, "Digits without Shift (AZERTY)", code(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN)),
    KEYS(Topic.VIEW, "Sheet of keys", typed("?"), code(KeyCode.F1)),

    OPEN(Topic.FILE, "Open files…", code(KeyCode.O, SHORTCUT_DOWN)),
    OPEN_FOLDER(Topic.FILE, "Open a folder…", code(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN)),
    EXPORT(Topic.FILE, "Export…", code(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN)),
    INFER(Topic.FILE, "Infer this posting again", code(KeyCode.I, SHORTCUT_DOWN)),
    INFER_ALL(Topic.FILE, "Infer what is missing", code(KeyCode.I, SHORTCUT_DOWN, SHIFT_DOWN)),
    SAMPLES(Topic.FILE, "Open the sample data", code(KeyCode.E, SHORTCUT_DOWN, SHIFT_DOWN)),
    CANCEL(Topic.FILE, "Cancel what is under way", code(KeyCode.ESCAPE, SHIFT_DOWN)),
    REVIEWER(Topic.FILE, "Change the reviewer…", code(KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN)),
    REPORT(Topic.FILE, "What was read, and what was not", code(KeyCode.R, SHORTCUT_DOWN)),
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
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
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

    /** Whether it is carried out again and again while its key is held; what decides is done once a press. */
    public boolean repeats() {
        return switch (this) {
            case FIND_NEXT, FIND_PREVIOUS, TEXT_LARGER, TEXT_SMALLER -> true;
            case LEAVE -> false;
            default -> topic == Topic.MOVE;
        };
    }

    /** Says on a control what it does and by which key, and that it does it. */
    public void mark(Control control) {
        mark(control, label);
    }

    /** @param words what the control does, where it needs other words than the action's */
    public void mark(Control control, String words) {
        control.setTooltip(new Tooltip(keys.isEmpty() ? words : words + " (" + keyText() + ")"));
        control.getProperties().put(Action.class, this);
    }

    /** The action that a control carries out, where it was marked with one. */
    public static Optional<Action> of(Node control) {
        return Optional.ofNullable((Action) control.getProperties().get(Action.class));
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
        return keys.stream().map(KeyCombination::getDisplayText).filter(key -> !key.contains("Numpad"))
                .map(key -> key.replace("↵", "Enter").replace("Escape", "Esc")).distinct().limit(2)
                .collect(Collectors.joining(" or "));
    }

    private static KeyCombination code(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static KeyCombination typed(String character) {
        return new KeyCharacterCombination(character);
    }

    private static KeyCombination[] digits() {
        return IntStream.rangeClosed(0, 9).mapToObj(digit -> typed(Integer.toString(digit)))
                .toArray(KeyCombination[]::new);
    }
}
