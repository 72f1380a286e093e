package dev.assay.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text folded for comparison, the one way in which texts are compared in the program: no case, no accents, no
 * compatibility forms, plain quotes and hyphens, single spaces, nothing invisible. Each UTF-16 unit knows the range of
 * the text that it was made from; a letter written as several characters, such as one with its accent behind it, is
 * one range.
 */
public final class FoldedText {

    private static final int FIRST_MARK = 0x300;

    private final StringBuilder out;
    private int[] starts;
    private int[] ends;
    private String text = "";

    private FoldedText(int expected) {
        out = new StringBuilder(expected);
        starts = new int[expected + 1];
        ends = new int[expected + 1];
    }

    public static FoldedText of(CharSequence text) {
        FoldedText folded = new FoldedText(text.length());
        int i = 0;
        while (i < text.length()) {
            int point = Character.codePointAt(text, i);
            int next = i + Character.charCount(point);
            int end = point <= ' ' ? next : letterEnd(text, next);
            if (end == next) {
                folded.fold(point, i, next);
            } else {
                folded.addLetter(text.subSequence(i, end), i, end);
            }
            i = end;
        }
        folded.text = folded.out.toString();
        return folded;
    }

    /** A text folded, for those who need no way back. */
    public static String fold(CharSequence text) {
        return of(text).text();
    }

    /** What an ASCII letter, digit or sign of a word folds to; 0 where it is none. */
    public static char foldAscii(char c) {
        return c > ' ' && c < 127 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c : 0;
    }

    /** Whether a character folds to an apostrophe. */
    public static boolean isApostrophe(int point) {
        return switch (point) {
            case '\'', '`', '\u00B4', '\u02BC', '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u2039',
                    '\u203A', '\uFF07', '\uFF40' ->
                true;
            default -> false;
        };
    }

    /** Where the marks end that belong to the letter before, whatever unseen stands between. */
    private static int letterEnd(CharSequence text, int from) {
        int end = from;
        int at = from;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            boolean part = point >= FIRST_MARK && (isMark(point) || point >= 0x1160 && point <= 0x11FF
                    || point == 0xFF9E || point == 0xFF9F);
            if (!part && !isUnseen(point)) {
                break;
            }
            at += Character.charCount(point);
            end = part ? at : end;
        }
        return end;
    }

    /** Whether a reader sees no letter of its own; what draws an Arabic word out is none. */
    private static boolean isUnseen(int point) {
        if (point == '\u0640') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.SURROGATE -> true;
            case Character.CONTROL -> !Character.isWhitespace(point);
            default -> false;
        };
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                true;
            default -> false;
        };
    }

    private void fold(int point, int start, int end) {
        char ascii = point < 128 ? foldAscii((char) point) : 0;
        if (ascii != 0) {
            add(ascii, start, end);
        } else if (point == ' ' || Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                add(' ', start, end);
            }
        } else if (point >= 128) {
            foldOther(point, start, end);
        }
    }

    private void foldOther(int point, int start, int end) {
        if (isUnseen(point)) {
            return;
        }
        if (isApostrophe(point)) {
            add('\'', start, end);
            return;
        }
        switch (Character.getType(point)) {
            case Character.DASH_PUNCTUATION -> add('-', start, end);
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> add('"', start,
                    end);
            default -> {
                switch (point) {
                    case '\u201E', '\u2033' -> add('"', start, end);
                    case '\u2212' -> add('-', start, end);
                    case '\u2044' -> add('/', start, end);
                    default -> addLetter(Character.toString(point), start, end);
                }
            }
        }
    }

    /** Adds a letter with all its marks. */
    private void addLetter(CharSequence letter, int start, int end) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(letter, Normalizer.Form.NFKD).codePoints()
                .filter(part -> !isAccent(part) && !isUnseen(part))
                .forEach(bare::appendCodePoint);
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
        // Through upper case, which makes one letter of some that lower case keeps apart.
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u03C2',
                '\u03C3');
        if (folded.contentEquals(letter)) {
            for (int i = 0; i < folded.length(); i++) {
                add(folded.charAt(i), start, end);
            }
        } else {
            folded.codePoints().forEach(part -> fold(part, start, end));
        }
    }

    /** Whether a mark only colours its letter; those of Thai, of India or of kana make another letter of it. */
    private static boolean isAccent(int point) {
        if (Character.getType(point) != Character.NON_SPACING_MARK
                && Character.getType(point) != Character.ENCLOSING_MARK || point == 0x3099
                || point == 0x309A) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case INHERITED, COMMON, LATIN, GREEK, CYRILLIC, ARABIC, HEBREW -> true;
            default -> false;
        };
    }

    private void add(char c, int start, int end) {
        int at = out.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        out.append(c);
    }

    public String text() {
        return text;
    }

    /** Where the folded unit was made, in the text. */
    public int start(int at) {
        return starts[at];
    }

    /** One past where the folded unit was made, in the text. */
    public int end(int at) {
        return ends[at];
    }
}
