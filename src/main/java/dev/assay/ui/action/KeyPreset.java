package dev.assay.ui.action;

import dev.assay.ui.wording.Wording;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/**
 * Keys as another tool has them, so that hands which know it find their way. An action that a preset does not name
 * keeps its own keys, less those that the preset gives to another.
 */
public enum KeyPreset {
    /** Assay's own keys. */
    ASSAY("Assay", Map.of()),

    /** As Prodigy has them: its accept, reject, ignore, undo and flag. */
    PRODIGY("Prodigy", Map.of(
            CellAction.ACCEPT, List.of(KeyCombinations.typed("A"), KeyCombinations.code(KeyCode.ENTER)),
            CellAction.UNSURE, List.of(KeyCombinations.typed("X"), KeyCombinations.typed("U")),
            MoveAction.FIELD_NEXT,
            List.of(KeyCombinations.code(KeyCode.SPACE), KeyCombinations.code(KeyCode.DOWN),
                    KeyCombinations.typed("J")),
            CellAction.UNDO,
            List.of(KeyCombinations.code(KeyCode.BACK_SPACE),
                    KeyCombinations.code(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)),
            CellAction.NOTE, List.of(KeyCombinations.typed("F"), KeyCombinations.typed("C")),
            CellAction.ATTACH, List.of(KeyCombinations.typed("+")))),

    /** As Label Studio has them: its submit, skip, and going through the tasks. */
    LABEL_STUDIO("Label Studio", Map.of(
            CellAction.FINISH, List.of(KeyCombinations.code(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)),
            MoveAction.POSTING_NEXT,
            List.of(KeyCombinations.code(KeyCode.SPACE, KeyCombination.SHORTCUT_DOWN),
                    KeyCombinations.code(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN),
                    KeyCombinations.typed("]")),
            MoveAction.POSTING_PREVIOUS,
            List.of(KeyCombinations.code(KeyCode.LEFT, KeyCombination.SHORTCUT_DOWN),
                    KeyCombinations.typed("[")),
            CellAction.UNDO, List.of(KeyCombinations.code(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)),
            CellAction.REDO, List.of(
                    KeyCombinations.code(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
                            KeyCombination.SHIFT_DOWN))));

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // copied, and key combinations never change
    private final Map<Action, List<KeyCombination>> keys;

    KeyPreset(String label, Map<Action, List<KeyCombination>> keys) {
        this.label = label;
        this.keys = Map.copyOf(keys);
    }

    /** The name of the tool, which is the same in every language. */
    public String label() {
        return label;
    }

    /** What has no counterpart here, or another one than expected, in sentences. */
    public List<String> remarks(Wording words) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> words.find(Wording.key(this) + "." + number))
                .takeWhile(Optional::isPresent).flatMap(Optional::stream).toList();
    }

    /**
     * The preset that keys began from: the one that most of the actions have theirs of, of several the first.
     *
     * @param given the keys that an action has now
     */
    public static KeyPreset nearest(List<Action> actions, Function<Action, List<KeyCombination>> given) {
        return Stream.of(values())
                .min(Comparator.comparingLong(preset -> preset.of(actions).entrySet().stream()
                        .filter(one -> !one.getValue().equals(given.apply(one.getKey()))).count()))
                .orElse(ASSAY);
    }

    /** The keys of all actions by this preset. */
    public Map<Action, List<KeyCombination>> of(List<Action> actions) {
        List<KeyCombination> given = keys.values().stream().flatMap(List::stream).toList();
        Map<Action, List<KeyCombination>> all = new LinkedHashMap<>();
        for (Action action : actions) {
            List<KeyCombination> named = keys.get(action);
            all.put(action, named != null
                    ? named
                    : action.defaultKeys().stream().filter(key -> !given.contains(key)).toList());
        }
        return all;
    }
}
