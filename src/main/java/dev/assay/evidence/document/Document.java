package dev.assay.evidence.document;

import dev.assay.model.CodePoints;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A posting's description as a page to read: blocks without markup, and a map back to the text as given.
 * Immutable. "Shown" offsets are UTF-16 units of {@link #text()}; "raw" offsets are UTF-16 units of the text as
 * given, and those of a {@link Span} are its code points. Shown order is raw order.
 */
public final class Document {

    private final String raw;
    private final CodePoints codePoints;
    private final Format format;
    private final String text;
    private final List<Block> blocks;
    private final Glyphs glyphs;

    private Document(String raw, Format format, Assembly assembly) {
        this.raw = raw;
        this.codePoints = new CodePoints(raw);
        this.format = format;
        this.glyphs = assembly.glyphs;
        this.text = glyphs.text();
        this.blocks = List.copyOf(assembly.blocks);
    }

    /** Reads a text in whatever format it is in. Never fails; takes time in proportion to the text's length. */
    public static Document of(String raw) {
        Layer layer = Layer.repaired(raw);
        if (Format.isEscapedHtml(raw)) {
            layer = layer.unescaped();
        }
        Format format = Format.of(layer.text());
        if (format == Format.PLAIN) {
            layer = layer.unescaped();
        }
        String source = layer.text();
        Lines lines = switch (format) {
            case MARKDOWN -> MarkdownReader.read(source);
            case HTML -> HtmlReader.read(source);
            case PLAIN -> PlainReader.read(source);
        };
        return new Document(raw, format, new Assembly(lines, layer));
    }

    /** Reads a text that is no page, such as a title: one line without markup. */
    public static Document ofLine(String raw) {
        Layer layer = Layer.repaired(raw).unescaped();
        Lines lines = new Lines();
        lines.start(new Line(Block.Kind.PARAGRAPH, 0, "", false));
        String source = layer.text();
        for (int i = 0; i < source.length(); i++) {
            lines.current().add(source.charAt(i), i, i + 1, (byte) 0, 0);
        }
        return new Document(raw, Format.PLAIN, new Assembly(lines, layer));
    }

    /** The text as given. */
    public String raw() {
        return raw;
    }

    public Format format() {
        return format;
    }

    /** All blocks' texts, joined by line feeds that stand in no block. */
    public String text() {
        return text;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** The block at a shown offset; for a line feed between two, the one before; empty past the end. */
    public Optional<Block> blockAt(int shown) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            Block block = blocks.get(mid);
            if (shown < block.start()) {
                high = mid - 1;
            } else if (shown > block.end()) {
                low = mid + 1;
            } else {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    /**
     * Where in the raw text a shown character was made.
     *
     * @param shown 0 to the text's length; the length gives the end of the last character's source
     * @throws IndexOutOfBoundsException if the offset lies outside the text
     */
    public int toRaw(int shown) {
        if (shown < 0 || shown > text.length()) {
            throw new IndexOutOfBoundsException("shown offset " + shown + " of " + text.length());
        }
        if (shown < text.length()) {
            return glyphs.start(shown);
        }
        return text.isEmpty() ? 0 : glyphs.end(shown - 1);
    }

    /** The raw range of what is shown in a range; empty where that holds no character of a block. */
    public Optional<Range> rawRange(int shownStart, int shownEnd) {
        int from = Math.max(0, shownStart);
        int to = Math.min(text.length(), shownEnd);
        while (from < to && isSynthetic(from)) {
            from++;
        }
        while (from < to && isSynthetic(to - 1)) {
            to--;
        }
        if (from >= to) {
            return Optional.empty();
        }
        return Optional.of(new Range(glyphs.start(from), glyphs.end(to - 1)));
    }

    /** As {@link #span(Section, int, int)}, for the description. */
    public Optional<Span> span(int shownStart, int shownEnd) {
        return span(Section.DESCRIPTION, shownStart, shownEnd);
    }

    /**
     * The span that was made into what is shown in a range, such as a selection; whole characters even where the
     * range cuts a surrogate pair; empty where no character is in the range.
     *
     * @param in the section whose text this is
     */
    public Optional<Span> span(Section in, int shownStart, int shownEnd) {
        return rawRange(shownStart, shownEnd).flatMap(range -> spanOfRaw(in, range.start(), range.end()));
    }

    /**
     * The span of a raw range, widened to whole characters; empty where the range is.
     *
     * @param in the section whose text this is
     */
    public Optional<Span> spanOfRaw(Section in, int rawStart, int rawEnd) {
        int start = codePoints.fromUtf16(isInsidePair(rawStart) ? rawStart - 1 : rawStart);
        int end = codePoints.fromUtf16(rawEnd);
        return end <= start
                ? Optional.empty()
                : Optional.of(new Span(in, start, end,
                        raw.substring(codePoints.toUtf16(start), codePoints.toUtf16(end))));
    }

    /** Where a span of the description is shown, block by block; empty where nothing of it is. */
    public List<Range> shownRanges(Span span) {
        if (span.in() != Section.DESCRIPTION || span.start() >= codePoints.length()) {
            return List.of();
        }
        return shownRanges(codePoints.toUtf16(span.start()),
                codePoints.toUtf16(Math.min(span.end(), codePoints.length())));
    }

    /** Where a raw range is shown, block by block; empty where nothing of it is, as for markup alone. */
    public List<Range> shownRanges(int rawStart, int rawEnd) {
        int from = firstEndingAfter(rawStart);
        int to = firstStartingAt(rawEnd);
        List<Range> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (isSynthetic(at)) {
                at++;
                continue;
            }
            int stop = at + 1;
            while (stop < to && text.charAt(stop) != '\n') {
                stop++;
            }
            found.add(new Range(at, stop));
            at = stop;
        }
        return found;
    }

    /** Whether a shown character stands for nothing in the raw text: a break between blocks or table cells. */
    public boolean isSynthetic(int shown) {
        return glyphs.start(shown) == glyphs.end(shown);
    }

    /** As {@link #of}, for a posting's description. */
    public static Document of(Posting posting) {
        return of(posting.description());
    }

    private boolean isInsidePair(int at) {
        return at > 0 && at < raw.length() && Character.isLowSurrogate(raw.charAt(at))
                && Character.isHighSurrogate(raw.charAt(at - 1));
    }

    private int firstEndingAfter(int rawStart) {
        int low = 0;
        int high = glyphs.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (glyphs.end(mid) <= rawStart) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private int firstStartingAt(int rawEnd) {
        int low = 0;
        int high = glyphs.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (glyphs.start(mid) < rawEnd) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
