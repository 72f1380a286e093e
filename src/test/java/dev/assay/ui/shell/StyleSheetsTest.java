package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's sheets can be read, use only colours that are defined, and leave text readable on them. */
class StyleSheetsTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DEFINITION = Pattern.compile("(-(?!fx-)[a-z0-9-]+)\\s*:");
    private static final Pattern DECLARATION = Pattern.compile("-[a-z0-9-]+\\s*:([^;{}]*)[;}]");
    private static final Pattern LOOK_UP = Pattern.compile("(?<![\\w.(-])-(?!fx-)[a-z][a-z0-9-]*");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+)\\s*:\\s*(#[0-9a-fA-F]{6})");
    private static final Schema SCHEMA = Catalogue.shipped();
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;

    @Test
    void everySheetIsReadWithoutErrors() throws IOException {
        for (Path sheet : sheets()) {
            CssParser.errorsProperty().clear();
            new CssParser().parse(sheet.toUri().toURL());
            assertThat(CssParser.errorsProperty()).as(sheet.toString()).isEmpty();
        }
    }

    @Test
    void everyGroupHasAHueOfItsOwn() {
        assertThat(SCHEMA.groups()).extracting(FieldGroup::hue).doesNotHaveDuplicates();

        CssParser.errorsProperty().clear();
        Stylesheet sheet = new CssParser().parse(GroupHues.css(SCHEMA));
        assertThat(CssParser.errorsProperty()).isEmpty();
        assertThat(sheet.getRules()).hasSize(2 * SCHEMA.groups().size());
    }

    @Test
    void everyColourLookedUpIsDefined() throws IOException {
        Set<String> defined = new TreeSet<>();
        String own = sheets().stream().map(StyleSheetsTest::text).collect(Collectors.joining("\n"));
        for (String sheet : List.of(own, theme(new PrimerLight().getUserAgentStylesheet()))) {
            Matcher definition = DEFINITION.matcher(sheet);
            while (definition.find()) {
                defined.add(definition.group(1));
            }
        }

        Set<String> used = new TreeSet<>();
        Matcher declaration = DECLARATION.matcher(own);
        while (declaration.find()) {
            Matcher lookUp = LOOK_UP.matcher(declaration.group(1));
            while (lookUp.find()) {
                used.add(lookUp.group());
            }
        }
        assertThat(used).contains("-group-ink", "-page", "-color-fg-default");
        assertThat(defined).containsAll(used);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textIsReadableOnEveryMark(boolean dark) throws IOException {
        Map<String, Color> colours = colours(dark);
        Color letters = colour(colours, "-color-fg-default");
        Color page = colour(colours, "-page");
        assertThat(SCHEMA.groups()).allSatisfy(group -> {
            Hue.Shades hue = dark ? group.hue().dark() : group.hue().light();
            assertThat(contrast(letters, Color.web(hue.wash()))).isGreaterThanOrEqualTo(READABLE);
            assertThat(contrast(letters, Color.web(hue.mark()))).isGreaterThanOrEqualTo(READABLE);
            assertThat(contrast(page, Color.web(hue.ink()))).isGreaterThanOrEqualTo(READABLE);
        });
        assertThat(contrast(colour(colours, "-color-fg-muted"), page)).isGreaterThanOrEqualTo(READABLE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFocusRingStandsOutOnEverythingItLiesOn(boolean dark) throws IOException {
        Map<String, Color> colours = colours(dark);
        Color ring = colour(colours, "-focus-ring");
        for (String ground : List.of("-page", "-desk", "-chosen", "-color-bg-default", "-color-bg-subtle")) {
            assertThat(contrast(ring, colour(colours, ground))).as(ground).isGreaterThanOrEqualTo(VISIBLE);
        }
        assertThat(SCHEMA.groups()).allSatisfy(group -> assertThat(
                contrast(ring, Color.web((dark ? group.hue().dark() : group.hue().light()).wash())))
                .isGreaterThanOrEqualTo(VISIBLE));
    }

    private static Color colour(Map<String, Color> colours, String name) {
        Color colour = colours.get(name);
        assertThat(colour).as(name).isNotNull();
        return colour;
    }

    private static Map<String, Color> colours(boolean dark) throws IOException {
        Map<String, Color> colours = new HashMap<>();
        String theme = theme(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        String own = text(Path.of("styles", "assay.css"));
        int media = own.indexOf("@media");
        for (String sheet : List.of(theme, own.substring(0, media), dark ? own.substring(media) : "")) {
            Matcher found = COLOUR.matcher(sheet);
            while (found.find()) {
                colours.put(found.group(1), Color.web(found.group(2)));
            }
        }
        return colours;
    }

    /** The contrast of two colours as the web's accessibility guidelines define it, from 1 to 21. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("styles"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static String text(Path path) {
        try {
            return COMMENT.matcher(Files.readString(path)).replaceAll("");
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    /** The theme's sheet as text; the theme names the compiled one beside it. */
    private static String theme(String path) throws IOException {
        try (InputStream in = PrimerLight.class.getResourceAsStream(path.replace(".bss", ".css"))) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
