package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.MoveAction;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed or chosen in one place does nothing in another. */
class NothingUnwantedTest {

    @TempDir
    private Path folder;

    @Test
    void aLetterThatPutsAwayIsALetterWhileTyping() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().session().keys().choose(MoveAction.LEAVE,
                    List.of(KeyCombinations.typed("Q"), KeyCombinations.code(KeyCode.SPACE))));
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            driver.type("q q");
            assertThat(focused(window, driver).getText()).isEqualTo("q q");
        });
    }

    @Test
    void aMenuDecidesNothingUnderASheet() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.press(KeyCode.F1);
            driver.perform(() -> window.perform(CellAction.ACCEPT));
            assertThat(store.journal()).isEmpty();
            driver.press(KeyCode.ESCAPE);
            driver.perform(() -> window.perform(CellAction.ACCEPT));
            assertThat(store.journal()).hasSize(1);
        });
    }

    @Test
    void aFolderIsKeptWhenItIsTypedOut() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            String before = store.settings().values().folders().open();
            driver.show("preferences");
            driver.perform(() -> window.stage().getScene().getRoot().lookupAll(".text-field").stream()
                    .filter(field -> AccessibleNode.of(field).name().equals("Open files from")).findFirst()
                    .orElseThrow().requestFocus());
            driver.type("data");
            assertThat(store.settings().values().folders().open()).isEqualTo(before);
            driver.press(KeyCode.ENTER);
            assertThat(store.settings().values().folders().open()).isEqualTo("data");
            driver.type("s");
            driver.show("review");
            assertThat(store.settings().values().folders().open()).isEqualTo("datas");
        });
    }

    private static TextField focused(MainWindow window, WindowDriver driver) {
        return (TextField) driver.ask(() -> window.stage().getScene().getFocusOwner());
    }
}
