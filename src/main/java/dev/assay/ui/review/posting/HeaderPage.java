package dev.assay.ui.review.posting;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.NamedHeader;
import dev.assay.text.document.Block.Kind;
import dev.assay.text.document.Block;
import dev.assay.text.document.HeaderText;
import dev.assay.text.document.Range;
import dev.assay.ui.control.Page;
import dev.assay.ui.control.SpanMap;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets title, company and location on a page of their own. */
final class HeaderPage {

    private static final String SEPARATOR = "  ·  ";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<SpanMap> maps = new ArrayList<>();

    private HeaderPage() {}

    /** @param named what to show, said to be so, where the posting itself has neither title, company nor location */
    static Page of(Posting posting, NamedHeader named, Wording words) {
        boolean bare = posting.title().isBlank() && posting.company().isBlank()
                && posting.location().isBlank();
        return bare && !named.equals(NamedHeader.NONE) ? hearsay(posting, named, words) : of(posting, words);
    }

    private static Page hearsay(Posting posting, NamedHeader named, Wording words) {
        HeaderPage header = new HeaderPage();
        header.add(named.title().isEmpty() ? words.of("posting.id", posting.id()) : named.title(), null);
        header.end(Kind.HEADING, 0);
        int start = header.text.length() + 1;
        header.text.append('\n');
        header.add(Stream.of(named.company(), named.location()).filter(said -> !said.isEmpty())
                .collect(Collectors.joining(SEPARATOR)), null);
        header.end(Kind.PARAGRAPH, start);
        int note = header.text.length() + 1;
        header.text.append('\n').append(words.of("header.hearsay", named.by(), posting.id()));
        header.end(Kind.PARAGRAPH, note);
        return new Page(header.text.toString(), header.blocks, Page.Look.HEADER, header.map());
    }

    static Page of(Posting posting, Wording words) {
        HeaderPage header = new HeaderPage();
        header.add(posting.title().isBlank() ? words.of("posting.id", posting.id()) : posting.title(),
                posting.title().isBlank() ? null : Section.TITLE);
        header.end(Kind.HEADING, 0);
        int start = header.text.length() + 1;
        header.text.append('\n');
        for (Section section : List.of(Section.COMPANY, Section.LOCATION)) {
            if (HeaderText.of(posting.text(section)).isNamed()) {
                header.text.append(header.text.length() > start ? SEPARATOR : "");
                header.add(posting.text(section), section);
            }
        }
        header.end(Kind.PARAGRAPH, start);
        return new Page(header.text.toString(), header.blocks, Page.Look.HEADER, header.map());
    }

    /** What of title, company and location is not shown: lines after the first; empty where there are none. */
    static String rest(Posting posting, Wording words) {
        return Stream.of(Section.TITLE, Section.COMPANY, Section.LOCATION)
                .filter(section -> !HeaderText.of(posting.text(section)).rest().isEmpty())
                .map(section -> words.of("header.also", words.name(section),
                        HeaderText.of(posting.text(section)).rest()))
                .collect(Collectors.joining("\n"));
    }

    private void add(String words, @Nullable Section section) {
        RedecodedText mended = RedecodedText.ofHeader(words);
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
