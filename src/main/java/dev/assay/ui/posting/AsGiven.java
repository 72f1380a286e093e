package dev.assay.ui.posting;

import dev.assay.evidence.document.Range;
import dev.assay.model.CodePoints;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.ui.control.SpanMap;
import java.util.List;
import java.util.Optional;

/** Maps a section that is shown letter by letter, from some offset of the page on. */
final class AsGiven implements SpanMap {

    private final String text;
    private final Section section;
    private final int offset;
    private final CodePoints codePoints;

    AsGiven(String text, Section section, int offset) {
        this.text = text;
        this.section = section;
        this.offset = offset;
        this.codePoints = new CodePoints(text);
    }

    @Override
    public List<Range> shown(Span span) {
        if (span.in() != section || span.end() > codePoints.length()) {
            return List.of();
        }
        return List.of(new Range(offset + codePoints.toUtf16(span.start()),
                offset + codePoints.toUtf16(span.end())));
    }

    @Override
    public Optional<Span> span(int start, int end) {
        int from = Math.max(0, start - offset);
        int to = Math.min(text.length(), end - offset);
        return from < to
                ? Optional.of(Span.ofUtf16(text, codePoints, section, from, to))
                : Optional.empty();
    }
}
