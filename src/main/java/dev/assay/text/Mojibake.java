package dev.assay.text;

import java.util.Arrays;

/**
 * Undoes text that was UTF-8 and was read as Windows-1252, once or several times, such as {@code â€“} for a
 * dash. Cautious: a sequence that could as well be correct text, such as a word in capitals that ends in an
 * accented letter before a quotation mark, is undone only beside others that could not.
 */
public final class Mojibake {

    /** More often than this no text is read wrongly. */
    private static final int MOST_TIMES = 3;

    private Mojibake() {}

    /**
     * Text after the repair, with the way back.
     *
     * @param text the repaired text
     * @param origins for each UTF-16 unit of it the UTF-16 offset in the given text where what it was made of
     *        begins, and one more entry: the given text's length
     */
    public record Repaired(String text, int[] origins) {

        /** The offset in the given text of an offset, 0 to the length, in the repaired one; both UTF-16. */
        public int origin(int offset) {
            return origins[offset];
        }
    }

    /** The text as it was meant; the same object if nothing is wrong with it. */
    public static String repair(String text) {
        return mayBeWrong(text) ? repaired(text).text() : text;
    }

    /** As {@link #repair}, with the way back to the given text's offsets. */
    public static Repaired repaired(String text) {
        int[] origins = new int[text.length() + 1];
        Arrays.setAll(origins, i -> i);
        Repaired now = new Repaired(text, origins);
        for (int time = 0; time < MOST_TIMES; time++) {
            Repaired next = once(now);
            if (next.text.length() == now.text.length()) {
                break;
            }
            now = next;
        }
        return now;
    }

    private static Repaired once(Repaired given) {
        WrongSequences found = WrongSequences.in(given.text);
        if (found.isEmpty()) {
            return given;
        }
        String text = given.text;
        StringBuilder out = new StringBuilder(text.length());
        int[] origins = new int[text.length() + 1];
        int at = 0;
        for (int[] sequence : found.certain()) {
            int start = sequence[WrongSequences.START];
            while (at < start) {
                origins[out.length()] = given.origins[at];
                out.append(text.charAt(at++));
            }
            int units = Character.charCount(sequence[WrongSequences.CODE_POINT]);
            Arrays.fill(origins, out.length(), out.length() + units, given.origins[start]);
            out.appendCodePoint(sequence[WrongSequences.CODE_POINT]);
            at = start + sequence[WrongSequences.LENGTH];
        }
        while (at < text.length()) {
            origins[out.length()] = given.origins[at];
            out.append(text.charAt(at++));
        }
        origins[out.length()] = given.origins[text.length()];
        return new Repaired(out.toString(), Arrays.copyOf(origins, out.length() + 1));
    }

    private static boolean mayBeWrong(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (WrongSequences.at(text, i) != null) {
                return true;
            }
        }
        return false;
    }
}
