package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a menu lies open its keys are its own: no letter decides behind it. */
class OpenMenuTest {

    @TempDir
    private Path folder;

    /** What a menu has no use for is not heard behind it. */
    @Test
    void noLetterActsBehindAnOpenMenu() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            assertThat(opens(driver, window, store, KeyCode.W)).as("reasons").isTrue();
            assertThat(opens(driver, window, store, KeyCode.L)).as("which fields are listed").isTrue();
            assertThat(opens(driver, window, store, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B)).as("views")
                    .isTrue();
            driver.show("sweep");
            assertThat(opens(driver, window, store, KeyCode.F)).as("states").isTrue();
            driver.press(KeyCode.U);
            assertThat(store.journal()).as("and once it is closed they act").hasSize(1);
        });
    }

    /** A text's own menu keeps nobody from writing. */
    @Test
    void whatIsWrittenIntoANoteIsNotLostBehindItsMenu() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.press(KeyCode.C);
            TextArea note = driver.ask(() -> (TextArea) window.stage().getScene().getFocusOwner());
            driver.perform(() -> note
                    .fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5,
                            true, null)));
            assertThat(driver.ask(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance)))
                    .isTrue();
            driver.type("ux1");
            String written = driver.ask(note::getText);
            assertThat(written).isEqualTo("ux1");
            assertThat(store.journal()).isEmpty();
        });
    }

    private static boolean opens(WindowDriver driver, MainWindow window, ReviewStore store, KeyCode... keys) {
        driver.press(keys);
        Scene scene = window.stage().getScene();
        boolean open = driver.ask(() -> scene.getFocusOwner() instanceof MenuButton menu && menu.isShowing());
        driver.type("ux1");
        assertThat(store.journal()).isEmpty();
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.ESCAPE);
        return open;
    }
}
