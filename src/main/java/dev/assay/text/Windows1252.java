package dev.assay.text;

/**
 * The single-byte encoding that text is most often wrongly taken for. Its five unassigned bytes stand for the
 * control characters of the same number, as browsers have it, so that every byte has a character.
 */
public final class Windows1252 {

    /** The characters of the bytes 0x80 to 0x9F. */
    private static final String HIGH = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D"
            + "\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private Windows1252() {}

    /** The character of a byte, 0 to 255. */
    public static char decode(int octet) {
        return octet >= 0x80 && octet <= 0x9F ? HIGH.charAt(octet - 0x80) : (char) octet;
    }

    /** The byte of a character, 0 to 255; -1 if the encoding has none. */
    public static int encode(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int at = HIGH.indexOf(c);
        return at < 0 ? -1 : 0x80 + at;
    }
}
