package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
import dev.assay.schema.Hue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Text can be read and signs can be told from what they lie on, in both looks. */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double SIGN = 3;
    private static final List<String> GROUNDS = List.of("-page", "-desk", "-chosen", "-color-bg-default",
            "-color-bg-subtle", "-color-accent-subtle", "-color-warning-subtle");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textIsReadableOnEveryGround(boolean dark) throws IOException {
        Palette palette = Palette.of(dark);
        for (String ground : GROUNDS) {
            for (String text : List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg",
                    "-color-success-fg", "-color-warning-fg", "-color-danger-fg")) {
                holds(palette, text, ground, TEXT);
            }
        }
        holds(palette, "-color-fg-default", "-color-warning-muted", TEXT);
        holds(palette, "-color-fg-default", "-color-accent-muted", TEXT);
        holds(palette, "-state-accepted", "-desk", TEXT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textIsReadableOnEveryGroupsWashAndMark(boolean dark) throws IOException {
        Palette palette = Palette.of(dark);
        for (Hue.Shades hue : hues(dark)) {
            Color wash = Color.web(hue.wash());
            holds(palette.colour("-color-fg-default"), wash, TEXT, "letters on wash " + hue);
            holds(palette.colour("-color-fg-muted"), wash, TEXT, "muted on wash " + hue);
            holds(palette.colour("-color-fg-default"), Color.web(hue.mark()), TEXT, "letters on mark " + hue);
            holds(Color.web(hue.ink()), palette.colour("-page"), TEXT, "heading " + hue);
            holds(palette.colour("-page"), Color.web(hue.ink()), TEXT,
                    "number of the piece looked at " + hue);
        }
    }

    /** What is laid over a bar or a line covers it: else the colour of the bar is what the letters stand on. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noGroundOverAnotherLetsItThrough(boolean dark) throws IOException {
        Set<String> translucent = Pattern.compile("(-color-[a-z-]+)\\s*:\\s*rgba\\(")
                .matcher(Palette.theme(dark))
                .results().map(found -> found.group(1)).collect(Collectors.toSet());
        Pattern layers = Pattern.compile("-fx-background-color:[^;]*,\\s*(-[a-z0-9-]+);");
        try (Stream<Path> sheets = Files.list(Path.of("styles"))) {
            for (Path sheet : sheets.toList()) {
                assertThat(layers.matcher(Files.readString(sheet)).results().map(found -> found.group(1)))
                        .as("the upper grounds in " + sheet).doesNotContainAnyElementsOf(translucent);
            }
        }
        assertThat(translucent).as("what is translucent in the theme").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void signsAreToldFromWhatTheyLieOn(boolean dark) throws IOException {
        Palette palette = Palette.of(dark);
        for (String ground : List.of("-page", "-desk", "-chosen", "-color-bg-default", "-color-bg-subtle")) {
            for (String sign : List.of("-focus-ring", "-state-accepted", "-state-overridden", "-state-unsure",
                    "-state-undecided")) {
                holds(palette, sign, ground, SIGN);
            }
        }
        for (String ground : List.of("-page", "-desk", "-color-bg-default", "-color-bg-subtle")) {
            holds(palette, "-control-border", ground, SIGN);
        }
        holds(palette, "-color-fg-muted", "-meter-track", SIGN);
        holds(palette, "-state-unsure", "-meter-track", SIGN);
        List<String> evidence = palette.colours().keySet().stream()
                .filter(token -> token.startsWith("-evidence-"))
                .toList();
        assertThat(evidence).hasSizeGreaterThan(8);
        evidence.forEach(sign -> holds(palette, sign, "-page", SIGN));
        for (Hue.Shades hue : hues(dark)) {
            Color wash = Color.web(hue.wash());
            holds(palette.colour("-focus-ring"), wash, SIGN, "ring on wash " + hue);
            holds(Color.web(hue.ink()), wash, SIGN, "underline and bar on wash " + hue);
            evidence.forEach(sign -> holds(palette.colour(sign), wash, SIGN, sign + " on wash " + hue));
        }
    }

    @Test
    void whatCanBeTypedIntoTickedOrOpenedHasABorderThatIsSeen() throws Exception {
        FxToolkit.registerPrimaryStage();
        Color expected = Palette.of(false).colour("-control-border");
        List<String> without = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            VBox box = new VBox(new TextField(), new TextArea(), new ChoiceBox<>(), new ComboBox<>(),
                    new CheckBox(), new RadioButton());
            Scene scene = new Scene(box);
            scene.getStylesheets().add(Path.of("styles", "assay.css").toUri().toString());
            ThemeSheets.apply(dev.assay.ui.session.Theme.LIGHT, scene);
            box.applyCss();
            box.layout();
            return box.getChildren().stream().filter(node -> !paints(node).contains(expected))
                    .map(node -> node.getClass().getSimpleName() + paints(node)).toList();
        });
        assertThat(without).isEmpty();
    }

    /** The colours of a control's own background and borders, and of the box within it. */
    private static List<Paint> paints(javafx.scene.Node control) {
        List<Paint> paints = new ArrayList<>();
        for (String part : List.of("", ".box", ".radio")) {
            if ((part.isEmpty() ? control : control.lookup(part)) instanceof Region region) {
                if (region.getBackground() != null) {
                    region.getBackground().getFills().stream().map(BackgroundFill::getFill)
                            .forEach(paints::add);
                }
                if (region.getBorder() != null) {
                    region.getBorder().getStrokes().stream().map(BorderStroke::getTopStroke)
                            .forEach(paints::add);
                }
            }
        }
        return paints;
    }

    private static List<Hue.Shades> hues(boolean dark) {
        return Catalogue.shipped().groups().stream()
                .map(group -> dark ? group.hue().dark() : group.hue().light()).toList();
    }

    private static void holds(Palette palette, String one, String ground, double least) {
        holds(palette.colour(one), palette.colour(ground), least, one + " on " + ground);
    }

    private static void holds(Color one, Color ground, double least, String what) {
        assertThat(Palette.contrast(one, ground)).as(what).isGreaterThanOrEqualTo(least);
    }
}
