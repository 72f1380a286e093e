package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.session.Notice;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says of itself moves nothing that is read, however much it is. */
class BottomLineTest {

    private static final String LONG = "Read 12 files: 56 postings, 6 Pass 1, 20 answers. One file was not read. "
            .repeat(8);

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
            assertThat(driver.ask(() -> height(window, ".notification-bar"))).as("what is said")
                    .isGreaterThan(line * 1.4);
            Bounds bar = driver.ask(() -> bounds(window, ".status-bar"));
            assertThat(driver.ask(() -> bounds(window, ".notification-bar")).getMaxY())
                    .as("leaves the status to be read").isLessThanOrEqualTo(bar.getMinY() + 0.5);
            assertThat(bar.getMaxY()).as("ends with the window")
                    .isLessThanOrEqualTo(driver.ask(() -> scene(window).getHeight()));
        });
    }

    @Test
    void aLongNoticeCoversNoButtonAlsoWhereAnotherScreenIsShownMeanwhile() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            driver.show("sweep");
            driver.show("pace");
            driver.perform(() -> window.parts().session().notify(Notice.Kind.ERROR, LONG));
            driver.show("sweep");

            Bounds said = driver.ask(() -> bounds(window, ".notification-bar"));
            assertThat(driver
                    .ask(() -> scene(window).getRoot().lookupAll(".sweep .decision-bar > .button").stream()
                            .map(node -> node.localToScene(node.getLayoutBounds())).toList()))
                    .hasSize(4).noneMatch(said::intersects);
        });
    }

    @Test
    void whatADecisionDidIsReadWholeInTheLargestLetters() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            for (int i = 0; i < 10; i++) {
                driver.press(KeyCode.CONTROL, KeyCode.EQUALS);
            }
            driver.press(KeyCode.U);
            Labeled said = (Labeled) driver.ask(() -> scene(window).lookup(".notice"));
            assertThat(said.getText()).startsWith("Unsure: ");
            assertThat(driver.ask(() -> ((Text) said.lookup(".text")).getText().replace('\n', ' ')))
                    .isEqualTo(said.getText());
            assertThat(driver.ask(() -> said.getHeight() >= said.prefHeight(said.getWidth()) - 1)).isTrue();
        });
    }

    private static Bounds bounds(MainWindow window, String selector) {
        Node found = scene(window).lookup(selector);
        return found.localToScene(found.getLayoutBounds());
    }

    private static Scene scene(MainWindow window) {
        return window.stage().getScene();
    }

    private static double height(MainWindow window, String selector) {
        return scene(window).lookup(selector).getLayoutBounds().getHeight();
    }
}
