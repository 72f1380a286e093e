package dev.assay.ui.action;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** What can be done with a cell, wherever one is shown and decided on, with the keys it has. */
public enum CellAction implements Action {
    FIELD_NEXT(Topic.MOVE, Submenu.NONE, "Next field", Keys.code(KeyCode.DOWN), Keys.typed("J")),
    FIELD_PREVIOUS(Topic.MOVE, Submenu.NONE, "Previous field", Keys.code(KeyCode.UP), Keys.typed("K")),
    FIELD_NEXT_UNDECIDED(Topic.MOVE, Submenu.NONE, "Next undecided field",
            Keys.code(KeyCode.TAB, SHORTCUT_DOWN)),
    EVIDENCE_NEXT(Topic.MOVE, Submenu.NONE, "Next evidence", Keys.typed("N")),
    EVIDENCE_PREVIOUS(Topic.MOVE, Submenu.NONE, "Previous evidence", Keys.typed("P")),
    ACCEPT(Topic.DECIDE, Submenu.NONE, "Accept and go on", Keys.code(KeyCode.ENTER)),
    CHOOSE(Topic.DECIDE, Submenu.NONE, "Choose that value; 0 for not mentioned", Keys.digits()),
    EDIT(Topic.DECIDE, Submenu.NONE, "Edit the value", Keys.typed("E")),
    UNSURE(Topic.DECIDE, Submenu.NONE, "Mark as unsure", Keys.typed("U")),
    CLEAR(Topic.DECIDE, Submenu.NONE, "Clear the decision", Keys.typed("X"), Keys.code(KeyCode.DELETE)),
    ATTACH(Topic.DECIDE, Submenu.NONE, "Attach the selected words as evidence", Keys.typed("A")),
    DETACH(Topic.DECIDE, Submenu.NONE, "Remove this piece of evidence", Keys.typed("D")),
    NOTE(Topic.DECIDE, Submenu.NONE, "Write a note", Keys.typed("C")),
    REASON(Topic.DECIDE, Submenu.NONE, "Give a reason", Keys.typed("W")),
    ACCEPT_GROUP(Topic.DECIDE, Submenu.NONE, "Accept the rest of the group",
            Keys.code(KeyCode.ENTER, SHIFT_DOWN)),
    FINISH(Topic.DECIDE, Submenu.NONE, "Finish the posting and open the next",
            Keys.code(KeyCode.ENTER, SHORTCUT_DOWN)),
    TAKE_OVER(Topic.DECIDE, Submenu.NONE, "Take the decisions of a posting that says nearly the same over",
            Keys.typed("B")),
    UNDO(Topic.DECIDE, Submenu.NONE, "Undo", Keys.code(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(Topic.DECIDE, Submenu.NONE, "Redo", Keys.code(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
            Keys.code(KeyCode.Y, SHORTCUT_DOWN)),
    FACT(Topic.VIEW, Submenu.ANSWERS, "Pass 1 entry the evidence rests on", Keys.typed("G")),
    GUIDELINE(Topic.VIEW, Submenu.FIELDS, "How to decide", Keys.typed("I"));

    private final Topic topic;
    private final Submenu submenu;
    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final List<KeyCombination> keys;

    CellAction(Topic topic, Submenu submenu, String label, KeyCombination... keys) {
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
