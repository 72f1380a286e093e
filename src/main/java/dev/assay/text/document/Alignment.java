package dev.assay.text.document;

/** Walks a parser's literal beside the text it was parsed from, to learn where each character came from. */
final class Alignment {

    private static final int LOOK_AHEAD = 40;

    private Alignment() {}

    /**
     * Adds a literal to a line, each character with the range of the text it was made from.
     *
     * @param text the text that was parsed
     * @param from where the literal's source starts in the text
     * @param to where it ends, end exclusive
     * @param escapes whether a backslash may stand before a character that it protects
     */
    static void add(Line line, String literal, String text, int from, int to, boolean escapes, byte style,
            int link) {
        int i = from;
        int j = 0;
        while (j < literal.length() && i < to) {
            char shown = literal.charAt(j);
            char c = text.charAt(i);
            if (c == shown && c != '&' && c != '\\') {
                line.add(shown, i, i + 1, style, link);
                i++;
                j++;
                continue;
            }
            int taken = 1;
            int stop = i + 1;
            int reference = c == '&' ? Entities.end(text, i, to) : -1;
            String decoded = reference < 0 ? "" : Entities.decode(text, i, reference);
            if (!decoded.isEmpty() && literal.startsWith(decoded, j)) {
                taken = decoded.length();
                stop = reference;
            } else if (escapes && c == '\\' && i + 1 < to && text.charAt(i + 1) == shown
                    && isPunctuation(shown)) {
                stop = i + 2;
            } else if (!same(c, shown)) {
                int open = c == '&' ? Entities.openEnd(text, i, to, shown) : -1;
                if (open < 0) {
                    int next = find(text, i + 1, to, shown);
                    i = next < 0 ? i + 1 : next;
                    j = next < 0 ? j + 1 : j;
                    continue;
                }
                stop = open;
            }
            for (int k = 0; k < taken; k++) {
                line.add(literal.charAt(j + k), i, stop, style, link);
            }
            j += taken;
            i = stop;
        }
    }

    private static boolean same(char c, char shown) {
        return c == shown || c == 0 && shown == '\uFFFD' || Line.isSpace(c) && Line.isSpace(shown);
    }

    private static int find(String text, int from, int to, char c) {
        int stop = Math.min(to, from + LOOK_AHEAD);
        for (int i = from; i < stop; i++) {
            if (same(text.charAt(i), c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
