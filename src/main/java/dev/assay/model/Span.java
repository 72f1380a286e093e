package dev.assay.model;

import dev.assay.text.CodePoints;

/**
 * A run of words of a posting. Offsets are Unicode code points into the section exactly as the posting gave
 * it, end exclusive, and in Python terms {@code text[start:end] == quote}.
 *
 * @param in the section the offsets count in
 * @param start the first code point, from 0
 * @param end one past the last code point; above {@code start}
 * @param quote the words themselves
 */
public record Span(Section in, int start, int end, String quote) {

    /** @throws IllegalArgumentException if the range is empty or its length is not the quote's */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "A span needs 0 <= start < end, not " + start + " to " + end + ".");
        }
        if (quote.codePointCount(0, quote.length()) != end - start) {
            throw new IllegalArgumentException(
                    "The span " + start + " to " + end + " is not as long as its quote \"" + quote + "\".");
        }
    }

    /**
     * The span of a section between two UTF-16 offsets.
     *
     * @throws IndexOutOfBoundsException if the offsets lie outside the section
     */
    public static Span ofUtf16(Posting posting, Section in, int start, int end) {
        String text = posting.text(in);
        return ofUtf16(text, new CodePoints(text), in, start, end);
    }

    /** As {@link #ofUtf16(Posting, Section, int, int)}, for many spans of one text. */
    public static Span ofUtf16(String text, CodePoints index, Section in, int start, int end) {
        return new Span(in, index.fromUtf16(start), index.fromUtf16(end), text.substring(start, end));
    }

    /** Whether it is the posting's own words; for many spans of one posting, {@link SpanCheck}. */
    public boolean holdsIn(Posting posting) {
        return new SpanCheck(posting).holds(this);
    }

    public boolean overlaps(Span other) {
        return in == other.in && start < other.end && other.start < end;
    }
}
