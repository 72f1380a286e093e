package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.FieldReview.State;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** In an empty store the first keys after the sample data was opened decide, however it was opened. */
class FirstStartInWindowTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(240)
    void enterAcceptsOnceTheSampleDataWasOpenedByKey() {
        decidesAfter((window, driver) -> driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E));
    }

    @Test
    @Timeout(240)
    void enterAcceptsOnceTheSampleDataWasOpenedByMouse() {
        decidesAfter((window, driver) -> new FxRobot()
                .clickOn((Node) driver.ask(() -> window.stage().getScene().lookup("#openSamples"))));
    }

    private void decidesAfter(BiConsumer<MainWindow, WindowDriver> opening) {
        SampleWindow.open(folder, List.of(), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            until(driver, () -> window.stage().getScene().getFocusOwner() instanceof Button);
            opening.accept(window, driver);
            decides(window, driver);
        });
    }

    private static void decides(MainWindow window, WindowDriver driver) {
        Session session = window.parts().session();
        driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
        until(driver, () -> session.postingProperty().get() != null
                && window.parts().jobs().activityProperty().get().isNone());
        driver.settle();
        String field = driver.ask(() -> session.fieldProperty().get());
        assertThat(driver.ask(() -> window.stage().getScene().getFocusOwner().getStyleClass()))
                .as("where the focus is").contains("field-row");
        driver.press(KeyCode.ENTER);
        assertThat(driver.ask(() -> session.review(field).state())).isEqualTo(State.ACCEPTED);
    }

    /** Waits for what comes by itself; the test's own time-out ends what never comes. */
    private static void until(WindowDriver driver, BooleanSupplier there) {
        while (!driver.ask(there::getAsBoolean)) {
            driver.settle();
        }
    }
}
