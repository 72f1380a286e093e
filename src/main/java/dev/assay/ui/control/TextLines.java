package dev.assay.ui.control;

import java.util.stream.IntStream;

/**
 * The lines of a text as its line breaks make them, which is how a screen reader goes through it.
 *
 * @param text the whole text
 */
record TextLines(String text) {

    /** The number of the line that an offset is in, from 0. */
    int lineOf(int offset) {
        return (int) text.chars().limit(Math.clamp(offset, 0, text.length())).filter(c -> c == '\n').count();
    }

    /** Where a line begins; the end of the text where there is no such line. */
    int start(int line) {
        return line <= 0
                ? 0
                : IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').skip(line - 1L)
                        .map(i -> i + 1).findFirst().orElse(text.length());
    }

    /** Where a line ends, before its line break. */
    int end(int line) {
        int end = text.indexOf('\n', start(line));
        return end < 0 ? text.length() : end;
    }
}
