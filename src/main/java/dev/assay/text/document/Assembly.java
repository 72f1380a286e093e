package dev.assay.text.document;

import java.util.ArrayList;
import java.util.List;

/** Makes blocks of the lines a reader found: strays and spaces dropped, kinds decided, one text of them all. */
final class Assembly {

    final Glyphs glyphs;
    final List<Block> blocks = new ArrayList<>();
    private final Layer layer;

    Assembly(Lines lines, Layer layer) {
        this.layer = layer;
        this.glyphs = new Glyphs(layer.text().length() + 1);
        boolean gap = false;
        for (Line line : lines.all) {
            gap |= line.gap;
            if (add(line, lines.addresses, gap)) {
                gap = false;
            }
        }
    }

    private boolean add(Line line, List<String> addresses, boolean gap) {
        boolean verbatim = line.setting.verbatim();
        Glyphs clean = verbatim ? line.glyphs : StrayMarks.without(line.glyphs);
        int from = 0;
        int to = clean.size();
        if (!verbatim && line.setting.cell().isEmpty() && isStray(clean)) {
            return false;
        }
        while (to > 0 && isBlank(clean.charAt(to - 1))) {
            to--;
        }
        while (from < to && isBlank(clean.charAt(from))) {
            from++;
        }
        if (from == to) {
            return false;
        }
        Classifier.Verdict verdict = Classifier.of(line, clean.text().substring(from, to),
                isBold(clean, from, to), verbatim ? from : line.indent);
        from = verbatim ? 0 : from + verdict.skipped();
        String text = clean.text().substring(from, to);
        if (glyphs.size() > 0) {
            int at = layer.start(clean.start(from));
            glyphs.add('\n', at, at, (byte) 0, 0);
        }
        int start = glyphs.size();
        glyphs.addAll(clean, from, to, layer);
        boolean plain = clean.isPlain(from, to);
        blocks.add(new Block(verdict.kind(), verdict.level(), verbatim ? "" : verdict.marker(),
                gap && start > 0, start, text, plain ? List.of() : emphases(start),
                plain ? List.of() : links(start, addresses), line.setting));
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u200D';
    }

    /** Whether a line holds nothing but what is left of marks: rules, empty emphasis. */
    private static boolean isStray(Glyphs clean) {
        for (int i = 0; i < clean.size(); i++) {
            if (!isBlank(clean.charAt(i)) && "*_~`#|-=".indexOf(clean.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBold(Glyphs clean, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(clean.charAt(i)) && clean.charAt(i) != ':' && (clean.style(i) & Glyphs.BOLD) == 0) {
                return false;
            }
        }
        return true;
    }

    private List<Block.Emphasis> emphases(int start) {
        List<Block.Emphasis> found = new ArrayList<>();
        int from = start;
        for (int i = start + 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.style(i) != glyphs.style(from)) {
                byte style = glyphs.style(from);
                if (style != 0) {
                    found.add(new Block.Emphasis(new Range(from, i), (style & Glyphs.BOLD) != 0,
                            (style & Glyphs.ITALIC) != 0, (style & Glyphs.STRUCK) != 0));
                }
                from = i;
            }
        }
        return found;
    }

    private List<Block.Link> links(int start, List<String> addresses) {
        List<Block.Link> found = new ArrayList<>();
        int from = start;
        for (int i = start + 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.link(i) != glyphs.link(from)) {
                if (glyphs.link(from) != 0) {
                    found.add(new Block.Link(new Range(from, i), addresses.get(glyphs.link(from) - 1)));
                }
                from = i;
            }
        }
        return found;
    }
}
