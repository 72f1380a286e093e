package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.CellAction;
import java.nio.file.Path;
import javafx.application.Platform;
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
}
