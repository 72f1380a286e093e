package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.screen.Screen;
import dev.assay.ui.session.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On every screen each stop of Tab shows the same sign of the focus, and without the focus none. */
class FocusOnScreensTest {

    private static final int LIGHT_RING = 0xff0969da;
    private static final int MOST_STOPS = 60;

    @TempDir
    private Path folder;

    @Test
    void everyStopOfEveryScreenShowsTheRing() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.setTheme(Theme.LIGHT));
            List<String> unseen = new ArrayList<>();
            for (Screen screen : Screens.all()) {
                driver.show(screen.id());
                walk(window, driver, screen.id(), unseen);
            }
            driver.perform(() -> ((TabPane) window.stage().getScene().lookup(".preferences"))
                    .getSelectionModel().selectLast());
            walk(window, driver, "keys", unseen);
            assertThat(unseen).isEmpty();
        });
    }

    /** Goes round by Tab, and notes the stops at which no ring appears. */
    private static void walk(MainWindow window, WindowDriver driver, String where, List<String> unseen) {
        Node first = focus(window, driver);
        driver.perform(() -> window.stage().getScene().getRoot().requestFocus());
        WritableImage before = picture(window, driver);
        driver.perform(first::requestFocus);
        Node now = first;
        for (int stops = 0; stops < MOST_STOPS && (stops == 0 || now != first); stops++) {
            WritableImage after = picture(window, driver);
            if (appeared(before, after) <= 50) {
                unseen.add(where + ": " + now);
            }
            before = after;
            driver.press(KeyCode.TAB);
            now = focus(window, driver);
        }
    }

    @Test
    void theTextShowsThatItHasTheFocusAfterASearch() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.setTheme(Theme.LIGHT));
            driver.perform(() -> window.parts().session().open("boston-home-security"));
            driver.press(KeyCode.ESCAPE);
            driver.press(KeyCode.CONTROL, KeyCode.F);
            WritableImage before = picture(window, driver);
            driver.press(KeyCode.ESCAPE);
            assertThat(appeared(before, picture(window, driver))).as("ring of %s", focus(window, driver))
                    .isGreaterThan(50);
        });
    }

    private static Node focus(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> window.stage().getScene().getFocusOwner());
    }

    private static WritableImage picture(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> window.stage().getScene().snapshot(null));
    }

    /** How many pixels have the colour of the ring now that had another. */
    private static int appeared(WritableImage before, WritableImage after) {
        int[] was = pixels(before);
        int[] is = pixels(after);
        return (int) IntStream.range(0, is.length)
                .filter(i -> is[i] == LIGHT_RING && was[i] != LIGHT_RING).count();
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int[] pixels = new int[width * (int) image.getHeight()];
        image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(),
                PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
