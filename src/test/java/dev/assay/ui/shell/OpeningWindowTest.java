package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One window from the start: no key is lost while its store is being opened, and none decides on what nobody saw. */
class OpeningWindowTest {

    private static final Wording ENGLISH = Wording.in(Language.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void keysPressedWhileTheStoreIsBeingOpenedAreCarriedOutButNoneDecides() {
        SampleWindow.services(folder, (services, store) -> {
            store.settings().change(set -> set.withReviewer("Ann"));
            HeadlessWindow.start();
            List<Window> others = onUi(() -> List.copyOf(Window.getWindows()));
            Shown shown = open(services, KeyCode.Z, KeyCode.U, KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DOWN,
                    KeyCode.DOWN);
            try {
                shown.driver().settle();
                shown.driver().settle();
                assertThat(shown.said()).contains(ENGLISH.of("store.opening"));
                assertThat(shown.driver().ask(() -> Window.getWindows().stream()
                        .filter(window -> !others.contains(window)).toList())).as("one window").hasSize(1);
                assertThat(shown.driver().ask(() -> isBeside(shown.window()))).as("side by side").isTrue();
                assertThat(store.journal()).isEmpty();
                assertThat(notice(shown)).contains("Nothing was decided");
                assertThat(shown.driver().ask(() -> shown.window().parts().session().fieldProperty().get()))
                        .isEqualTo(services.schema().fields().get(2).key());
                shown.driver().press(KeyCode.U);
                assertThat(store.journal()).hasSize(1);
            } finally {
                close(shown.window());
            }
        });
    }

    @Test
    void whereTheScreenHasHardlyRoomTheFrameBeginsAtItsEdge() {
        HeadlessWindow.start();
        Rectangle2D screen = new Rectangle2D(10, 20, 1440, 900);
        assertThat(place(screen, 1440, 900)).containsExactly(10.0, 20.0);
        assertThat(place(screen, 1438, 875)).containsExactly(10.0, 20.0);
        assertThat(place(screen, 1000, 1400)).as("in the middle beside").containsExactly(190.0, 20.0);
        assertThat(place(screen, 1024, 700)).as("left to the system").containsExactly(Double.NaN, Double.NaN);
    }

    private static List<Double> place(Rectangle2D screen, double width, double height) {
        return onUi(() -> {
            Stage stage = new Stage();
            OpeningWindow.place(stage, screen, new Scene(new Group(), width, height));
            return List.of(stage.getX(), stage.getY());
        });
    }

    @Test
    void keysPressedBeforeTheFirstPostingStandsDecideNothingAndMovesWait() {
        SampleWindow.services(folder, (services, store) -> {
            store.settings().change(set -> set.withReviewer("Ann"));
            HeadlessWindow.start();
            List<Boolean> stood = new ArrayList<>();
            MainWindow window = onUi(() -> {
                MainWindow made = new MainWindow(new Stage(), services, Layout.FIRST, ENGLISH);
                made.stage().setX(0);
                made.stage().setY(0);
                made.show();
                stood.add(made.parts().reviewing().begunProperty().get());
                Robot robot = new Robot();
                for (KeyCode key : List.of(KeyCode.Z, KeyCode.U, KeyCode.DOWN)) {
                    robot.keyType(key);
                }
                robot.keyPress(KeyCode.CONTROL);
                robot.keyType(KeyCode.Z);
                robot.keyRelease(KeyCode.CONTROL);
                stood.add(made.parts().reviewing().begunProperty().get());
                return made;
            });
            try {
                WindowDriver driver = new WindowDriver(window);
                driver.settle();
                driver.settle();
                assertThat(stood).as("all was pressed before a posting stood").containsOnly(false);
                assertThat(driver.ask(() -> isBeside(window))).as("side by side").isTrue();
                assertThat(store.journal()).isEmpty();
                assertThat(driver.ask(() -> window.parts().session().fieldProperty().get()))
                        .isEqualTo(services.schema().fields().get(1).key());
            } finally {
                close(window);
            }
        });
    }

    @Test
    void wordsTypedWhileTheStoreIsBeingOpenedAreSearchedForAndNoneOfThemActs() {
        SampleWindow.services(folder, (services, store) -> {
            HeadlessWindow.start();
            Shown shown = open(services, List.of(KeyCode.SLASH, KeyCode.Z, KeyCode.H),
                    List.of(KeyCode.T, KeyCode.A, KeyCode.BACK_SPACE, KeyCode.X));
            try {
                assertThat(searched(shown)).as("at once").isIn("", "zhtx");
                shown.driver().settle();
                shown.driver().settle();
                assertThat(searched(shown)).isEqualTo("zhtx");
                assertThat(shown.driver().ask(() -> isBeside(shown.window()))).as("side by side").isFalse();
                shown.driver().type("q");
                assertThat(searched(shown)).as("the cursor stands behind them").isEqualTo("zhtxq");
            } finally {
                close(shown.window());
            }
        });
    }

    private static String searched(Shown shown) {
        return shown.driver().ask(() -> shown.window().parts().session().queue().searchProperty().get());
    }

    @Test
    void undoBeforeAnythingStandsTakesNothingBack() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.press(KeyCode.U);
            assertThat(store.journal()).hasSize(1);
        });
        SampleWindow.services(folder, (services, store) -> {
            Shown shown = open(services, KeyCode.CONTROL, KeyCode.Z);
            try {
                shown.driver().settle();
                assertThat(store.journal()).hasSize(1);
                assertThat(notice(shown)).contains("Nothing was decided");
            } finally {
                close(shown.window());
            }
        });
    }

    /** A window opened as the program does it, with keys pressed before its store was there. */
    private record Shown(MainWindow window, WindowDriver driver, String said) {}

    private static Shown open(Services services, KeyCode... keys) {
        return open(services, List.of(keys), List.of());
    }

    /** @param then pressed as soon as the window of the workbench is there */
    private static Shown open(Services services, List<KeyCode> keys, List<KeyCode> then) {
        HeadlessWindow.start();
        return onUi(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            OpeningWindow opening = new OpeningWindow(stage, Layout.FIRST, ENGLISH,
                    new OpeningProgress(() -> ENGLISH));
            String said = ((Labeled) stage.getScene().lookup(".opening-text")).getText();
            Robot robot = new Robot();
            if (keys.getFirst() == KeyCode.CONTROL) {
                keys.forEach(robot::keyPress);
                keys.reversed().forEach(robot::keyRelease);
            } else {
                keys.forEach(robot::keyType);
            }
            MainWindow window = opening.open(services, Layout.FIRST, ENGLISH);
            then.forEach(robot::keyType);
            return new Shown(window, new WindowDriver(window), said);
        });
    }

    private static boolean isBeside(MainWindow window) {
        Scene scene = window.stage().getScene();
        return ((ToggleButton) scene.lookup("#beside")).isSelected();
    }

    private static String notice(Shown shown) {
        return shown.driver().ask(() -> shown.window().parts().session().noticeProperty().get().text());
    }

    private static void close(MainWindow window) {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        Platform.runLater(() -> {
            window.whenClosed(() -> closed.complete(true));
            window.stage().hide();
        });
        closed.join();
    }

    private static <T> T onUi(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error problem) {
                result.completeExceptionally(problem);
            }
        });
        return result.join();
    }
}
