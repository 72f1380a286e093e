package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of the open cell, by keyboard alone. */
class HistoryInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void isShownBesideTheCellAndEscapeGivesTheFocusBack() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.press(KeyCode.U);
            driver.press(KeyCode.UP);
            Node focus = driver.ask(() -> window.stage().getScene().getFocusOwner());
            driver.press(KeyCode.CONTROL, KeyCode.H);
            assertThat(driver.ask(HistoryInWindowTest::shown)).isTrue();
            driver.press(KeyCode.ESCAPE);
            assertThat(driver.ask(HistoryInWindowTest::shown)).isFalse();
            assertThat(driver.ask(() -> window.stage().getScene().getFocusOwner())).isSameAs(focus);
            assertThat(store.journal()).as("it is only read").hasSize(1);
        });
    }

    private static boolean shown() {
        return Window.getWindows().stream().filter(Window::isShowing)
                .anyMatch(
                        one -> one.getScene() != null && one.getScene().getRoot().lookup(".history") != null);
    }
}
