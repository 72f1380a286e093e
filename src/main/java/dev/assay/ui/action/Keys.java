package dev.assay.ui.action;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Keys as the tables of actions give them, and their words. */
public final class Keys {

    private Keys() {}

    /** A key of its own, such as Enter, or one with Ctrl or Alt. */
    public static KeyCombination code(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** A letter, digit or sign as it is typed, wherever its key lies. */
    public static KeyCombination typed(String character) {
        return new KeyCharacterCombination(character);
    }

    /** The ten digits as they are typed. */
    public static KeyCombination[] digits() {
        return IntStream.rangeClosed(0, 9).mapToObj(digit -> typed(Integer.toString(digit)))
                .toArray(KeyCombination[]::new);
    }

    /** Keys in words, such as {@code Enter} or {@code ↓ or J}; empty where there are none. */
    static String text(Action action, List<KeyCombination> keys) {
        if (action == StandardAction.CHOOSE) {
            return "1 … 9, 0";
        }
        return keys.stream().map(KeyCombination::getDisplayText).filter(key -> !key.contains("Numpad"))
                .map(key -> key.replace("↵", "Enter").replace("Escape", "Esc")).distinct().limit(2)
                .collect(Collectors.joining(" or "));
    }
}
