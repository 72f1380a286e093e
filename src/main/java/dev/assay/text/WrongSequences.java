package dev.assay.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sequences of a text that would be one character each, had their Windows-1252 bytes been read as UTF-8,
 * weighed by whether they can be anything else.
 */
final class WrongSequences {

    /** Places in a sequence's numbers. */
    static final int START = 0;
    static final int LENGTH = 1;
    static final int CODE_POINT = 2;

    /** Signs that stand after a letter in correct text. */
    private static final String FOLLOWS_LETTERS = "\u2018\u2019\u201C\u201D\u201E\u2026\u2013\u2014\u2022\u2122\u203A\u2039"
            + "\u00BB\u00AB\u00AE\u00A9\u00B0\u00B2\u00B3\u00B9\u00B7\u00B4\u00A0\u00AD\u20AC";

    private final String text;
    private final List<int[]> all = new ArrayList<>();

    private enum Verdict {
        WRONG, WRONG_BESIDE_OTHERS, CORRECT
    }

    private WrongSequences(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            int[] sequence = at(text, i);
            if (sequence != null) {
                all.add(sequence);
                i += sequence[LENGTH] - 1;
            }
        }
    }

    static WrongSequences in(String text) {
        return new WrongSequences(text);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those to be undone, in the order of the text. */
    List<int[]> certain() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            verdicts.add(verdict(i));
        }
        boolean others = verdicts.contains(Verdict.WRONG);
        List<int[]> certain = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Verdict verdict = verdicts.get(i);
            if (verdict == Verdict.WRONG || others && verdict == Verdict.WRONG_BESIDE_OTHERS) {
                certain.add(all.get(i));
            }
        }
        return certain;
    }

    /** The sequence that begins at an offset: its start, length and code point; null if there is none. */
    static int @Nullable [] at(String text, int start) {
        int lead = text.charAt(start);
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 0 || start + length > text.length()) {
            return null;
        }
        int codePoint = lead & 0xFF >> length + 1;
        for (int i = start + 1; i < start + length; i++) {
            int octet = Windows1252.encode(text.charAt(i));
            if (octet < 0x80 || octet > 0xBF) {
                return null;
            }
            codePoint = codePoint << 6 | octet & 0x3F;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        boolean proper = codePoint >= least && Character.isDefined(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && Character.getType(codePoint) != Character.PRIVATE_USE;
        return proper ? new int[]{start, length, codePoint} : null;
    }

    private Verdict verdict(int index) {
        int[] sequence = all.get(index);
        return switch (sequence[LENGTH]) {
            case 2 -> ofTwo(index, sequence);
            case 3 -> ofThree(index, sequence);
            default -> Verdict.WRONG;
        };
    }

    private Verdict ofTwo(int index, int[] sequence) {
        int start = sequence[START];
        char lead = text.charAt(start);
        char second = text.charAt(start + 1);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        boolean plain = FOLLOWS_LETTERS.indexOf(second) >= 0;
        if (lead == 0xC2) {
            if (sequence[CODE_POINT] < 0xA0) {
                return touches(index, -1) || touches(index, 1) ? Verdict.WRONG : Verdict.CORRECT;
            }
            return "\u00AB\u201C\u201E\"'(".indexOf(before) >= 0 ? Verdict.CORRECT : Verdict.WRONG;
        }
        if (lead == 0xC3) {
            boolean capitals = Character.isUpperCase(before) || !Character.isLetter(before);
            return plain && second != '\u00A0' && capitals ? Verdict.WRONG_BESIDE_OTHERS : Verdict.WRONG;
        }
        boolean misplacedCapital = Character.isUpperCase(lead) && Character.isLowerCase(before);
        if (lead <= 0xC5) {
            return misplacedCapital || !plain ? Verdict.WRONG : Verdict.WRONG_BESIDE_OTHERS;
        }
        boolean greekOrCyrillic = lead == 0xCE || lead == 0xCF || lead == 0xD0 || lead == 0xD1;
        if (lead >= 0xCE && (sameScript(index, -1) || sameScript(index, 1))) {
            return Verdict.WRONG;
        }
        // half-way through text that was read wrongly twice
        boolean ofTheEncoding = Windows1252.encode((char) sequence[CODE_POINT]) >= 0;
        return greekOrCyrillic || ofTheEncoding ? Verdict.WRONG_BESIDE_OTHERS : Verdict.CORRECT;
    }

    private Verdict ofThree(int index, int[] sequence) {
        int codePoint = sequence[CODE_POINT];
        boolean sign = codePoint >= 0x2000 && codePoint <= 0x2BFF || codePoint == 0xFEFF
                || codePoint == 0xFFFD
                || codePoint >= 0xFB00 && codePoint <= 0xFB06 || codePoint >= 0xFF00;
        if (sign || touches(index, -1) || touches(index, 1)) {
            return Verdict.WRONG;
        }
        int start = sequence[START];
        boolean plain = FOLLOWS_LETTERS.indexOf(text.charAt(start + 1)) >= 0
                && FOLLOWS_LETTERS.indexOf(text.charAt(start + 2)) >= 0;
        boolean latin = codePoint >= 0x1E00 && codePoint <= 0x1EFF;
        return latin && !plain ? Verdict.WRONG : latin ? Verdict.WRONG_BESIDE_OTHERS : Verdict.CORRECT;
    }

    /** Whether the next sequence, or the one before, of at least this length stands right beside this one. */
    private boolean touches(int index, int step) {
        int other = index + step;
        if (other < 0 || other >= all.size()) {
            return false;
        }
        int[] left = all.get(Math.min(index, other));
        int[] right = all.get(Math.max(index, other));
        return left[START] + left[LENGTH] == right[START]
                && all.get(other)[LENGTH] >= all.get(index)[LENGTH];
    }

    private boolean sameScript(int index, int step) {
        if (!touches(index, step)) {
            return false;
        }
        int mine = all.get(index)[CODE_POINT];
        int theirs = all.get(index + step)[CODE_POINT];
        return Character.isLetter(mine) && Character.isLetter(theirs)
                && Character.UnicodeScript.of(mine) == Character.UnicodeScript.of(theirs);
    }
}
