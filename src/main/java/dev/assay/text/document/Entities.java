package dev.assay.text.document;

import org.jsoup.parser.Parser;

/** HTML character references such as {@code &}{@code amp;} and {@code &}{@code #8211;}. */
final class Entities {

    private static final int LONGEST = 33;
    private static final int LONGEST_OPEN = 10;
    private static final int LONGEST_NUMBER = 6;
    /** Below, numbers may stand for characters of Windows' code page or for controls. */
    private static final int FIRST_PLAIN = 0xA0;
    private static final int FIRST_SURROGATE = 0xD800;

    private Entities() {}

    /** Where the reference that starts at an ampersand ends, end exclusive; -1 where none starts there. */
    static int end(String text, int at, int limit) {
        int i = at + 1;
        int stop = Math.min(limit, at + LONGEST);
        if (i < stop && text.charAt(i) == '#') {
            i++;
        }
        int body = i;
        while (i < stop && isWord(text.charAt(i))) {
            i++;
        }
        return i > body && i < stop && text.charAt(i) == ';' ? i + 1 : -1;
    }

    /** The characters that the reference between two offsets stands for; empty where it stands for none. */
    static String decode(String text, int from, int to) {
        if (text.charAt(to - 1) == ';' && text.charAt(from + 1) != '#') {
            return org.jsoup.nodes.Entities.getByName(text.substring(from + 1, to - 1));
        }
        int point = number(text, from + 1, to - 1);
        if (point >= FIRST_PLAIN && point < FIRST_SURROGATE && text.charAt(to - 1) == ';') {
            return String.valueOf((char) point);
        }
        String reference = text.substring(from, to);
        String decoded = Parser.unescapeEntities(reference, false);
        return decoded.equals(reference) ? "" : decoded;
    }

    /** The decimal number after a hash; -1 where none of a character's size stands there. */
    private static int number(String text, int from, int to) {
        if (to - from < 2 || to - from > LONGEST_NUMBER || text.charAt(from) != '#') {
            return -1;
        }
        int number = 0;
        for (int i = from + 1; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Where a reference without its semicolon, as HTML allows for a few, ends; -1 where none stands for the character. */
    static int openEnd(String text, int at, int limit, char shown) {
        int stop = Math.min(limit, at + LONGEST_OPEN);
        for (int end = at + 3; end <= stop; end++) {
            if (decode(text, at, end).equals(String.valueOf(shown))) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
