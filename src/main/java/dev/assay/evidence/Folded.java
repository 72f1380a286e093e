package dev.assay.evidence;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text folded for comparison: lower case, compatibility forms without accents, plain quotes and dashes, single
 * spaces, nothing invisible. Each UTF-16 unit knows the range of the text that it was made from.
 */
final class Folded {

    private final StringBuilder out;
    private int[] starts;
    private int[] ends;
    private String text = "";

    private Folded(int expected) {
        out = new StringBuilder(expected);
        starts = new int[expected + 1];
        ends = new int[expected + 1];
    }

    static Folded of(String text) {
        Folded folded = new Folded(text.length());
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            folded.fold(point, i, next);
            i = next;
        }
        folded.text = folded.out.toString();
        return folded;
    }

    private void fold(int point, int start, int end) {
        if (point >= 'a' && point <= 'z' || point >= '0' && point <= '9') {
            add((char) point, start, end);
        } else if (point >= 'A' && point <= 'Z') {
            add((char) (point + ('a' - 'A')), start, end);
        } else if (point == ' ' || Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                add(' ', start, end);
            }
        } else if (point < 128) {
            if (point > ' ' && point < 127) {
                add(point == '`' ? '\'' : (char) point, start, end);
            }
        } else {
            foldOther(point, start, end);
        }
    }

    private void foldOther(int point, int start, int end) {
        switch (Character.getType(point)) {
            case Character.DASH_PUNCTUATION -> add('-', start, end);
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> add(
                    "‘’‚‛‹›".indexOf(point) >= 0 ? '\'' : '"', start, end);
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.SURROGATE -> {
                // Nothing a reader sees as a letter of its own.
            }
            default -> {
                if (point == '\u2032' || point == '\u02BC' || point == '\u00B4' || point == '\u201A') {
                    add('\'', start, end);
                } else if (point == '\u2212') {
                    add('-', start, end);
                } else {
                    decompose(point, start, end);
                }
            }
        }
    }

    private void decompose(int point, int start, int end) {
        String form = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        form.codePoints().forEach(part -> {
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                int lower = Character.toLowerCase(part);
                if (Character.isBmpCodePoint(lower)) {
                    add((char) lower, start, end);
                } else {
                    add(Character.highSurrogate(lower), start, end);
                    add(Character.lowSurrogate(lower), start, end);
                }
            }
        });
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

    String text() {
        return text;
    }

    /** Where the folded unit was made, in the text. */
    int start(int at) {
        return starts[at];
    }

    /** One past where the folded unit was made, in the text. */
    int end(int at) {
        return ends[at];
    }
}
