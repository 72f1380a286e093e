package dev.assay.text;

import java.util.Locale;

/** Others' texts as a terminal may have them: what would steer it, or turn the order of letters, is shown as a sign. */
public final class TerminalText {

    private TerminalText() {}

    /** Text with control characters and marks of direction as signs; line feeds and tabs stay. */
    public static String visible(String text) {
        return replace(text, "[U+%04X]");
    }

    /** As {@link #visible}, for a value within a line: it cannot begin another one. */
    public static String inLine(String text) {
        return visible(text.replace("\r", "[U+000D]").replace("\n", "[U+000A]"));
    }

    /** JSON with the same characters as escapes, which mean the same to whoever reads it. */
    public static String json(String json) {
        return replace(json, "\\u%04x");
    }

    private static String replace(String text, String format) {
        if (text.chars().noneMatch(TerminalText::steers)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (steers(c)) {
                out.append(String.format(Locale.ROOT, format, c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static boolean steers(int c) {
        return c != '\n' && c != '\t' && Character.isISOControl(c) || DirectionMarks.isOne(c);
    }
}
