package dev.assay.text.document;

import org.jspecify.annotations.Nullable;

/** What a reader found to stand on a line of its own, before it is decided what it is. */
final class Line {

    private static final int TAB = 4;

    final Glyphs glyphs = new Glyphs();
    /** What the markup says it is; null where it says nothing, or only, by a level, that it lies in a list. */
    final Block.@Nullable Kind kind;
    final int level;
    final String marker;
    final Setting setting;
    boolean gap;
    /** Columns of white space before the first character, where that may tell a list's depth. */
    int indent;

    Line(Block.@Nullable Kind kind, int level, String marker, boolean gap) {
        this(kind, level, marker, gap, Setting.PLAIN);
    }

    Line(Block.@Nullable Kind kind, int level, String marker, boolean gap, Setting setting) {
        this.kind = kind;
        this.level = level;
        this.marker = marker;
        this.gap = gap;
        this.setting = setting;
    }

    static Line plain(boolean gap) {
        return new Line(null, 0, "", gap);
    }

    /** Adds a character; white space is shown as one space, and not at the start, unless the line is verbatim. */
    void add(char c, int start, int end, byte style, int link) {
        if (isSpace(c) && setting.verbatim()) {
            int spaces = c == '\t' ? TAB - glyphs.size() % TAB : 1;
            for (int i = 0; i < spaces; i++) {
                glyphs.add(' ', start, end, style, link);
            }
        } else if (isSpace(c)) {
            int last = glyphs.size() - 1;
            if (last >= 0 && glyphs.charAt(last) != ' ') {
                glyphs.add(' ', start, end, style, link);
            }
        } else if (isShown(c)) {
            glyphs.add(c, start, end, style, link);
        }
    }

    /** White space other than the no-break space, which is shown as it is. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    /** False for controls, byte order marks, soft hyphens, and marks that would reorder the text shown. */
    static boolean isShown(char c) {
        return c >= 0x20 && c < 0x7F || !(Character.isISOControl(c) || c == '\u00AD' || c == '\u200B'
                || c == '\u2060' || c == '\uFEFF'
                || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069');
    }
}
