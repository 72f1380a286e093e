package dev.assay.ui.control;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Tells which texts need their letters shaped, which JavaFX does wrongly where it breaks lines itself. */
final class Shaping {

    private static final int FIRST = 0x300;
    private static final Set<UnicodeScript> PLAIN = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC, UnicodeScript.ARMENIAN, UnicodeScript.GEORGIAN, UnicodeScript.HAN,
            UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO,
            UnicodeScript.COMMON);

    /** The scripts whose letters lean for emphasis. */
    private static final Set<UnicodeScript> LEANING = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private Shaping() {}

    /**
     * Whether a text may be drawn in italics. Other scripts know none, and where the font's italics lack their letters,
     * JavaFX draws other ones instead.
     */
    static boolean mayLean(String text) {
        return text.codePoints().allMatch(point -> LEANING.contains(UnicodeScript.of(point)));
    }

    /** Whether any letter of a text changes its shape, place or order by those beside it. */
    static boolean isNeeded(String text) {
        return text.chars().anyMatch(c -> c >= FIRST) && text.codePoints().anyMatch(Shaping::isNeeded);
    }

    private static boolean isNeeded(int point) {
        if (point < FIRST) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.FORMAT ->
                true;
            default -> !PLAIN.contains(UnicodeScript.of(point)) || point >= 0x1100 && point <= 0x11FF
                    || point > 0xFFFF && UnicodeScript.of(point) != UnicodeScript.COMMON;
        };
    }

    /**
     * Whether a character draws nothing itself: joiners, marks of direction, choices between two looks. Given to the
     * fonts, it is drawn as a missing letter upon its neighbour.
     */
    static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF || point == 0x34F;
    }
}
