package dev.assay.text.document;

/** Counts what only Markdown would hold: headings, bullets, bold, links and fences; one pass, no backtracking. */
final class MarkdownMarks {

    private MarkdownMarks() {}

    /** How many marks there are, none overlapping, counted up to a most. */
    static int count(String text, int most) {
        int count = 0;
        int at = 0;
        while (at < text.length() && count < most) {
            int end = isLineStart(text, at) ? lineMark(text, at) : -1;
            end = end >= 0 ? end : inlineMark(text, at);
            if (end >= 0) {
                count++;
            }
            at = end >= 0 ? end : at + 1;
        }
        return count;
    }

    private static boolean isLineStart(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before == '\n' || before == '\u0085' || before == '\u2028' || before == '\u2029'
                || before == '\r' && text.charAt(at) != '\n';
    }

    /** Where a heading's, bullet's or fence's mark ends that starts a line; -1 where none does. */
    private static int lineMark(String text, int at) {
        int first = skip(text, at, at + 3, ' ', ' ');
        int hashes = skip(text, first, first + 6, '#', '#');
        if (hashes > first && charAt(text, hashes) == ' ') {
            return hashes + 1;
        }
        int bullet = skip(text, at, text.length(), ' ', '\t');
        char mark = charAt(text, bullet);
        if (mark == '*' || mark == '+' || mark == '-') {
            int after = skip(text, bullet + 1, text.length(), ' ', ' ');
            if (after > bullet + 1 && after < text.length() && !isSpace(text.charAt(after))) {
                return after + 1;
            }
        }
        int rule = tableRule(text, first);
        if (rule > first) {
            return rule;
        }
        return text.startsWith("```", first) && first - at <= 3 && inlineMark(text, at) < 0 ? first + 3 : -1;
    }

    /** Where the line ends that sets a table's head off; -1 where none such starts. */
    private static int tableRule(String text, int from) {
        boolean bar = false;
        boolean dash = false;
        int at = from;
        while (at < text.length() && "|-: \t".indexOf(text.charAt(at)) >= 0) {
            bar |= text.charAt(at) == '|';
            dash |= text.charAt(at) == '-';
            at++;
        }
        boolean whole = at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
        return bar && dash && whole ? at : -1;
    }

    private static int inlineMark(String text, int at) {
        char c = text.charAt(at);
        if (c == '*' || c == '_') {
            return charAt(text, at + 1) == c ? at + 2 : -1;
        }
        if (c == '~' && charAt(text, at + 1) == '~' && isLetter(charAt(text, at + 2))) {
            return at + 2;
        }
        return c == ']' && text.startsWith("](http", at) ? at + "](http".length() : -1;
    }

    private static int skip(String text, int from, int to, char one, char other) {
        int at = from;
        while (at < to && at < text.length() && (text.charAt(at) == one || text.charAt(at) == other)) {
            at++;
        }
        return at;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
