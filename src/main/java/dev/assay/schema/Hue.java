package dev.assay.schema;

/**
 * The colour of a group, as {@code #rrggbb}.
 *
 * @param light on a light page
 * @param dark on a dark one
 */
public record Hue(Shades light, Shades dark) {

    /** What a group has that was given no colour of its own. */
    public static final Hue GREY = new Hue(new Shades("#57606a", "#eaeef2", "#d0d7de"),
            new Shades("#9ea7b3", "#262c36", "#3d444d"));

    /**
     * The shades of a colour.
     *
     * @param ink for text and lines
     * @param wash faint, behind text
     * @param mark behind text that is selected
     */
    public record Shades(String ink, String wash, String mark) {}
}
