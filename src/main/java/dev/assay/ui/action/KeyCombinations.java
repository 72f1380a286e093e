package dev.assay.ui.action;

import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Key combinations, as the tables of actions give them, and their words. */
public final class KeyCombinations {

    private KeyCombinations() {}

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
    static String text(Action action, List<KeyCombination> keys, Wording words) {
        List<String> texts = texts(action, keys, words);
        return texts.size() < 2 ? String.join("", texts) : words.of("keys.or", texts.get(0), texts.get(1));
    }

    /** As {@link #text}, but for all keys. */
    static String allText(Action action, List<KeyCombination> keys, Wording words) {
        return all(action, keys, words).reduce((one, other) -> words.of("keys.or", one, other)).orElse("");
    }

    /** The first two keys, each in words. */
    static List<String> texts(Action action, List<KeyCombination> keys, Wording words) {
        return all(action, keys, words).limit(2).toList();
    }

    private static Stream<String> all(Action action, List<KeyCombination> keys, Wording words) {
        return action == CellAction.CHOOSE
                ? Stream.of("1 … 9, 0")
                : keys.stream().filter(key -> !key.getDisplayText().contains("Numpad"))
                        .map(key -> name(key, words)).distinct();
    }

    /** A key as it is called on keyboards of the language. */
    public static String name(KeyCombination key, Wording words) {
        StringBuilder name = new StringBuilder();
        String rest = key.getDisplayText();
        for (int at = rest.indexOf('+', 1); at > 0; at = rest.indexOf('+', 1)) {
            name.append(part(rest.substring(0, at), words)).append('+');
            rest = rest.substring(at + 1);
        }
        return name.append(part(rest, words)).toString();
    }

    private static String part(String name, Wording words) {
        String plain = name.equals("↵") ? "enter" : name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return words.find("key." + plain).orElse(name);
    }

    /**
     * The key of a pressed event: with Ctrl, Alt or Cmd, or one that types no sign; empty for one that is only typed,
     * and for a modifier by itself.
     */
    public static Optional<KeyCombination> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || code == KeyCode.ESCAPE && plain
                || plain && (code.isLetterKey() || code.isDigitKey() || !event.getText().isBlank())
                        && !code.isFunctionKey() && code != KeyCode.DELETE && code != KeyCode.BACK_SPACE
                        && code != KeyCode.ENTER) {
            return Optional.empty();
        }
        List<KeyCombination.Modifier> held = new ArrayList<>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        return Optional.of(code(code, held.toArray(KeyCombination.Modifier[]::new)));
    }
}
