package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.session.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words and signs of every toggle and chip of every screen can be read, on, off, and where they do nothing. */
class OnAndOffTest {

    private static final double TEXT = 4.5;
    private static final double SIGN = 3;
    private static final List<String> CHIPS = List.of(".chip", ".queue-chip", ".list-facet", ".outcome",
            ".key-cap", ".toggle-button");
    private static final List<String> SCREENS = List.of("review", "sweep", "disputes", "bulk", "compare",
            "pace",
            "figures", "adjudicate", "sets", "rules", "report", "preferences");

    @TempDir
    private Path folder;

    @Test
    void wordsAndSignsAreReadInBothLooks() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1440, 900);
            driver.perform(() -> window.parts().jobs().read(List.of(Path.of("sample-data/postings"))));
            Set<String> faint = new LinkedHashSet<>();
            int looked = 0;
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                driver.perform(() -> window.setTheme(theme));
                for (String screen : SCREENS) {
                    driver.show(screen);
                    List<String> found = driver.ask(() -> faint(window));
                    found.forEach(one -> faint.add(theme + " " + screen + " " + one));
                    looked += driver.ask(() -> chips(window).size());
                }
            }
            assertThat(looked).as("what was looked at").isGreaterThan(100);
            assertThat(faint).isEmpty();
            // While the look changes, a table's corner has colours of neither: the library's sheet says so, not ours.
            driver.perform(
                    () -> CssParser.errorsProperty().removeIf(one -> one.getMessage().contains("atlantafx")));
        });
    }

    private static List<Node> chips(MainWindow window) {
        List<Node> chips = new ArrayList<>();
        CHIPS.forEach(kind -> window.stage().getScene().getRoot().lookupAll(kind).stream()
                .filter(OnAndOffTest::isShown).forEach(chips::add));
        return chips;
    }

    private static List<String> faint(MainWindow window) {
        List<String> faint = new ArrayList<>();
        for (Node chip : chips(window)) {
            look(chip, "", faint);
            if (chip instanceof ToggleButton toggle && !toggle.selectedProperty().isBound()) {
                // Only its look: nothing is to follow it.
                boolean on = toggle.isSelected();
                var selected = javafx.css.PseudoClass.getPseudoClass("selected");
                toggle.pseudoClassStateChanged(selected, !on);
                toggle.applyCss();
                look(chip, on ? "off" : "on", faint);
                toggle.pseudoClassStateChanged(selected, on);
                toggle.applyCss();
            }
        }
        return faint;
    }

    private static void look(Node chip, String state, List<String> faint) {
        Set<Node> parts = new LinkedHashSet<>(chip.lookupAll(".text"));
        parts.addAll(chip.lookupAll(".sign"));
        for (Node part : parts) {
            if (part instanceof Text text && !text.getText().isBlank() && isShown(text)
                    && text.getFill() instanceof Color ink) {
                boolean sign = text.getStyleClass().contains("sign");
                Color ground = ground(text);
                double contrast = Palette.contrast(laid(ink, ground, opacity(text)), ground);
                if (contrast < (sign ? SIGN : TEXT)) {
                    faint.add(chip.getStyleClass() + " " + state + (chip.isDisabled() ? " disabled" : "")
                            + " “"
                            + (chip instanceof Labeled labeled && !sign ? labeled.getText() : "sign") + "” "
                            + Math.round(contrast * 10) / 10.0);
                }
            }
        }
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static double opacity(Node node) {
        return node == null ? 1 : node.getOpacity() * opacity(node.getParent());
    }

    private static Color ground(Node node) {
        if (node == null) {
            return Color.WHITE;
        }
        Color below = ground(node.getParent());
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color colour) {
                    below = laid(colour, below, opacity(node));
                }
            }
        }
        return below;
    }

    private static Color laid(Color colour, Color ground, double opacity) {
        return ground.interpolate(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()),
                colour.getOpacity() * opacity);
    }
}
