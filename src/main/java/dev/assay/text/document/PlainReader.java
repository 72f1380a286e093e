package dev.assay.text.document;

/** Reads text without markup: each line stands alone, but for lines that were wrapped at a fixed width. */
final class PlainReader {

    private static final int TAB = 4;

    private PlainReader() {}

    static Lines read(String text) {
        Lines lines = new Lines();
        boolean gap = false;
        int at = 0;
        int lastLength = -1;
        while (at < text.length()) {
            int stop = lineEnd(text, at);
            int indent = 0;
            int first = at;
            while (first < stop && Line.isSpace(text.charAt(first))) {
                indent += text.charAt(first++) == '\t' ? TAB : 1;
            }
            if (first == stop) {
                gap = true;
                lastLength = -1;
            } else {
                if (Wrapping.joins(lastLength, text, first, stop)) {
                    lines.current().add(' ', at - 1, at, (byte) 0, 0);
                } else {
                    lines.start(Line.plain(gap)).indent = indent;
                }
                for (int i = first; i < stop; i++) {
                    lines.current().add(text.charAt(i), i, i + 1, (byte) 0, 0);
                }
                gap = false;
                lastLength = stop - at;
            }
            at = stop + 1;
            if (stop + 1 < text.length() && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n') {
                at++;
            }
        }
        return lines;
    }

    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }
}
