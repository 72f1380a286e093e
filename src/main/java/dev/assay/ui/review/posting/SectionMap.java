package dev.assay.ui.review.posting;

import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.CodePoints;
import dev.assay.text.document.Range;
import dev.assay.ui.control.SpanMap;
import java.util.List;
import java.util.Optional;

/** Maps a section that is shown letter by letter, from some offset of the page on. */
final class SectionMap implements SpanMap {

    private final RedecodedText text;
    private final Section section;
    private final int offset;
    private final CodePoints codePoints;

    SectionMap(RedecodedText text, Section section, int offset) {
        this.text = text;
        this.section = section;
        this.offset = offset;
        this.codePoints = new CodePoints(text.given());
    }

    @Override
    public List<Range> shown(Span span) {
        if (span.in() != section || span.end() > codePoints.length()) {
            return List.of();
        }
        Range range = text.shown(given(span));
        return range.isEmpty()
                ? List.of()
                : List.of(new Range(offset + range.start(), offset + range.end()));
    }

    @Override
    public Optional<Span> span(int start, int end) {
        int from = Math.max(0, start - offset);
        int to = Math.min(text.text().length(), end - offset);
        return from < to ? Optional.of(span(text.origin(new Range(from, to)))) : Optional.empty();
    }

    /** A span as UTF-16 units of the given text. */
    Range given(Span span) {
        return new Range(codePoints.toUtf16(span.start()),
                codePoints.toUtf16(Math.min(span.end(), codePoints.length())));
    }

    /** UTF-16 units of the given text as a span. */
    Span span(Range given) {
        return Span.ofUtf16(text.given(), codePoints, section, given.start(), given.end());
    }
}
