package dev.assay.ui.action;

import dev.assay.ui.control.Hint;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCombination;

/**
 * Something the reviewer can do by key. The tables of actions are behind handlers, menus, tooltips and the sheet of
 * keys: a key that is shown does something, and does it everywhere. Letters, digits and signs count as typed, wherever
 * their keys lie; bare keys are off while typing.
 */
public interface Action {

    /** The part of the sheet and the menu an action stands in. */
    enum Topic {
        FILE, DECIDE, MOVE, VIEW
    }

    /** Its name in code. */
    String name();

    /** The name that settings and files know it by, such as {@code accept-group}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it stands, and its keys. */
    ActionEntry entry();

    default Topic topic() {
        return entry().topic();
    }

    /** The submenu it stands in. */
    default Submenu submenu() {
        return entry().submenu();
    }

    /** What it does, as menus say it. */
    default String label(Wording words) {
        return words.of("action." + id());
    }

    /** The keys it has while the reviewer chooses no others, the one to show first. */
    default List<KeyCombination> defaultKeys() {
        return entry().keys();
    }

    /** Whether it is carried out again and again while its key is held; what decides is done once a press. */
    default boolean repeats() {
        return topic() == Topic.MOVE;
    }

    /** Whether it opens something that is written into, or searched by letters, as soon as its key was pressed. */
    default boolean isWrittenAfter() {
        return false;
    }

    /** Says on a control what it does and by which key, and that it does it. */
    default void mark(Control control, Wording words) {
        mark(control, words, label(words));
    }

    /** @param does what the control does, where it needs other words than the action's */
    default void mark(Control control, Wording words, String does) {
        Hint.on(control).say(ChosenKeys.withKeys(does, KeyCombinations.text(this, defaultKeys(), words)),
                () -> ChosenKeys.withKeys(does, ChosenKeys.of(control.getScene(), words).text(this)));
        control.getProperties().put(Action.class, this);
    }

    /** The action that a control carries out, where it was marked with one. */
    static Optional<Action> of(Node control) {
        return Optional.ofNullable((Action) control.getProperties().get(Action.class));
    }
}
