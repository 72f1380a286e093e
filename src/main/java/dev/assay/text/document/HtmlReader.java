package dev.assay.text.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads HTML. What tables or wrong nesting moved about in the tree is put back into the order of the text. */
final class HtmlReader implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of("p", "div", "ul", "ol", "li", "table", "tr", "section",
            "article", "header", "footer", "blockquote", "pre", "dl", "dt", "dd", "hr", "h1", "h2", "h3",
            "h4",
            "h5", "h6", "body", "title", "main", "aside", "figure", "figcaption", "form", "fieldset");
    private static final Set<String> SET_OFF = Set.of("p", "ul", "ol", "table", "section", "article",
            "blockquote", "pre", "dl", "hr", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final int DEEPEST = 256;

    /** A run of text, and the line it belongs to. */
    private record Piece(Line line, String literal, int from, int to, byte style, int link) {}

    private final String text;
    private final int offset;
    private final Lines lines;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Integer> counters = new ArrayList<>();
    private Line line = Line.plain(true);
    private int breaks;
    private int bold;
    private int italic;
    private int link;
    private Block.@Nullable Kind kind;
    private int level;
    private String marker = "";

    private HtmlReader(String text, int offset, Lines lines) {
        this.text = text;
        this.offset = offset;
        this.lines = lines;
    }

    static Lines read(String text) {
        Lines lines = new Lines();
        read(text, 0, text.length(), lines);
        return lines;
    }

    /** Reads a part of a text into lines; offsets stay those of the whole text. */
    static void read(String text, int from, int to, Lines lines) {
        HtmlReader reader = new HtmlReader(text, from, lines);
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        parser.parseInput(text.substring(from, to), "").traverse(reader);
        reader.finish();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode leaf) {
            if (leaf.sourceRange().isTracked()) {
                byte style = (byte) ((bold > 0 ? Glyphs.BOLD : 0) | (italic > 0 ? Glyphs.ITALIC : 0));
                pieces.add(new Piece(line, leaf.getWholeText(), offset + leaf.sourceRange().startPos(),
                        offset + leaf.sourceRange().endPos(), style, link));
                if (!leaf.isBlank()) {
                    breaks = 0;
                    marker = "";
                }
            }
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        switch (name) {
            case "b", "strong" -> bold++;
            case "i", "em" -> italic++;
            case "a" -> link = lines.link(element.attr("href"));
            case "br" -> next(++breaks > 1);
            case "ul" -> counters.add(-1);
            case "ol" -> counters.add(first(element) - 1);
            case "td", "th" -> separate(element);
            default -> {
            }
        }
        if (BLOCKS.contains(name)) {
            if (name.equals("li")) {
                kind = Block.Kind.LIST_ITEM;
                level = Math.max(1, counters.size());
                marker = mark();
            } else if (isHeading(name)) {
                kind = Block.Kind.HEADING;
                level = name.charAt(1) - '0';
            }
            next(SET_OFF.contains(name));
        }
    }

    /** Sets a table's cell off from the one before. */
    private void separate(Element cell) {
        if (cell.sourceRange().isTracked()) {
            int at = offset + cell.sourceRange().startPos();
            pieces.add(new Piece(line, " ", at, at, (byte) 0, 0));
        }
    }

    /** The number of a list's first item. */
    private static int first(Element list) {
        String start = list.attr("start").strip();
        return start.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(start) : 1;
    }

    private String mark() {
        int count = counters.isEmpty() ? -1 : counters.getLast();
        if (count < 0) {
            return "•";
        }
        counters.set(counters.size() - 1, count + 1);
        return count + 1 + ".";
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        switch (name) {
            case "b", "strong" -> bold--;
            case "i", "em" -> italic--;
            case "a" -> link = 0;
            case "ul", "ol" -> counters.removeLast();
            default -> {
            }
        }
        if (BLOCKS.contains(name)) {
            if (name.equals("li") || isHeading(name)) {
                kind = null;
                level = 0;
                marker = "";
            }
            next(SET_OFF.contains(name));
        }
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private void next(boolean gap) {
        boolean unused = pieces.isEmpty() || pieces.getLast().line() != line;
        line = new Line(kind, level, marker, gap || unused && line.gap);
    }

    private void finish() {
        pieces.sort(Comparator.comparingInt(Piece::from));
        @Nullable
        Line before = null;
        for (Piece piece : pieces) {
            if (piece.line != before && !piece.literal.isBlank()) {
                lines.start(piece.line.glyphs.size() == 0 ? piece.line : Line.plain(false));
                before = piece.line;
            }
            if (before != null && piece.from == piece.to) {
                lines.current().add(' ', piece.from, piece.to, piece.style, piece.link);
            } else if (before != null) {
                Alignment.add(lines.current(), piece.literal, text, piece.from, piece.to, false, piece.style,
                        piece.link);
            }
        }
    }
}
