package dev.assay.text.document;

import java.util.List;

/**
 * A heading, a paragraph or a list item, as shown; a table's cell is made of such. All offsets are UTF-16 units of {@link Document#text()}.
 *
 * @param kind what it is
 * @param level 1 to 6 for a heading; the depth, from 1, for a list item; 0 for a paragraph
 * @param marker what stands before a list item, such as {@code •} or {@code 2.}; not part of the text; empty for
 *        the others and for a list item's further paragraphs
 * @param gap whether a blank line, or its like in HTML, sets it off from the block before
 * @param start where its text starts
 * @param text its text, without line breaks
 * @param emphases bold, italic and struck runs, in order, not overlapping
 * @param links runs that were links, in order
 * @param setting how it stands on the page
 */
public record Block(Kind kind, int level, String marker, boolean gap, int start, String text,
        List<Emphasis> emphases, List<Link> links, Setting setting) {

    /** What a block is. */
    public enum Kind {
        HEADING, PARAGRAPH, LIST_ITEM
    }

    /** A run in bold, in italics or struck through, or several of these. */
    public record Emphasis(Range range, boolean bold, boolean italic, boolean struck) {

        /** A run in bold. */
        public static Emphasis bold(Range range) {
            return new Emphasis(range, true, false, false);
        }
    }

    /** A run that links to an address, as written; never followed by the program. */
    public record Link(Range range, String address) {}

    public Block {
        emphases = List.copyOf(emphases);
        links = List.copyOf(links);
    }

    /** A block of running text. */
    public Block(Kind kind, int level, String marker, boolean gap, int start, String text,
            List<Emphasis> emphases, List<Link> links) {
        this(kind, level, marker, gap, start, text, emphases, links, Setting.PLAIN);
    }

    public int end() {
        return start + text.length();
    }

    public Range range() {
        return new Range(start, end());
    }
}
