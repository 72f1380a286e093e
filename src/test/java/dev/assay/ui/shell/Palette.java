package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The colours of a look by their tokens, the theme's and the program's own; translucent ones as laid on the page. */
record Palette(Map<String, Color> colours) {

    private static final Pattern COLOUR = Pattern.compile(
            "(-[a-z0-9-]+)\\s*:\\s*(#[0-9a-fA-F]{6}|rgba?\\([^)]*\\))");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    static Palette of(boolean dark) throws IOException {
        Map<String, Color> colours = new HashMap<>();
        for (String sheet : List.of("assay.css", "fields.css")) {
            String own = COMMENT.matcher(Files.readString(Path.of("styles", sheet))).replaceAll("");
            int media = own.indexOf("@media");
            read(sheet.equals("assay.css") ? theme(dark) : "", colours);
            read(own.substring(0, media), colours);
            read(dark ? own.substring(media) : "", colours);
        }
        Color page = colours.getOrDefault("-page", Color.WHITE);
        colours.replaceAll((token, colour) -> page.interpolate(
                Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), colour.getOpacity()));
        return new Palette(colours);
    }

    private static void read(String sheet, Map<String, Color> colours) {
        Matcher found = COLOUR.matcher(sheet);
        while (found.find()) {
            colours.put(found.group(1), Color.web(found.group(2)));
        }
    }

    Color colour(String token) {
        Color colour = colours.get(token);
        assertThat(colour).as(token).isNotNull();
        return colour;
    }

    /** The contrast of two colours as the web's accessibility guidelines (WCAG 2.2) define it, from 1 to 21. */
    static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /** The theme's sheet as text; the theme names the compiled one beside it. */
    static String theme(boolean dark) throws IOException {
        String path = dark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
        try (InputStream in = PrimerLight.class.getResourceAsStream(path.replace(".bss", ".css"))) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
