package dev.assay.text.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown. Indented code is read as text, for postings indent for other reasons. */
final class MarkdownReader extends AbstractVisitor {

    private static final int DEEPEST = 64;
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .enabledBlockTypes(Set.of(org.commonmark.node.Heading.class, HtmlBlock.class, ThematicBreak.class,
                    ListBlock.class, BlockQuote.class, FencedCodeBlock.class))
            .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

    private final String text;
    private final Lines lines = new Lines();
    private int end;
    private int depth;
    private int number;
    private String marker = "";
    private int bold;
    private int italic;
    private int link;

    private MarkdownReader(String text) {
        this.text = text;
    }

    static Lines read(String text) {
        MarkdownReader reader = new MarkdownReader(text);
        PARSER.parse(text).accept(reader);
        return reader.lines;
    }

    @Override
    public void visit(Heading heading) {
        start(heading, Block.Kind.HEADING, heading.getLevel(), "");
        visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (depth > 0) {
            start(paragraph, Block.Kind.LIST_ITEM, depth, marker);
            marker = "";
        } else {
            start(paragraph, null, 0, "");
        }
        visitChildren(paragraph);
    }

    @Override
    public void visit(ListItem item) {
        marker = item.getParent() instanceof OrderedList list && list.getMarkerStartNumber() != null
                ? list.getMarkerStartNumber() + number++ + list.getMarkerDelimiter()
                : "•";
        visitChildren(item);
        marker = "";
    }

    @Override
    public void visit(org.commonmark.node.BulletList list) {
        visitList(list);
    }

    @Override
    public void visit(OrderedList list) {
        visitList(list);
    }

    private void visitList(ListBlock list) {
        int outer = number;
        number = 0;
        depth++;
        visitChildren(list);
        depth--;
        number = outer;
    }

    @Override
    public void visit(Text node) {
        literal(node, node.getLiteral(), true);
    }

    @Override
    public void visit(Code node) {
        literal(node, node.getLiteral(), false);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        verbatim(block.getSourceSpans().subList(1, block.getSourceSpans().size()));
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        verbatim(definition.getSourceSpans());
    }

    private void verbatim(List<SourceSpan> spans) {
        for (SourceSpan span : spans) {
            int from = span.getInputIndex();
            int to = from + span.getLength();
            if (!text.substring(from, to).strip().startsWith("```")) {
                begin(null, 0, "", from);
                Alignment.add(lines.current(), text.substring(from, to), text, from, to, false, (byte) 0, 0);
                end = to;
            }
        }
    }

    @Override
    public void visit(Emphasis emphasis) {
        italic++;
        visitChildren(emphasis);
        italic--;
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        bold++;
        visitChildren(emphasis);
        bold--;
    }

    @Override
    public void visit(Link node) {
        int outer = link;
        link = lines.link(node.getDestination());
        visitChildren(node);
        link = outer;
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(HtmlInline node) {
        switch (node.getLiteral().toLowerCase(Locale.ROOT)) {
            case "<b>", "<strong>" -> bold++;
            case "</b>", "</strong>" -> bold = Math.max(0, bold - 1);
            case "<i>", "<em>" -> italic++;
            case "</i>", "</em>" -> italic = Math.max(0, italic - 1);
            case "<br>", "<br/>", "<br />" -> follow(false);
            default -> end = Math.max(end, end(node));
        }
    }

    @Override
    public void visit(HtmlBlock block) {
        int from = start(block);
        HtmlReader.read(text, from, end(block), lines);
        end = end(block);
    }

    @Override
    public void visit(HardLineBreak node) {
        follow(false);
    }

    @Override
    public void visit(SoftLineBreak node) {
        follow(true);
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
    }

    /** Goes on after a line break inside a block: on the same line where the text was only wrapped. */
    private void follow(boolean mayJoin) {
        int lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
        int first = end;
        while (first < text.length() && Line.isSpace(text.charAt(first))) {
            first++;
        }
        Line line = lines.current();
        if (mayJoin && Wrapping.joins(end - lineStart, text, first, text.length())) {
            line.add(' ', end, first, style(), link);
        } else if (line.kind == Block.Kind.HEADING) {
            line.add(' ', end, first, style(), link);
        } else {
            boolean indented = first > 0 && (text.charAt(first - 1) == ' ' || text.charAt(first - 1) == '\t');
            begin(null, indented ? line.level : 0, "", end);
        }
    }

    private void start(Node block, Block.@org.jspecify.annotations.Nullable Kind kind, int level,
            String mark) {
        begin(kind, level, mark, start(block));
        bold = 0;
        italic = 0;
    }

    private void begin(Block.@org.jspecify.annotations.Nullable Kind kind, int level, String mark, int from) {
        lines.start(new Line(kind, level, mark, Wrapping.isGap(text, end, from)));
    }

    private void literal(Node node, String literal, boolean escapes) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            Alignment.add(lines.current(), literal, text, start(node), end(node), escapes, style(), link);
            end = end(node);
        }
    }

    private byte style() {
        return (byte) ((bold > 0 ? Glyphs.BOLD : 0) | (italic > 0 ? Glyphs.ITALIC : 0));
    }

    private static int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getInputIndex();
    }

    private static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getLast().getInputIndex() + spans.getLast().getLength();
    }
}
