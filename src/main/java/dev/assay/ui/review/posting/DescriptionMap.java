package dev.assay.ui.review.posting;

import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.document.Document;
import dev.assay.text.document.Range;
import dev.assay.ui.control.SpanMap;
import java.util.List;
import java.util.Optional;

/** Maps a description that was mended and is shown as a document. */
final class DescriptionMap implements SpanMap {

    private final RedecodedText text;
    private final Document document;
    private final SectionMap letters;

    /** @param document made of the mended text */
    DescriptionMap(RedecodedText text, Document document) {
        this.text = text;
        this.document = document;
        this.letters = new SectionMap(text, Section.DESCRIPTION, 0);
    }

    @Override
    public List<Range> shown(Span span) {
        return letters.shown(span).stream()
                .flatMap(range -> document.shownRanges(range.start(), range.end()).stream()).toList();
    }

    @Override
    public Optional<Span> span(int start, int end) {
        return document.rawRange(start, end).map(text::origin).map(letters::span);
    }
}
