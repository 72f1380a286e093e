package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.session.Notice;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says of itself moves nothing that is read, however much it is. */
class BottomLineTest {

    private static final String LONG = "Read 12 files: 56 postings, 6 Pass 1, 20 answers. One file was not read. "
            .repeat(4);

    @TempDir
    private Path folder;

    @Test
    void aLongNoticeIsSaidWholeOverWhatIsAboveIt() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            double before = driver.ask(() -> height(window, "#screens"));
            double line = driver.ask(() -> height(window, ".status-bar"));
            driver.perform(() -> window.parts().session().notify(Notice.Kind.INFO, LONG));
            driver.settle();

            assertThat(driver.ask(() -> height(window, "#screens"))).as("the screen").isEqualTo(before);
            assertThat(driver.ask(() -> height(window, ".status-bar"))).as("what is said")
                    .isGreaterThan(line * 1.4);
            Bounds bar = driver.ask(() -> {
                Node found = scene(window).lookup(".status-bar");
                return found.localToScene(found.getLayoutBounds());
            });
            assertThat(bar.getMaxY()).as("ends with the window")
                    .isLessThanOrEqualTo(driver.ask(() -> scene(window).getHeight()));
        });
    }

    private static Scene scene(MainWindow window) {
        return window.stage().getScene();
    }

    private static double height(MainWindow window, String selector) {
        return scene(window).lookup(selector).getLayoutBounds().getHeight();
    }
}
