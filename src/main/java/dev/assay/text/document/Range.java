package dev.assay.text.document;

/**
 * A run of UTF-16 units of some text; which text is said where the range is handed out.
 *
 * @param start the first unit, from 0
 * @param end one past the last unit; not below {@code start}
 */
public record Range(int start, int end) {

    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "A range needs 0 <= start <= end, not " + start + " to " + end + ".");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }
}
