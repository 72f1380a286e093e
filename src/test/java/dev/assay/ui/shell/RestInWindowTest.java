package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.screen.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody touches is not laid out again and again: each frame of that costs as much as opening a field. */
class RestInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void everyFieldComesToRest() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            List<String> restless = new ArrayList<>();
            for (int width : List.of(1024, 1440)) {
                driver.resize(width, 800);
                window.parts().session().schema().fields().forEach(field -> {
                    driver.perform(() -> window.parts().session().select(field.key()));
                    if (isRestless(window, driver)) {
                        restless.add(field.key() + " at " + width);
                    }
                });
            }
            assertThat(restless).isEmpty();
        });
    }

    @Test
    void everyScreenComesToRest() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            List<String> restless = new ArrayList<>();
            Screens.all().stream().map(Screen::id).forEach(id -> {
                driver.show(id);
                if (isRestless(window, driver)) {
                    restless.add(id);
                }
            });
            driver.show("review");
            driver.press(KeyCode.ALT, KeyCode.DIGIT2);
            if (isRestless(window, driver)) {
                restless.add("Pass 1");
            }
            driver.press(KeyCode.ALT, KeyCode.DIGIT3);
            if (isRestless(window, driver)) {
                restless.add("the reasoning");
            }
            assertThat(restless).isEmpty();
        });
    }

    /** Whether the window is to be laid out yet again, however many frames after anything changed. */
    private static boolean isRestless(MainWindow window, WindowDriver driver) {
        for (int i = 0; i < 10; i++) {
            driver.settle();
            if (!driver.ask(() -> isDirty(window.stage().getScene().getRoot()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDirty(Parent parent) {
        return parent.isNeedsLayout() || parent.getChildrenUnmodifiable().stream()
                .anyMatch(child -> child.isVisible() && child instanceof Parent below && isDirty(below));
    }
}
