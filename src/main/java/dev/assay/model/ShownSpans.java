package dev.assay.model;

import dev.assay.text.document.Document;
import dev.assay.text.document.Range;
import java.util.List;
import java.util.Optional;

/**
 * The way between a section as it is shown and spans of it as it was given.
 *
 * @param page the section's text, read for being shown
 * @param in the section whose text it is
 */
public record ShownSpans(Document page, Section in) {

    /** For a posting's description. */
    public static ShownSpans of(Document description) {
        return new ShownSpans(description, Section.DESCRIPTION);
    }

    /**
     * The span that was made into what is shown in a range, such as a selection; whole characters even where the
     * range cuts a surrogate pair; empty where no character is in the range.
     */
    public Optional<Span> span(int shownStart, int shownEnd) {
        return page.rawRange(shownStart, shownEnd).flatMap(range -> spanOfRaw(range.start(), range.end()));
    }

    /** The span of a raw range, widened to whole characters; empty where the range is. */
    public Optional<Span> spanOfRaw(int rawStart, int rawEnd) {
        return page.codePoints(rawStart, rawEnd).map(
                points -> new Span(in, points.start(), points.end(), page.rawText(points)));
    }

    /** Where a span is shown, block by block; empty where nothing of it is, and for one of another section. */
    public List<Range> shownRanges(Span span) {
        return span.in() == in ? page.shownCodePoints(span.start(), span.end()) : List.of();
    }
}
