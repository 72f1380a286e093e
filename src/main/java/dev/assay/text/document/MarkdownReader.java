package dev.assay.text.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
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
import org.jspecify.annotations.Nullable;

/** Reads Markdown. Indented code is read as text, for postings indent for other reasons. */
final class MarkdownReader extends AbstractVisitor {

    private static final int DEEPEST = 64;
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .enabledBlockTypes(Set.of(org.commonmark.node.Heading.class, HtmlBlock.class, ThematicBreak.class,
                    ListBlock.class, BlockQuote.class, FencedCodeBlock.class))
            .extensions(List.of(TablesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build()))
            .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

    private final String text;
    private final Lines lines = new Lines();
    private int end;
    private int depth;
    private int number;
    private String marker = "";
    private final RunStyle style = new RunStyle();
    private int link;
    private int quoted;
    private boolean verbatim;
    private @Nullable Node task;
    private @Nullable MarkdownTable table;

    private MarkdownReader(String text) {
        this.text = text;
    }

    static Lines read(String text) {
        MarkdownReader reader = new MarkdownReader(text);
        PARSER.parse(QuoteSigns.hidden(text)).accept(reader);
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
        if (item.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text words
                && TaskMark.length(words.getLiteral()) > 0) {
            String box = TaskMark.of(TaskMark.isDone(words.getLiteral()));
            marker = marker.equals("•") ? box : marker + " " + box;
            task = words;
        }
        visitChildren(item);
        marker = "";
    }

    @Override
    public void visit(BlockQuote quote) {
        quoted++;
        visitChildren(quote);
        quoted--;
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
        List<SourceSpan> inner = block.getSourceSpans().subList(1, block.getSourceSpans().size());
        verbatim = true;
        if (!inner.isEmpty() && block.getClosingFenceLength() != null) {
            verbatim(inner.subList(0, inner.size() - 1));
            end = end(block);
        } else {
            verbatim(inner);
        }
        verbatim = false;
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        verbatim(definition.getSourceSpans());
    }

    private void verbatim(List<SourceSpan> spans) {
        for (SourceSpan span : spans) {
            int from = span.getInputIndex();
            int to = from + span.getLength();
            begin(null, 0, "", from);
            Alignment.add(lines.current(), text.substring(from, to), text, from, to, false, (byte) 0, 0);
            end = to;
        }
    }

    @Override
    public void visit(Emphasis emphasis) {
        style.italic++;
        visitChildren(emphasis);
        style.italic--;
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        style.bold++;
        visitChildren(emphasis);
        style.bold--;
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
        String tag = node.getLiteral().toLowerCase(Locale.ROOT);
        boolean closes = tag.startsWith("</");
        String name = tag.substring(closes ? 2 : 1, tag.length() - 1).replaceFirst("\\s*/$", "");
        if (name.equals("br")) {
            follow(false);
        } else if (!style.count(name, closes ? -1 : 1)) {
            end = Math.max(end, end(node));
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
        if (block instanceof TableBlock) {
            table = new MarkdownTable(text, lines.table());
            visitChildren(block);
            table = null;
            end = end(block);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        MarkdownTable within = table;
        if (node instanceof Strikethrough) {
            style.struck++;
            visitChildren(node);
            style.struck--;
        } else if (node instanceof TableRow && within != null) {
            within.nextRow(node.getSourceSpans());
            visitChildren(node);
            verbatim(within.surplus());
        } else if (node instanceof TableCell cell && within != null) {
            within.nextCell(cell);
            start(node, null, 0, "");
            visitChildren(node);
        } else {
            visitChildren(node);
        }
    }

    /** Goes on after a line break inside a block: on the same line where the text was only wrapped. */
    private void follow(boolean mayJoin) {
        int lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
        int first = end;
        while (first < text.length()
                && (Line.isSpace(text.charAt(first)) || quoted > 0 && text.charAt(first) == '>')) {
            first++;
        }
        Line line = lines.current();
        if (mayJoin && Wrapping.joins(end - lineStart, text, first, text.length())) {
            line.add(' ', end, first, style.value(), link);
        } else if (line.kind == Block.Kind.HEADING) {
            line.add(' ', end, first, style.value(), link);
        } else {
            boolean indented = first > 0 && (text.charAt(first - 1) == ' ' || text.charAt(first - 1) == '\t');
            begin(null, indented ? line.level : 0, "", end);
        }
    }

    private void start(Node block, Block.@Nullable Kind kind, int level,
            String mark) {
        begin(kind, level, mark, start(block));
        style.clear();
    }

    private void begin(Block.@Nullable Kind kind, int level, String mark, int from) {
        MarkdownTable within = table;
        Setting setting = new Setting(quoted, verbatim,
                within == null ? Optional.empty() : Optional.of(within.cell()));
        boolean gap = Wrapping.isGap(text, end, from) && (within == null || within.isStart());
        lines.start(new Line(kind, level, mark, gap, setting));
    }

    private void literal(Node node, String literal, boolean escapes) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            int box = node.equals(task) ? TaskMark.length(literal) : 0;
            int from = source(start(node)) + box;
            int to = source(end(node));
            Alignment.add(lines.current(), QuoteSigns.shown(literal.substring(box)), text, from, to,
                    escapes, style.value(), link);
            end = to;
        }
    }

    /** Where in the text an offset of the parser's stands. */
    private int source(int at) {
        MarkdownTable within = table;
        return within == null ? at : within.source(at);
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
