package dev.assay.text.document;

import dev.assay.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text as a page to read: blocks without markup, and a map back to the text as given.
 * Immutable. "Shown" offsets are UTF-16 units of {@link #text()}; "raw" offsets are UTF-16 units of the text as
 * given; "code points" are said so. Shown order is raw order.
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

    /** The code points of a raw range, widened to whole characters; empty where the range is. */
    public Optional<Range> codePoints(int rawStart, int rawEnd) {
        int start = codePoints.fromUtf16(isInsidePair(rawStart) ? rawStart - 1 : rawStart);
        int end = codePoints.fromUtf16(rawEnd);
        return end <= start ? Optional.empty() : Optional.of(new Range(start, end));
    }

    /** What stands in a range of code points of the text as given. */
    public String rawText(Range points) {
        return raw.substring(codePoints.toUtf16(points.start()), codePoints.toUtf16(points.end()));
    }

    /** Where code points of the text as given are shown, block by block; empty where nothing of them is. */
    public List<Range> shownCodePoints(int start, int end) {
        if (start >= codePoints.length()) {
            return List.of();
        }
        return shownRanges(codePoints.toUtf16(start),
                codePoints.toUtf16(Math.min(end, codePoints.length())));
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

    /** Whether a shown character stands for nothing in the raw text: a break between blocks. */
    public boolean isSynthetic(int shown) {
        return glyphs.start(shown) == glyphs.end(shown);
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
