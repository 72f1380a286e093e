package dev.assay.ui.review.posting;

import dev.assay.model.Section;
import dev.assay.text.Mojibake;
import dev.assay.text.document.Block.Kind;
import dev.assay.text.document.Block;
import dev.assay.text.document.Document;
import dev.assay.text.document.Range;
import dev.assay.ui.control.Page.Look;
import dev.assay.ui.control.Page;
import dev.assay.ui.control.SpanMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes pages of a posting's text. */
final class Pages {

    private Pages() {}

    /** A description as headings, paragraphs and lists, wrongly decoded characters as they were meant. */
    static Page reading(String description) {
        RedecodedText mended = RedecodedText.of(description);
        Document document = Document.of(mended.text());
        return new Page(document.text(), document.blocks(), Look.READING,
                new DescriptionMap(mended, document));
    }

    /** A text that is no posting's own, such as a model's reasoning. */
    static Page of(String text) {
        Document document = Document.of(Mojibake.repair(text));
        return new Page(document.text(), document.blocks(), Look.READING, SpanMap.NONE);
    }

    /** A description exactly as it was given, line by line. */
    static Page asGiven(String text) {
        List<Block> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            int visible = stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
            lines.add(block(Kind.PARAGRAPH, "", at, text.substring(at, visible)));
            at = stop + 1;
        }
        return new Page(text, lines, Look.AS_GIVEN,
                new SectionMap(RedecodedText.asGiven(text), Section.DESCRIPTION, 0));
    }

    /** Facts as a list, for a posting of which nothing else is known. */
    static Page facts(FactTable table) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (FactTable.Row row : table.stated()) {
            String values = row.values().stream().filter(value -> !value.silent()).map(FactTable.Value::text)
                    .distinct().collect(Collectors.joining(" | "));
            if (!text.isEmpty()) {
                text.append('\n');
            }
            String line = row.label() + ": " + values.replace('\n', ' ');
            Range label = new Range(text.length(), text.length() + row.label().length() + 1);
            blocks.add(new Block(Kind.LIST_ITEM, 1, "•", false, text.length(), line,
                    List.of(Block.Emphasis.bold(label)), List.of()));
            text.append(line);
        }
        return new Page(text.toString(), blocks, Look.READING, SpanMap.NONE);
    }

    static Block block(Kind kind, String marker, int start, String text) {
        return new Block(kind, kind == Kind.PARAGRAPH ? 0 : 1, marker, false, start, text, List.of(),
                List.of());
    }
}
