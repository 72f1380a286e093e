package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.WindowAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One can decide by mouse on what is open, however large the letters and however low the window. */
class DecisionsInViewTest {

    /** At least so much of the choices is seen, and so much may lie between the line and them, in pixels. */
    private static final double CHOICE = 30;
    private static final double SLACK = 12;

    @TempDir
    private Path folder;

    @Test
    void choicesAndAcceptAreOnTheScreenForEveryFieldInTheLargestLetters() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            for (int i = 0; i < 10; i++) {
                driver.perform(() -> window.perform(WindowAction.TEXT_LARGER));
            }
            List<String> hidden = new ArrayList<>();
            for (String screen : List.of("review", "sweep")) {
                driver.show(screen);
                for (int i = 0; i < 25; i++) {
                    if (!driver.ask(() -> isSeen(window.stage().getScene()))) {
                        hidden.add(screen + " " + window.parts().session().fieldProperty().get());
                    }
                    if (screen.equals("sweep")) {
                        driver.perform(() -> window.parts().session()
                                .select(next(window.parts().session().fieldProperty().get(), window)));
                    } else {
                        driver.press(KeyCode.DOWN);
                    }
                    driver.settle();
                }
            }
            assertThat(hidden).isEmpty();
        });
    }

    private static String next(String field, MainWindow window) {
        List<String> keys = window.parts().session().schema().fields().stream().map(one -> one.key())
                .toList();
        return keys.get((keys.indexOf(field) + 1) % keys.size());
    }

    /** Whether Accept is within what the cell is scrolled in, and the first choices between the line above and it. */
    private static boolean isSeen(Scene scene) {
        Region accept = (Region) Objects.requireNonNull(scene.lookup(".decision-bar > .accent"));
        Region view = (Region) accept.getParent();
        while (!view.getStyleClass().contains("viewport")) {
            view = (Region) Objects.requireNonNull(view.getParent());
        }
        Bounds seen = view.localToScene(view.getLayoutBounds());
        Node line = scene.lookup(".field-row:selected");
        double from = line == null ? seen.getMinY() : line.localToScene(line.getLayoutBounds()).getMaxY();
        Node choices = Objects.requireNonNull(view.lookup(".options"));
        Bounds chosen = choices.localToScene(choices.getLayoutBounds());
        double to = accept.getParent().localToScene(accept.getParent().getLayoutBounds()).getMinY();
        boolean begins = chosen.getMinY() >= from - 1 && chosen.getMinY() < to - CHOICE;
        return seen.contains(accept.localToScene(accept.getLayoutBounds()))
                && begins && (chosen.getMaxY() <= to + 1 || chosen.getMinY() <= from + 1 + SLACK);
    }
}
