package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that one writes behind opens something to write into on every screen, or is told: its letters never decide. */
class WrittenAfterInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsTypedBehindASearchKeyDecidesNothingOnAnyScreen() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            for (Screen screen : Screens.all()) {
                for (Action action : Screens.actions().stream().filter(Action::isWrittenAfter).toList()) {
                    tryOn(window, driver, screen.id(), action);
                    assertThat(store.journal()).as(action.name() + " on " + screen.id()).isEmpty();
                }
            }
            driver.show("disputes");
            driver.press(KeyCode.CONTROL, KeyCode.G);
            driver.press(KeyCode.SLASH);
            assertThat(driver.ask(() -> window.stage().getScene().getFocusOwner()))
                    .as("the search of the disputes, which the rulings hid")
                    .isInstanceOf(TextInputControl.class);
        });
    }

    private static void tryOn(MainWindow window, WindowDriver driver, String screen, Action action) {
        driver.show(screen);
        driver.perform(() -> window.parts().session().notices().close());
        List<KeyCode> keys = keys(action.defaultKeys().getFirst());
        driver.press(keys.toArray(KeyCode[]::new));
        Node focus = driver.ask(() -> window.stage().getScene().getFocusOwner());
        boolean told = driver.ask(() -> window.parts().session().noticeProperty().get().text()
                .contains(action.label(window.parts().session().words())));
        assertThat(told || focus instanceof TextInputControl || focus instanceof ComboBoxBase
                || focus instanceof MenuButton || focus.getStyleClass().contains("facet-list"))
                .as(action.name() + " on " + screen + " is told or opens something, not " + focus).isTrue();
        leave(driver, screen);
        // At once: what is typed after a pause was not meant for what did not open.
        driver.perform(() -> {
            Robot robot = new Robot();
            keys.forEach(robot::keyPress);
            keys.reversed().forEach(robot::keyRelease);
            List.of(KeyCode.U, KeyCode.X, KeyCode.A, KeyCode.DIGIT1, KeyCode.ENTER).forEach(robot::keyType);
        });
        leave(driver, screen);
    }

    /** Puts away what was opened, and waits until what is typed next is meant anew. */
    private static void leave(WindowDriver driver, String screen) {
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.ESCAPE);
        driver.show(screen);
    }

    private static List<KeyCode> keys(KeyCombination key) {
        if (key instanceof KeyCharacterCombination sign) {
            return List.of(sign.getCharacter().equals("/")
                    ? KeyCode.SLASH
                    : KeyCode.getKeyCode(sign.getCharacter()));
        }
        KeyCodeCombination code = (KeyCodeCombination) key;
        List<KeyCode> keys = new ArrayList<>();
        if (code.getShortcut() == ModifierValue.DOWN) {
            keys.add(KeyCode.CONTROL);
        }
        if (code.getShift() == ModifierValue.DOWN) {
            keys.add(KeyCode.SHIFT);
        }
        keys.add(code.getCode());
        return keys;
    }
}
