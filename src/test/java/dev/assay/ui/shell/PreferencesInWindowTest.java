package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.session.Theme;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preferences by keyboard alone: what is chosen works at once, is told where it collides, and is there again. */
class PreferencesInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void anotherKeyWorksAtOnceAndAfterARestart() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            press(window, driver, CellAction.ACCEPT, KeyCode.CONTROL, KeyCode.O);
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".key-collisions")))
                    .extracting(shown -> ((Labeled) shown).getText()).asString()
                    .contains("Open files", "Accept and go on");
            press(window, driver, CellAction.ACCEPT, KeyCode.G);
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".key-collisions")))
                    .extracting(shown -> ((Labeled) shown).getText()).asString()
                    .contains("Pass 1 entry");
            press(window, driver, CellAction.ACCEPT, KeyCode.F4);
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            driver.press(KeyCode.ENTER);
            assertThat(store.journal()).as("Enter does nothing any more").isEmpty();
            driver.press(KeyCode.F4);
            assertThat(store.journal()).hasSize(1);
            driver.perform(() -> window.setTheme(Theme.DARK));
        });
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.F4);
            assertThat(store.journal()).hasSize(2);
            assertThat(driver.ask(() -> window.parts().session().keys().text(CellAction.ACCEPT)))
                    .isEqualTo("F4");
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            select(window, driver, CellAction.ACCEPT);
            driver.press(KeyCode.DELETE);
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            driver.press(KeyCode.ENTER);
            assertThat(store.journal()).as("its own key again").hasSize(3);
        });
        assertThat(store(folder)).isEqualTo("DARK");
    }

    private static String store(Path folder) {
        StringBuilder theme = new StringBuilder();
        SampleWindow.open(folder,
                (window, store) -> theme.append(store.settings().values().layout().theme()));
        return theme.toString();
    }

    @Test
    void whileAKeyIsWaitedForNoOtherActs() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".status-keys").isVisible()))
                    .as("keys that decide are not named where they do nothing").isFalse();
            select(window, driver, CellAction.NOTE);
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            Node table = driver.ask(() -> window.stage().getScene().lookup(".keys-table"));
            assertThat(table).as("the screen is still shown").isNotNull();
            assertThat(driver.ask(() -> window.parts().session().keys().text(CellAction.NOTE)))
                    .isEqualTo("Ctrl+1");
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.ESCAPE);
            assertThat(driver.ask(() -> window.parts().session().keys().text(CellAction.NOTE)))
                    .as("Esc leaves it").isEqualTo("Ctrl+1");
        });
    }

    @Test
    void aHeldKeyIsNotTheKeyThatIsWaitedFor() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            select(window, driver, CellAction.NOTE);
            driver.perform(() -> {
                Robot robot = new Robot();
                robot.keyPress(KeyCode.ENTER);
                robot.keyPress(KeyCode.ENTER);
                robot.keyPress(KeyCode.ENTER);
                robot.keyRelease(KeyCode.ENTER);
            });
            assertThat(driver.ask(() -> window.parts().session().keys().chosen())).isEmpty();
        });
    }

    private static void press(MainWindow window, WindowDriver driver, Action action, KeyCode... keys) {
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        select(window, driver, action);
        driver.press(KeyCode.ENTER);
        driver.press(keys);
    }

    @SuppressWarnings("unchecked")
    private static void select(MainWindow window, WindowDriver driver, Action action) {
        driver.perform(() -> {
            TableView<Action> table = (TableView<Action>) window.stage().getScene().lookup(".keys-table");
            table.getSelectionModel().select(action);
            table.scrollTo(action);
            table.requestFocus();
        });
    }
}
