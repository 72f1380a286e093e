package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.CellAction;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that is closed while decisions are on their way loses none. */
class ClosingTest {

    private static final int DECISIONS = 6;

    @TempDir
    private Path folder;

    @Test
    void whatWasDecidedJustBeforeTheWindowWasClosedIsKept() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.perform(() -> window.parts().session().open("boston-home-security"));
            Platform.runLater(() -> {
                for (int i = 0; i < DECISIONS; i++) {
                    window.perform(CellAction.ACCEPT);
                }
                window.stage().hide();
            });
        });
        SampleWindow.open(folder, (window, store) -> assertThat(store.journal()).hasSize(DECISIONS));
    }

    @Test
    void aWindowThatIsClosedIsNotKept() throws Exception {
        AtomicReference<WeakReference<MainWindow>> first = new AtomicReference<>();
        SampleWindow.open(folder, (window, store) -> {
            new WindowDriver(window).press(KeyCode.DOWN);
            first.set(new WeakReference<>(window));
        });
        // A second one takes the place of what the toolkit keeps of the last that was shown.
        SampleWindow.open(folder, (window, store) -> new WindowDriver(window).press(KeyCode.DOWN));
        for (int i = 0; i < 100 && first.get().get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(first.get().get()).isNull();
    }
}
