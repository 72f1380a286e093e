package dev.assay.ui.control;

import dev.assay.model.Span;
import dev.assay.text.document.Range;
import java.util.List;
import java.util.Optional;

/** Tells where a posting's own words are shown on a page, and which of them a part of the page shows. */
public interface SpanMap {

    /** For text that is no posting's own: nothing of it is shown. */
    SpanMap NONE = new SpanMap() {

        @Override
        public List<Range> shown(Span span) {
            return List.of();
        }

        @Override
        public Optional<Span> span(int start, int end) {
            return Optional.empty();
        }
    };

    /** Where the span is shown, in UTF-16 units of the page, each range within one block; empty where it is not. */
    List<Range> shown(Span span);

    /** The posting's words shown from one UTF-16 offset of the page to another; empty where there are none. */
    Optional<Span> span(int start, int end);
}
