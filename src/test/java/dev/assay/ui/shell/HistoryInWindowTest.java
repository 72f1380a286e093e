package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
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

    @Test
    void isShownBesideTheOpenCellWhereverTheFocusIs() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            driver.perform(() -> window.parts().session().open("boston-home-security"));
            driver.perform(() -> window.stage().getScene().lookup("#page .posting-text").requestFocus());
            driver.press(KeyCode.CONTROL, KeyCode.H);
            Node history = driver.ask(() -> window().orElseThrow().getScene().getRoot().lookup(".history"));
            double right = driver.ask(() -> history.localToScreen(history.getLayoutBounds()).getMaxX());
            double top = driver.ask(() -> history.localToScreen(history.getLayoutBounds()).getMinY());
            Bounds cell = driver.ask(() -> {
                Node open = window.stage().getScene().lookup(".open-field");
                return open.localToScreen(open.getLayoutBounds());
            });
            assertThat(right).as("its right edge, beside %s", cell).isBetween(cell.getMinX() - 60,
                    cell.getMinX());
            assertThat(top).as("its top, beside %s", cell).isBetween(cell.getMinY() - 60,
                    cell.getMinY() + 60);
            driver.press(KeyCode.ESCAPE);

            driver.show("sweep");
            driver.press(KeyCode.CONTROL, KeyCode.H);
            Bounds whole = driver.ask(() -> {
                Node shown = window().orElseThrow().getScene().getRoot().lookup(".history");
                return shown.localToScreen(shown.getLayoutBounds());
            });
            assertThat(whole.getMinX()).as("in the window").isGreaterThanOrEqualTo(
                    driver.ask(() -> window.stage().getX()));
        });
    }

    private static boolean shown() {
        return window().isPresent();
    }

    private static Optional<Window> window() {
        return Window.getWindows().stream().filter(Window::isShowing).filter(
                one -> one.getScene() != null && one.getScene().getRoot().lookup(".history") != null)
                .findFirst();
    }
}
