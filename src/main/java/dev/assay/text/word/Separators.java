package dev.assay.text.word;

/** What the characters between words say. */
final class Separators {

    private Separators() {}

    static boolean isLetter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : isOtherLetter(c);
    }

    /** Vowel signs and the like, as Devanagari and Thai write them, are parts of a word. */
    private static boolean isOtherLetter(int point) {
        return Character.isLetterOrDigit(point) || switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Whether a word may begin with the letter at a place: no mark does. */
    static boolean startsWord(String text, int at, int to) {
        char c = text.charAt(at);
        return isLetter(text, at, to) && (c < 128 || Character.isLetterOrDigit(text.codePointAt(at)));
    }

    /** Whether a letter stands at a place, or half of one, or within a word what no reader sees. */
    static boolean isLetter(String text, int at, int to) {
        char c = text.charAt(at);
        if (c < 128) {
            return isLetter(c);
        }
        if (Character.isHighSurrogate(c)) {
            return isOtherLetter(text.codePointAt(at));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && isOtherLetter(text.codePointBefore(at + 1));
        }
        return isOtherLetter(c) || Character.getType(c) == Character.FORMAT && at > 0 && at + 1 < to
                && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
    }

    static boolean isCurrency(char c) {
        return c == '$' || c == '\u20AC' || c == '\u00A3' || c == '\u20B9' || c == '\u00A5';
    }

    /** The separators that the character at an offset amounts to. */
    static int of(String text, int at, int to) {
        char c = text.charAt(at);
        return switch (c) {
            case ' ', '\t', '\u00A0' -> Tokens.SPACE;
            case ',' -> Tokens.COMMA;
            case '/', '\\' -> Tokens.SLASH;
            case '(', '[', '{' -> Tokens.OPEN;
            case ')', ']', '}' -> Tokens.CLOSE;
            case ':' -> isBetweenDigits(text, at, to) ? 0 : Tokens.CLAUSE;
            case ';', '|', '\u00B7', '\u2014' -> Tokens.CLAUSE;
            case '\u2022', '\u25CF', '\u25AA' -> Tokens.SENTENCE | Tokens.CLAUSE;
            case '-', '\u2013' -> isSpacedDash(text, at, to) ? Tokens.CLAUSE : 0;
            case '?' -> isAnswered(text, at, to) ? Tokens.CLAUSE : Tokens.SENTENCE;
            case '.', '!', '\u3002' -> Tokens.SENTENCE;
            case '\n' -> Tokens.SENTENCE;
            default -> 0;
        };
    }

    /** Whether a form's answer stands behind a question mark: "Sponsorship available? No". */
    private static boolean isAnswered(String text, int at, int to) {
        int from = at + 1;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        int end = from;
        while (end < to && isLetter(text.charAt(end))) {
            end++;
        }
        boolean answers = switch (end - from) {
            case 2 -> at(text, from, "no");
            case 3 -> at(text, from, "yes");
            case 4 -> at(text, from, "none");
            default -> false;
        };
        return answers && (end == to || text.charAt(end) != ' ' || isUpper(text, end + 1, to));
    }

    private static boolean isUpper(String text, int at, int to) {
        return at >= to || Character.isUpperCase(text.charAt(at));
    }

    /** A dash with space around it sets clauses apart, but not the two numbers or sums of a range. */
    private static boolean isSpacedDash(String text, int at, int to) {
        boolean spaced = at > 0 && at + 1 < to && text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ';
        return spaced && !(at > 1 && at + 2 < to && isDigit(text.charAt(at - 2))
                && (isDigit(text.charAt(at + 2)) || isCurrency(text.charAt(at + 2))));
    }

    /** The colon of a time of day. */
    private static boolean isBetweenDigits(String text, int at, int to) {
        return at > 0 && at + 1 < to && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where an HTML character reference that starts here ends; -1 where none does. */
    static int entityEnd(String text, int at, int to) {
        for (int i = at + 1; i < to && i < at + 10; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 2 ? i + 1 : -1;
            }
            if (!isLetter(c) && c != '#' && (c < '0' || c > '9')) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the letters after a number are a unit and so a word of their own. */
    static boolean isUnit(String text, int from, int to) {
        return switch (to - from) {
            case 1 -> at(text, from, "h");
            case 2 ->
                at(text, from, "yr") || at(text, from, "am") || at(text, from, "pm") || at(text, from, "yo");
            case 3 -> at(text, from, "yrs") || at(text, from, "hrs") || at(text, from, "mos");
            case 4 -> at(text, from, "year") || at(text, from, "days");
            case 5 -> at(text, from, "years") || at(text, from, "weeks") || at(text, from, "hours");
            case 6 -> at(text, from, "months");
            default -> false;
        };
    }

    /** Whether the letters from here on are those that names of products end in behind a dot. */
    static boolean isProductEnding(String text, int from, int to) {
        int end = from;
        while (end < to && isLetter(text, end, to)) {
            end++;
        }
        return switch (end - from) {
            case 2 -> at(text, from, "js") || at(text, from, "ai") || at(text, from, "io");
            case 3 -> at(text, from, "net");
            default -> false;
        };
    }

    private static boolean at(String text, int from, String unit) {
        return text.regionMatches(true, from, unit, 0, unit.length());
    }
}
