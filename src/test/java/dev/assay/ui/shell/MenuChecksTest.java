package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.WindowAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A menu checks what is on, whichever way it was switched. */
class MenuChecksTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsOnIsChecked() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            assertThat(checked(driver, window)).contains("Show the queue", "Posting", "Review")
                    .doesNotContain("Sweep", "Digits without Shift (AZERTY)");
            driver.press(KeyCode.CONTROL, KeyCode.B);
            driver.press(KeyCode.CONTROL, KeyCode.M);
            driver.perform(() -> window.perform(WindowAction.BARE_DIGITS));
            assertThat(checked(driver, window)).doesNotContain("Show the queue")
                    .contains("Every source’s answer beside the fields", "Digits without Shift (AZERTY)");
            driver.show("sweep");
            assertThat(checked(driver, window)).contains("Sweep").doesNotContain("Review");
        });
    }

    /** What is checked in the menu View, as it says it. */
    private static List<String> checked(WindowDriver driver, MainWindow window) {
        MenuBar bar = driver.ask(() -> (MenuBar) window.stage().getScene().lookup(".menu-bar"));
        Menu view = bar.getMenus().getLast();
        driver.perform(view::show);
        List<String> checked = driver.ask(() -> {
            List<String> found = new ArrayList<>();
            view.getItems().forEach(item -> read(item, found));
            return found;
        });
        driver.perform(view::hide);
        return checked;
    }

    private static void read(MenuItem item, List<String> found) {
        if (item instanceof Menu below) {
            below.getItems().forEach(one -> read(one, found));
        } else if (item instanceof CustomMenuItem custom && custom.getContent() instanceof MenuLine line
                && line.isChecked()) {
            found.add(((Label) line.getChildren().get(1)).getText());
        }
    }
}
