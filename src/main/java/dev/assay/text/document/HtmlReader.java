package dev.assay.text.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
            "h5", "h6", "td", "th", "caption", "body", "title", "main", "aside", "figure", "figcaption",
            "form", "fieldset");
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
    private final List<Optional<HtmlTable>> tables = new ArrayList<>();
    private final RunStyle style = new RunStyle();
    private int breaks;
    private int link;
    private int quoted;
    private int verbatim;
    private Optional<Setting.Cell> cell = Optional.empty();
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
                int from = offset + leaf.sourceRange().startPos();
                int to = offset + leaf.sourceRange().endPos();
                if (verbatim > 0) {
                    addLines(leaf.getWholeText(), from, to);
                } else {
                    add(leaf.getWholeText(), from, to);
                }
            }
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void add(String literal, int from, int to) {
        pieces.add(new Piece(line, literal, from, to, style.value(), link));
        if (!literal.isBlank()) {
            breaks = 0;
            marker = "";
        }
    }

    /** Adds text whose line breaks stand; where references stand for some of them, as one line. */
    private void addLines(String literal, int from, int to) {
        String[] shown = literal.split("\n", -1);
        String[] given = text.substring(from, to).split("\n", -1);
        // A break right behind the tag is none.
        int dropped = given.length == shown.length + 1 && given[0].isBlank() ? 1 : 0;
        if (given.length - dropped != shown.length) {
            add(literal, from, to);
            return;
        }
        int at = dropped == 0 ? from : from + given[0].length() + 1;
        for (int i = 0; i < shown.length; i++) {
            int end = at + given[i + dropped].length();
            if (i > 0) {
                next(i > 1 && shown[i - 1].isBlank());
            }
            if (end > at) {
                add(shown[i], at, end);
            }
            at = end + 1;
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        switch (name) {
            case "a" -> link = lines.link(element.attr("href"));
            case "br" -> next(++breaks > 1);
            case "ul" -> counters.add(-1);
            case "ol" -> counters.add(first(element) - 1);
            case "pre" -> verbatim++;
            case "blockquote" -> quoted++;
            case "table" -> tables.add(HtmlTable.of(element, lines));
            case "tr" -> table().ifPresent(HtmlTable::nextRow);
            case "td", "th" -> cell = table().map(table -> table.cell(element));
            case "input" -> check(element);
            default -> style.count(name, 1);
        }
        if (BLOCKS.contains(name)) {
            if (name.equals("li")) {
                kind = Block.Kind.LIST_ITEM;
                level = Math.max(1, counters.size());
                marker = mark(element);
            } else if (isHeading(name)) {
                kind = Block.Kind.HEADING;
                level = name.charAt(1) - '0';
            }
            next(SET_OFF.contains(name));
        }
    }

    private Optional<HtmlTable> table() {
        return tables.isEmpty() ? Optional.empty() : tables.getLast();
    }

    /** Shows a list item's box as its mark. */
    private void check(Element input) {
        if (kind == Block.Kind.LIST_ITEM && !marker.isEmpty()
                && input.attr("type").equalsIgnoreCase("checkbox")) {
            marker = TaskMark.of(input.hasAttr("checked"));
            next(false);
        }
    }

    /** The number of a list's first item. */
    private static int first(Element list) {
        String start = list.attr("start").strip();
        return start.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(start) : 1;
    }

    private String mark(Element item) {
        int count = counters.isEmpty() ? -1 : counters.getLast();
        if (count < 0) {
            return "•";
        }
        String said = item.attr("value").strip();
        int number = said.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(said) : count + 1;
        counters.set(counters.size() - 1, number);
        return number + ".";
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        switch (name) {
            case "a" -> link = 0;
            case "ul", "ol" -> counters.removeLast();
            case "pre" -> verbatim--;
            case "blockquote" -> quoted--;
            case "table" -> tables.removeLast();
            case "td", "th" -> cell = Optional.empty();
            default -> style.count(name, -1);
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
        line = new Line(kind, level, marker, gap || unused && line.gap,
                new Setting(quoted, verbatim > 0, cell));
    }

    private void finish() {
        pieces.sort(Comparator.comparingInt(Piece::from));
        @Nullable
        Line before = null;
        for (Piece piece : pieces) {
            boolean starts = piece.line.setting.verbatim() || !piece.literal.isBlank();
            if (piece.line != before && starts) {
                lines.start(piece.line.glyphs.size() == 0 ? piece.line : Line.plain(false));
                before = piece.line;
            }
            if (before != null) {
                Alignment.add(lines.current(), piece.literal, text, piece.from, piece.to, false, piece.style,
                        piece.link);
            }
        }
    }
}
