package dev.assay.ui.action;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** What can be done in the window, whatever screen is shown, with the keys it has. */
public enum WindowAction implements Action {
    PALETTE(Topic.VIEW, Submenu.NONE, KeyCombinations.code(KeyCode.K, SHORTCUT_DOWN)),
    THEME(Topic.VIEW, Submenu.NONE,
            KeyCombinations.code(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN)),
    TEXT_LARGER(Topic.VIEW, Submenu.TEXT, KeyCombinations.code(KeyCode.PLUS, SHORTCUT_DOWN),
            KeyCombinations.code(KeyCode.EQUALS, SHORTCUT_DOWN),
            KeyCombinations.code(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
            KeyCombinations.code(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN),
            KeyCombinations.code(KeyCode.ADD, SHORTCUT_DOWN)),
    TEXT_SMALLER(Topic.VIEW, Submenu.TEXT, KeyCombinations.code(KeyCode.MINUS, SHORTCUT_DOWN),
            KeyCombinations.code(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
    TEXT_NORMAL(Topic.VIEW, Submenu.TEXT, KeyCombinations.code(KeyCode.DIGIT0, SHORTCUT_DOWN),
            KeyCombinations.code(KeyCode.NUMPAD0, SHORTCUT_DOWN)),
    BARE_DIGITS(Topic.VIEW, Submenu.NONE,
            KeyCombinations.code(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN)),
    KEYS(Topic.VIEW, Submenu.NONE, KeyCombinations.typed("?"), KeyCombinations.code(KeyCode.F1)),
    OPEN(Topic.FILE, Submenu.NONE, KeyCombinations.code(KeyCode.O, SHORTCUT_DOWN)),
    OPEN_FOLDER(Topic.FILE, Submenu.NONE, KeyCombinations.code(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN)),
    EXPORT(Topic.FILE, Submenu.NONE, KeyCombinations.code(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN)),
    INFER(Topic.FILE, Submenu.NONE, KeyCombinations.code(KeyCode.I, SHORTCUT_DOWN)),
    INFER_ALL(Topic.FILE, Submenu.NONE,
            KeyCombinations.code(KeyCode.I, SHORTCUT_DOWN, SHIFT_DOWN)),
    SAMPLES(Topic.FILE, Submenu.NONE,
            KeyCombinations.code(KeyCode.E, SHORTCUT_DOWN, SHIFT_DOWN)),
    CANCEL(Topic.FILE, Submenu.NONE, KeyCombinations.code(KeyCode.ESCAPE, SHIFT_DOWN)),
    JOBS(Topic.FILE, Submenu.NONE, KeyCombinations.code(KeyCode.J, SHORTCUT_DOWN)),
    REVIEWER(Topic.FILE, Submenu.NONE,
            KeyCombinations.code(KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN)),
    REPORT(Topic.FILE, Submenu.NONE, KeyCombinations.code(KeyCode.R, SHORTCUT_DOWN)),
    MAP(Topic.FILE, Submenu.NONE,
            KeyCombinations.code(KeyCode.M, SHORTCUT_DOWN, SHIFT_DOWN)),
    QUIT(Topic.FILE, Submenu.NONE, KeyCombinations.code(KeyCode.Q, SHORTCUT_DOWN));

    @SuppressWarnings("ImmutableEnumChecker") // key combinations never change
    private final ActionEntry entry;

    WindowAction(Topic topic, Submenu submenu, KeyCombination... keys) {
        entry = new ActionEntry(topic, submenu, List.of(keys));
    }

    @Override
    public ActionEntry entry() {
        return entry;
    }

    @Override
    public boolean repeats() {
        return this == TEXT_LARGER || this == TEXT_SMALLER;
    }
}
