package dev.assay.text.document;

/** In how many marks of each style a reader is. */
final class RunStyle {

    int bold;
    int italic;
    int struck;

    /** The style of what stands here, as {@link Glyphs} has it. */
    byte value() {
        return (byte) ((bold > 0 ? Glyphs.BOLD : 0) | (italic > 0 ? Glyphs.ITALIC : 0)
                | (struck > 0 ? Glyphs.STRUCK : 0));
    }

    /** Enters the style of an HTML element, or leaves it; says whether it has one. */
    boolean count(String name, int by) {
        switch (name) {
            case "b", "strong" -> bold = Math.max(0, bold + by);
            case "i", "em" -> italic = Math.max(0, italic + by);
            case "s", "del", "strike" -> struck = Math.max(0, struck + by);
            default -> {
                return false;
            }
        }
        return true;
    }

    void clear() {
        bold = 0;
        italic = 0;
        struck = 0;
    }
}
