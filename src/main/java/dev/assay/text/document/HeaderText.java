package dev.assay.text.document;

import dev.assay.text.DirectionMarks;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A title, company or location as it is understood: decoded, and of several lines the first. What follows was glued to
 * it, as a rating is to a company, and is no part of the name.
 */
public final class HeaderText {

    private static final Set<String> NOTHING = Set.of("none", "null", "nan", "n/a", "undefined");

    private final String text;
    private final String name;
    private final String rest;
    private final int[] origins;

    private HeaderText(String text, String name, String rest, int[] origins) {
        this.text = text;
        this.name = name;
        this.rest = rest;
        this.origins = origins;
    }

    public static HeaderText of(String given) {
        Layer layer = Layer.repaired(given).unescaped();
        String source = layer.text();
        int from = 0;
        while (from < source.length() && isBlank(source.charAt(from))) {
            from++;
        }
        int end = from;
        while (end < source.length() && !PlainReader.isBreak(source.charAt(end))) {
            end++;
        }
        int to = end;
        while (to > from && isBlank(source.charAt(to - 1))) {
            to--;
        }
        StringBuilder text = new StringBuilder();
        StringBuilder name = new StringBuilder();
        int[] origins = new int[(to - from) * DirectionMarks.sign(0x202E).length() + 1];
        for (int i = from; i < to; i++) {
            char c = Line.isSpace(source.charAt(i)) ? ' ' : source.charAt(i);
            if (DirectionMarks.isOne(c)) {
                String sign = DirectionMarks.sign(c);
                Arrays.fill(origins, text.length(), text.length() + sign.length(), layer.start(i));
                text.append(sign);
            } else if (Line.isShown(c)
                    && !(c == ' ' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ')) {
                origins[text.length()] = layer.start(i);
                text.append(c);
                name.append(c);
            }
        }
        origins[text.length()] = to > from ? layer.end(to) : 0;
        return new HeaderText(text.toString(), name.toString().strip(),
                DirectionMarks.visible(
                        source.substring(end).replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip()),
                Arrays.copyOf(origins, text.length() + 1));
    }

    /** Whether nobody sees it at the edge of a text; a mark of direction is shown as a sign. */
    private static boolean isBlank(char c) {
        return Line.isSpace(c) || c == '\u00A0' || PlainReader.isBreak(c)
                || !Line.isShown(c) && !DirectionMarks.isOne(c);
    }

    /** Whether it names something: what a program writes where it knows nothing is no name. */
    public boolean isNamed() {
        return !name.isEmpty() && !NOTHING.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What is shown: marks of direction as signs. */
    public String text() {
        return text;
    }

    /** What is meant: without marks of direction. */
    public String name() {
        return name;
    }

    /** The lines after the first, as one; empty where there are none. */
    public String rest() {
        return rest;
    }

    /**
     * For each UTF-16 unit of {@link #text()} where in the text as given what it was made of begins, and one more
     * entry: where the last ends.
     */
    public int[] origins() {
        return origins.clone();
    }
}
