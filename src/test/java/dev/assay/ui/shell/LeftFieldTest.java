package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Escape leaves a field that is written in, and only the next one the screen. */
class LeftFieldTest {

    @TempDir
    private Path folder;

    @Test
    void escapeLeavesTheFieldAndThenTheScreen() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Map<String, String> fields = Map.of("bulk", ".bulk-grid > .text-field", "sets",
                    ".sets-grid > .text-field", "preferences", ".preferences TypedPreference > .text-field",
                    "rules",
                    ".rules-text");
            fields.forEach((screen, field) -> {
                driver.show("sweep");
                driver.show(screen);
                if (screen.equals("rules")) {
                    driver.press(KeyCode.CONTROL, KeyCode.E);
                } else if (screen.equals("sets")) {
                    driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
                }
                Supplier<Optional<Node>> there = () -> Optional
                        .ofNullable(window.stage().getScene().lookup(field));
                for (int i = 0; i < 50 && driver.ask(there).isEmpty(); i++) {
                    driver.settle();
                }
                assertThat(driver.ask(there)).as("%s on %s", field, screen).isPresent();
                Node written = driver.ask(there).orElseThrow();
                driver.perform(written::requestFocus);
                assertThat(written).isInstanceOf(TextInputControl.class);
                driver.press(KeyCode.ESCAPE);
                Node rests = driver.ask(() -> window.stage().getScene().getFocusOwner());
                assertThat(written.getScene()).as("%s is still shown", screen).isNotNull();
                assertThat(rests).as("where the focus rests on %s", screen).isNotSameAs(written)
                        .isNotInstanceOf(TextInputControl.class);
                driver.press(KeyCode.ESCAPE);
                assertThat(written.getScene()).as("%s is left then", screen).isNull();
            });
        });
    }

    /** A menu that is closed has no use for Escape, and does not keep it. */
    @Test
    void escapeLeavesTheScreenFromAClosedMenuToo() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("disputes");
            Node menu = driver.ask(() -> window.stage().getScene().lookup(".disputes .list-facet"));
            driver.perform(menu::requestFocus);
            driver.press(KeyCode.ESCAPE);
            assertThat(menu.getScene()).as("the screen is left").isNull();
        });
    }
}
