package dev.assay.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What was typed, read from a window's key events. The character typed decides, not the place of its key; only where
 * a layout has no Latin letters does the place stand for the letter that lies there on a Latin keyboard.
 */
final class TypedKeys {

    /** The row of digits on AZERTY keyboards, French and Belgian, as it types without Shift. */
    private static final Map<String, String> BARE_ROW = Map.ofEntries(Map.entry("&", "1"),
            Map.entry("é", "2"),
            Map.entry("\"", "3"), Map.entry("'", "4"), Map.entry("(", "5"), Map.entry("-", "6"),
            Map.entry("§", "6"), Map.entry("è", "7"), Map.entry("_", "8"), Map.entry("!", "8"),
            Map.entry("ç", "9"), Map.entry("à", "0"));

    /** Places of letters on a Latin keyboard, row by row, and of three letters that only some Cyrillic layouts have. */
    private static final String PLACES = "qwertyuiop[]asdfghjkl;'zxcvbnm,.]so";

    /** What lies in these places under other layouts: a system with no Latin one beside them names no key for it. */
    private static final List<String> LAYOUTS = List.of("йцукенгшщзхъфывапролджэячсмитьбюїіў",
            ";ςερτυθιοπ[]ασδφγηξκλ?'ζχψωβνμ,.", "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ",
            "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوز");
    private static final Map<Integer, String> PLACE_OF = LAYOUTS.stream()
            .flatMap(layout -> IntStream.range(0, layout.length())
                    .filter(i -> Character.isLetter(layout.charAt(i)))
                    .mapToObj(i -> Map.entry((int) layout.charAt(i), String.valueOf(PLACES.charAt(i)))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private KeyCode pressed = KeyCode.UNDEFINED;
    private boolean altGraph;
    private final BooleanProperty bareDigits = new SimpleBooleanProperty();

    /** Whether the digits' row of an AZERTY keyboard types digits without Shift. */
    BooleanProperty bareDigitsProperty() {
        return bareDigits;
    }

    void pressed(KeyEvent event) {
        pressed = event.getCode();
        altGraph |= pressed == KeyCode.ALT_GRAPH;
    }

    void released(KeyEvent event) {
        altGraph &= event.getCode() != KeyCode.ALT_GRAPH;
    }

    /** Forgets which keys are held: they may be let go while another window has the keyboard. */
    void forget() {
        altGraph = false;
    }

    /** Whether a third sign of a key is being typed; Windows tells AltGr as Ctrl with Alt. */
    boolean isAltGraph(KeyEvent event) {
        return altGraph || event.isControlDown() && event.isAltDown();
    }

    /** The key that a Latin keyboard has in the place of a letter which is none of its own. */
    KeyCode code(KeyEvent event) {
        if (event.getCode() != KeyCode.UNDEFINED || event.getText().isEmpty()) {
            return event.getCode();
        }
        String place = PLACE_OF.getOrDefault(Character.toLowerCase(event.getText().codePointAt(0)), "");
        KeyCode code = place.isEmpty() || !Character.isLetter(place.charAt(0))
                ? null
                : KeyCode.getKeyCode(place.toUpperCase(Locale.ROOT));
        return code == null ? KeyCode.UNDEFINED : code;
    }

    /**
     * The digit that a press stands for where its key is named for another sign, as on AZERTY keyboards: with Shift
     * the digit itself, without it the digit above the sign.
     */
    Optional<KeyCode> digit(KeyEvent event) {
        if (event.getCode().isDigitKey() || isAltGraph(event)) {
            return Optional.empty();
        }
        String digit = event.isShiftDown()
                ? event.getText()
                : BARE_ROW.getOrDefault(event.getText(), "");
        return digit.matches("[0-9]") ? Optional.ofNullable(KeyCode.getKeyCode(digit)) : Optional.empty();
    }

    /** What a typed event stands for: a lower-case letter, a digit or a sign; empty where it is none of them. */
    Optional<String> typed(KeyEvent event) {
        String character = event.getCharacter();
        if (character.isEmpty() || Character.isISOControl(character.codePointAt(0))
                || (event.isControlDown() || event.isMetaDown()) && !isAltGraph(event)) {
            return Optional.empty();
        }
        int sign = character.codePointAt(0);
        if (Character.isDigit(sign)) {
            return Optional.of(Integer.toString(Character.digit(sign, 10)));
        }
        if (isBareRow(event) && (bareDigits.get() || event.isAltDown())) {
            return Optional.of(BARE_ROW.getOrDefault(character, character));
        }
        boolean foreign = Character.isLetter(sign)
                && Character.UnicodeScript.of(sign) != Character.UnicodeScript.LATIN;
        return Optional.of(foreign ? place(sign) : character.toLowerCase(Locale.ROOT));
    }

    private boolean isBareRow(KeyEvent event) {
        return !event.isShiftDown() && !isAltGraph(event) && BARE_ROW.containsKey(event.getCharacter());
    }

    private String place(int letter) {
        return switch (pressed) {
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            default -> pressed.isLetterKey()
                    ? pressed.getName().toLowerCase(Locale.ROOT)
                    : PLACE_OF.getOrDefault(Character.toLowerCase(letter), Character.toString(letter));
        };
    }
}
