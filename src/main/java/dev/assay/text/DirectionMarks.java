package dev.assay.text;

import java.util.Locale;

/** Marks in others' texts that would turn the order of the letters around them, so that one reads what is not there. */
public final class DirectionMarks {

    private DirectionMarks() {}

    public static boolean isOne(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069 || point == 0x200E
                || point == 0x200F || point == 0x061C;
    }

    /** How such a mark is shown. */
    public static String sign(int point) {
        return String.format(Locale.ROOT, "[U+%04X]", point);
    }

    /** A text with each such mark as a sign. */
    public static String visible(String text) {
        if (text.chars().noneMatch(DirectionMarks::isOne)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (isOne(c)) {
                out.append(sign(c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }
}
