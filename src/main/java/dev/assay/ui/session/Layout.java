package dev.assay.ui.session;

import dev.assay.review.ReviewStore;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the window was left: remembered in the store, and read before the window is shown.
 *
 * @param width the window's width in pixels
 * @param height its height in pixels
 * @param maximised whether it filled the screen
 * @param queueWidth the queue's width in pixels
 * @param fieldsWidth the fields' width in pixels
 * @param queueShown whether the queue was shown
 * @param theme the look
 * @param scale the text size, 1 for normal, up to 2
 */
public record Layout(double width, double height, boolean maximised, double queueWidth, double fieldsWidth,
        boolean queueShown, Theme theme, double scale) {

    public static final Layout FIRST = new Layout(1440, 900, false, 264, 470, true, Theme.SYSTEM, 1);
    public static final double SMALLEST_SCALE = 0.8;
    public static final double LARGEST_SCALE = 2;

    private static final String SETTING = "layout";

    /** This layout with another review screen. */
    public Layout withReview(double queueWidth, double fieldsWidth, boolean queueShown) {
        return new Layout(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale);
    }

    public static Layout load(ReviewStore store) {
        return store.setting(SETTING).flatMap(Layout::parse).orElse(FIRST);
    }

    public void save(ReviewStore store) {
        store.saveSetting(SETTING, format());
    }

    public String format() {
        return String.format(Locale.ROOT,
                "width=%.0f height=%.0f maximised=%b queueWidth=%.0f fieldsWidth=%.0f queueShown=%b theme=%s scale=%.2f",
                width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale);
    }

    public static Optional<Layout> parse(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split(" ")) {
            int at = part.indexOf('=');
            if (at > 0) {
                parts.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        try {
            return Optional.of(new Layout(Double.parseDouble(parts.getOrDefault("width", "1440")),
                    Double.parseDouble(parts.getOrDefault("height", "900")),
                    Boolean.parseBoolean(parts.get("maximised")),
                    Double.parseDouble(parts.getOrDefault("queueWidth", "264")),
                    Double.parseDouble(parts.getOrDefault("fieldsWidth", "470")),
                    !"false".equals(parts.get("queueShown")),
                    Theme.valueOf(parts.getOrDefault("theme", Theme.SYSTEM.name())),
                    Math.clamp(Double.parseDouble(parts.getOrDefault("scale", "1")), SMALLEST_SCALE,
                            LARGEST_SCALE)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
