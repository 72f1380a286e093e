package dev.assay.ui.action;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The actions that the window and the cell editor have on every screen. */
public enum StandardAction implements Action {
    FIELD_NEXT(Topic.MOVE, Part.NONE, "Next field", Keys.code(KeyCode.DOWN), Keys.typed("J")),
    FIELD_PREVIOUS(Topic.MOVE, Part.NONE, "Previous field", Keys.code(KeyCode.UP), Keys.typed("K")),
    FIELD_NEXT_UNDECIDED(Topic.MOVE, Part.NONE, "Next undecided field",
            Keys.code(KeyCode.TAB, SHORTCUT_DOWN)),
    EVIDENCE_NEXT(Topic.MOVE, Part.NONE, "Next evidence", Keys.typed("N")),
    EVIDENCE_PREVIOUS(Topic.MOVE, Part.NONE, "Previous evidence", Keys.typed("P")),
    POSTING_NEXT(Topic.MOVE, Part.NONE, "Next posting", Keys.code(KeyCode.PAGE_DOWN, SHORTCUT_DOWN),
            Keys.typed("]")),
    POSTING_PREVIOUS(Topic.MOVE, Part.NONE, "Previous posting", Keys.code(KeyCode.PAGE_UP, SHORTCUT_DOWN),
            Keys.typed("[")),
    SCROLL_DOWN(Topic.MOVE, Part.NONE, "Scroll on", Keys.code(KeyCode.PAGE_DOWN)),
    SCROLL_UP(Topic.MOVE, Part.NONE, "Scroll back", Keys.code(KeyCode.PAGE_UP)),
    LEAVE(Topic.MOVE, Part.NONE, "Put away what is open, or back to the field", Keys.code(KeyCode.ESCAPE)),
    ACCEPT(Topic.DECIDE, Part.NONE, "Accept and go on", Keys.code(KeyCode.ENTER)),
    CHOOSE(Topic.DECIDE, Part.NONE, "Choose that value; 0 for not mentioned", Keys.digits()),
    EDIT(Topic.DECIDE, Part.NONE, "Edit the value", Keys.typed("E")),
    UNSURE(Topic.DECIDE, Part.NONE, "Mark as unsure", Keys.typed("U")),
    CLEAR(Topic.DECIDE, Part.NONE, "Clear the decision", Keys.typed("X"), Keys.code(KeyCode.DELETE)),
    ATTACH(Topic.DECIDE, Part.NONE, "Attach the selected words as evidence", Keys.typed("A")),
    DETACH(Topic.DECIDE, Part.NONE, "Remove this piece of evidence", Keys.typed("D")),
    NOTE(Topic.DECIDE, Part.NONE, "Write a note", Keys.typed("C")),
    REASON(Topic.DECIDE, Part.NONE, "Give a reason", Keys.typed("W")),
    ACCEPT_GROUP(Topic.DECIDE, Part.NONE, "Accept the rest of the group",
            Keys.code(KeyCode.ENTER, SHIFT_DOWN)),
    FINISH(Topic.DECIDE, Part.NONE, "Finish the posting and open the next",
            Keys.code(KeyCode.ENTER, SHORTCUT_DOWN)),
    TAKE_OVER(Topic.DECIDE, Part.NONE, "Take the decisions of a posting that says nearly the same over",
            Keys.typed("B")),
    UNDO(Topic.DECIDE, Part.NONE, "Undo", Keys.code(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(Topic.DECIDE, Part.NONE, "Redo", Keys.code(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
            Keys.code(KeyCode.Y, SHORTCUT_DOWN)),
    FACT(Topic.VIEW, Part.ANSWERS, "Pass 1 entry the evidence rests on", Keys.typed("G")),
    GUIDELINE(Topic.VIEW, Part.FIELDS, "How to decide", Keys.typed("I")),
    THEME(Topic.VIEW, Part.NONE, "Light, dark, or as the system",
            Keys.code(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN)),
    TEXT_LARGER(Topic.VIEW, Part.TEXT, "Larger text", Keys.code(KeyCode.PLUS, SHORTCUT_DOWN),
            Keys.code(KeyCode.EQUALS, SHORTCUT_DOWN), Keys.code(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
            Keys.code(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN), Keys.code(KeyCode.ADD, SHORTCUT_DOWN)),
    TEXT_SMALLER(Topic.VIEW, Part.TEXT, "Smaller text", Keys.code(KeyCode.MINUS, SHORTCUT_DOWN),
            Keys.code(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
    TEXT_NORMAL(Topic.VIEW, Part.TEXT, "Normal text size", Keys.code(KeyCode.DIGIT0, SHORTCUT_DOWN),
            Keys.code(KeyCode.NUMPAD0, SHORTCUT_DOWN)),
    BARE_DIGITS(Topic.VIEW, Part.NONE, "Digits without Shift (AZERTY)",
            Keys.code(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN)),
    KEYS(Topic.VIEW, Part.NONE, "Sheet of keys", Keys.typed("?"), Keys.code(KeyCode.F1)),
    OPEN(Topic.FILE, Part.NONE, "Open files…", Keys.code(KeyCode.O, SHORTCUT_DOWN)),
    OPEN_FOLDER(Topic.FILE, Part.NONE, "Open a folder…", Keys.code(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN)),
    EXPORT(Topic.FILE, Part.NONE, "Export…", Keys.code(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN)),
    INFER(Topic.FILE, Part.NONE, "Infer this posting again", Keys.code(KeyCode.I, SHORTCUT_DOWN)),
    INFER_ALL(Topic.FILE, Part.NONE, "Infer what is missing",
            Keys.code(KeyCode.I, SHORTCUT_DOWN, SHIFT_DOWN)),
    SAMPLES(Topic.FILE, Part.NONE, "Open the sample data", Keys.code(KeyCode.E, SHORTCUT_DOWN, SHIFT_DOWN)),
    CANCEL(Topic.FILE, Part.NONE, "Cancel what is under way", Keys.code(KeyCode.ESCAPE, SHIFT_DOWN)),
    REVIEWER(Topic.FILE, Part.NONE, "Change the reviewer…", Keys.code(KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN)),
    REPORT(Topic.FILE, Part.NONE, "What was read, and what was not", Keys.code(KeyCode.R, SHORTCUT_DOWN)),
    QUIT(Topic.FILE, Part.NONE, "Quit", Keys.code(KeyCode.Q, SHORTCUT_DOWN));

    private final Topic topic;
    private final Part part;
    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final List<KeyCombination> keys;

    StandardAction(Topic topic, Part part, String label, KeyCombination... keys) {
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
        return switch (this) {
            case TEXT_LARGER, TEXT_SMALLER -> true;
            case LEAVE -> false;
            default -> topic == Topic.MOVE;
        };
    }
}
