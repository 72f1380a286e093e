package dev.assay.text.document;

/** Tells a line break that only wraps a sentence at some width from one that separates two lines. */
final class Wrapping {

    private static final int NARROWEST = 55;
    private static final int WIDEST = 130;

    private Wrapping() {}

    /**
     * Whether a line goes on with the sentence of the one before.
     *
     * @param lengthBefore the length of the line before in UTF-16 units; negative where there is none
     * @param first where the line's first character stands, white space aside
     */
    static boolean joins(int lengthBefore, String text, int first, int end) {
        return lengthBefore >= NARROWEST && lengthBefore <= WIDEST && first < end
                && Character.isLowerCase(text.codePointAt(first));
    }

    /** Whether a blank line stands between two offsets. */
    static boolean isGap(String text, int from, int to) {
        int breaks = 0;
        for (int i = Math.max(0, from); i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n')) {
                breaks++;
            }
        }
        return breaks > 1;
    }
}
