package dev.assay.ui.posting;

import dev.assay.evidence.document.Block;
import dev.assay.evidence.document.Block.Kind;
import dev.assay.evidence.document.Range;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.ui.control.Page;
import dev.assay.ui.control.SpanMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets title, company and location on a page of their own. */
final class HeaderPage {

    private static final String SEPARATOR = "  ·  ";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<SpanMap> maps = new ArrayList<>();

    private HeaderPage() {}

    static Page of(Posting posting) {
        HeaderPage header = new HeaderPage();
        header.add(posting.title().isBlank() ? "Posting " + posting.id() : posting.title(),
                posting.title().isBlank() ? null : Section.TITLE);
        header.end(Kind.HEADING, 0);
        int start = header.text.length() + 1;
        header.text.append('\n');
        header.add(posting.company(), Section.COMPANY);
        if (!posting.company().isBlank() && !posting.location().isBlank()) {
            header.text.append(SEPARATOR);
        }
        header.add(posting.location(), Section.LOCATION);
        header.end(Kind.PARAGRAPH, start);
        return new Page(header.text.toString(), header.blocks, Page.Look.HEADER, header.map());
    }

    private void add(String words, @Nullable Section section) {
        Mended mended = Mended.of(words);
        if (section != null) {
            maps.add(new SectionMap(mended, section, text.length()));
        }
        text.append(mended.text());
    }

    private void end(Kind kind, int start) {
        if (start < text.length()) {
            blocks.add(Pages.block(kind, "", start, text.substring(start)));
        }
    }

    private SpanMap map() {
        List<SpanMap> all = List.copyOf(maps);
        return new SpanMap() {

            @Override
            public List<Range> shown(Span span) {
                return all.stream().flatMap(map -> map.shown(span).stream()).toList();
            }

            @Override
            public Optional<Span> span(int start, int end) {
                return all.stream().flatMap(map -> map.span(start, end).stream()).findFirst();
            }
        };
    }
}
