package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.task.Progress;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.Hint;
import dev.assay.ui.session.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What runs and what waits can be looked at and stopped, one by one. */
class JobsInWindowTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void jobsAreListedWithHowFarTheyAreAndEachIsStoppedByItself() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Jobs jobs = window.parts().jobs();
            CountDownLatch thirdRan = new CountDownLatch(1);
            driver.ask(() -> {
                jobs.run("First", progress -> untilCancelled(progress, 45));
                jobs.run("Second", progress -> "never begun");
                jobs.run("Third", progress -> {
                    thirdRan.countDown();
                    return "third is done";
                });
                return true;
            });
            until(() -> driver.ask(() -> text(window, ".status-jobs"))
                    .contains("First 45 % · a file · 2 more"));

            driver.ask(() -> press(KeyCode.CONTROL, KeyCode.J));
            until(() -> titles(window, driver).equals(List.of("First", "Second", "Third")));
            until(() -> messages(window, driver).equals(List.of("a file", "waits", "waits")));
            until(() -> driver.ask(() -> scene(window).getFocusOwner() instanceof Button));
            assertThat(buttons(window, driver)).extracting(Labeled::getText).containsOnly("Cancel");

            driver.ask(() -> press(KeyCode.U));
            Node second = buttons(window, driver).get(1);
            driver.ask(() -> click(second));
            until(() -> messages(window, driver).get(1).startsWith("stops"));
            assertThat(thirdRan.getCount()).isOne();
            Node first = buttons(window, driver).getFirst();
            driver.ask(() -> {
                first.requestFocus();
                return press(KeyCode.ENTER);
            });
            driver.settle();

            assertThat(thirdRan.getCount()).isZero();
            assertThat(titles(window, driver)).isEmpty();
            assertThat(driver.ask(() -> window.parts().session().noticeProperty().get().text()))
                    .isEqualTo("third is done");
            assertThat(store.journal()).as("no key decides while the list has it").isEmpty();
            driver.perform(() -> window.perform(WindowAction.CANCEL));
            assertThat(driver.ask(() -> window.parts().session().noticeProperty().get().text()))
                    .isEqualTo("Nothing is running.");
            assertThat(driver.ask(() -> scene(window).getFocusOwner().getParent().getStyleClass()))
                    .as("the focus stays in the list").contains("jobs-head");
            driver.press(KeyCode.ESCAPE);
            assertThat(driver.ask(() -> scene(window).lookup(".jobs-pane").isVisible())).isFalse();
            driver.press(KeyCode.U);
            assertThat(store.journal()).hasSize(1);
        });
    }

    @Test
    @Timeout(120)
    void anImportWhoseInferringIsCancelledSaysHowManyPostingsHaveNoAnswer() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Jobs jobs = window.parts().jobs();
            Path file = folder.resolve("more.jsonl");
            write(file, 40);
            driver.ask(() -> {
                // Cancelled as soon as the first posting is inferred.
                jobs.activityProperty().subscribe(now -> {
                    if (now.what().equals("Inferring")) {
                        now.cancel().run();
                    }
                });
                jobs.read(List.of(file));
                return true;
            });
            driver.settle();
            assertThat(driver.ask(() -> window.parts().session().noticeProperty().get().text()))
                    .contains("40 postings", "Cancelled: ", "no local answer yet");
        });
    }

    @Test
    @Timeout(120)
    void longNamesAreCutAndBothButtonsThatCancelAreThere() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            Jobs jobs = window.parts().jobs();
            CountDownLatch end = new CountDownLatch(1);
            String name = "a-very-long-name-of-a-file-of-postings-".repeat(8) + ".jsonl";
            driver.ask(() -> {
                jobs.run(name, progress -> {
                    String ended = untilCancelled(progress, 45, name);
                    await(end);
                    return ended;
                });
                jobs.run("Second", progress -> untilCancelled(progress, 45, name));
                return true;
            });
            until(() -> driver.ask(() -> text(window, ".status-jobs")).contains("45 %"));
            driver.ask(() -> press(KeyCode.CONTROL, KeyCode.J));
            until(() -> titles(window, driver).size() == 2);
            until(() -> driver.ask(() -> scene(window).getFocusOwner() instanceof Button));
            driver.ask(() -> {
                scene(window).getRoot().applyCss();
                scene(window).getRoot().layout();
                return true;
            });
            Node list = driver.ask(() -> scene(window).lookup(".jobs-pane .list-view"));
            double right = driver.ask(() -> list.localToScene(list.getLayoutBounds()).getMaxX());
            for (Node button : buttons(window, driver)) {
                assertThat(driver.ask(() -> button.localToScene(button.getLayoutBounds()).getMaxX()))
                        .as("right edge of a Cancel").isLessThanOrEqualTo(right);
            }
            Labeled title = (Labeled) shown(window, driver, ".task-title").getFirst();
            assertThat(driver.ask(title::isTextTruncated)).isTrue();
            assertThat(driver.ask(() -> Hint.of(title))).isEqualTo(name);

            Node cancel = driver.ask(() -> scene(window).lookup("#cancel"));
            driver.ask(() -> click(cancel));
            until(() -> messages(window, driver).getFirst().startsWith("stops"));
            end.countDown();
            until(() -> titles(window, driver).equals(List.of("Second")));
        });
    }

    private static void write(Path file, int postings) {
        try {
            Files.write(file, IntStream.range(0, postings).mapToObj(i -> "{\"id\": \"n" + i
                    + "\", \"title\": \"Data Engineer\", \"description\": \"Build pipelines, " + i + ".\"}")
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String untilCancelled(Progress progress, int percent) {
        return untilCancelled(progress, percent, "a file");
    }

    private static String untilCancelled(Progress progress, int percent, String step) {
        progress.at(percent, 100, step);
        while (!progress.cancelled()) {
            LockSupport.parkNanos(1_000_000);
        }
        return "stopped";
    }

    private static void await(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Waits for what comes by itself; the test's own time-out ends what never comes. */
    private static void until(BooleanSupplier there) {
        while (!there.getAsBoolean()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static List<String> titles(MainWindow window, WindowDriver driver) {
        return texts(window, driver, ".task-title");
    }

    private static List<String> messages(MainWindow window, WindowDriver driver) {
        return texts(window, driver, ".task-message");
    }

    private static List<String> texts(MainWindow window, WindowDriver driver, String selector) {
        return shown(window, driver, selector).stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private static List<Button> buttons(MainWindow window, WindowDriver driver) {
        return shown(window, driver, ".task-cancel-button").stream().map(Button.class::cast).toList();
    }

    /** What is drawn of the list, from its top. */
    private static List<Node> shown(MainWindow window, WindowDriver driver, String selector) {
        return driver.ask(() -> scene(window).getRoot().lookupAll(".jobs-pane " + selector).stream()
                .filter(node -> node.getScene() != null && node.localToScene(0, 0).getY() > 0)
                .sorted((a, b) -> Double.compare(a.localToScene(0, 0).getY(), b.localToScene(0, 0).getY()))
                .toList());
    }

    private static String text(MainWindow window, String selector) {
        return ((Labeled) scene(window).lookup(selector)).getText();
    }

    private static boolean press(KeyCode... keys) {
        Robot robot = new Robot();
        List.of(keys).forEach(robot::keyPress);
        List.of(keys).reversed().forEach(robot::keyRelease);
        return true;
    }

    private static boolean click(Node node) {
        Bounds at = node.localToScreen(node.getLayoutBounds());
        Robot robot = new Robot();
        robot.mouseMove(at.getCenterX(), at.getCenterY());
        robot.mouseClick(MouseButton.PRIMARY);
        return true;
    }

    private static Scene scene(MainWindow window) {
        return window.stage().getScene();
    }
}
