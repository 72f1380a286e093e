package dev.assay.model;

import dev.assay.text.CodePoints;
import java.util.EnumMap;
import java.util.Map;

/**
 * Checks that spans are their posting's own words: in code points, {@code text[start:end] == quote}. Made once for
 * many spans of one posting.
 */
public final class SpanCheck {

    private final Posting posting;
    private final Map<Section, CodePoints> indexes = new EnumMap<>(Section.class);

    public SpanCheck(Posting posting) {
        this.posting = posting;
    }

    /** Whether the posting's own text at the span's offsets is its quote. */
    public boolean holds(Span span) {
        String text = posting.text(span.in());
        CodePoints index = indexes.computeIfAbsent(span.in(), in -> new CodePoints(text));
        return span.end() <= index.length()
                && text.substring(index.toUtf16(span.start()), index.toUtf16(span.end()))
                        .equals(span.quote());
    }
}
