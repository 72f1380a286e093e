package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/** The program's sheets can be read and use only colours that are defined. */
class StyleSheetsTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DEFINITION = Pattern.compile("(-(?!fx-)[a-z0-9-]+)\\s*:");
    private static final Pattern DECLARATION = Pattern.compile("-[a-z0-9-]+\\s*:([^;{}]*)[;}]");
    private static final Pattern LOOK_UP = Pattern.compile("(?<![\\w.(-])-(?!fx-)[a-z][a-z0-9-]*");
    private static final Schema SCHEMA = Catalogue.shipped();

    @Test
    void everySheetIsReadWithoutErrors() throws IOException {
        for (Path sheet : sheets()) {
            CssParser.errorsProperty().clear();
            new CssParser().parse(sheet.toUri().toURL());
            assertThat(CssParser.errorsProperty()).as(sheet.toString()).isEmpty();
        }
    }

    /** The build writes the binary form; where only the classes were compiled, there is none to look at. */
    @Test
    void theBinaryFormSaysTheSame() throws IOException {
        URL first = StyleSheetsTest.class.getResource("/styles/window.bss");
        assumeThat(first).isNotNull();
        for (Path sheet : sheets()) {
            String name = "/styles/" + sheet.getFileName().toString().replace(".css", ".bss");
            if (name.equals("/styles/dashes.bss")) {
                continue;
            }
            Stylesheet binary = Stylesheet.loadBinary(StyleSheetsTest.class.getResource(name));
            assertThat(binary.getRules().stream().map(StyleSheetsTest::said)).as(name)
                    .containsExactlyElementsOf(
                            new CssParser().parse(sheet.toUri().toURL()).getRules().stream()
                                    .map(StyleSheetsTest::said)
                                    .toList());
        }
    }

    @Test
    void everyGroupHasAHueOfItsOwn() {
        assertThat(SCHEMA.groups()).extracting(FieldGroup::hue).doesNotHaveDuplicates();

        CssParser.errorsProperty().clear();
        Stylesheet sheet = new CssParser().parse(GroupStyleSheet.css(SCHEMA));
        assertThat(CssParser.errorsProperty()).isEmpty();
        assertThat(sheet.getRules()).hasSize(2 * SCHEMA.groups().size());
    }

    @Test
    void everyColourLookedUpIsDefined() throws IOException {
        Set<String> defined = new TreeSet<>();
        String own = sheets().stream().map(StyleSheetsTest::text).collect(Collectors.joining("\n"));
        for (String sheet : List.of(own, Palette.theme(false))) {
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

    private static String said(Rule rule) {
        return rule.getSelectors() + " " + rule.getDeclarations();
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
}
