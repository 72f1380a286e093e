package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.ReviewStore;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However long it takes to count what is left, nobody waits for it, and nothing moves when the count comes. */
class SlowCountTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final CountDownLatch counted = new CountDownLatch(1);

    /** A store that answers whoever counts what is left only when told to. */
    private ReviewStore slow(ReviewStore store) {
        return (ReviewStore) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ReviewStore.class}, (proxy, method, given) -> {
                    if (StackWalker.getInstance().walk(frames -> frames
                            .anyMatch(frame -> frame.getClassName().equals(LeftCounts.class.getName())))) {
                        counted.await();
                    }
                    try {
                        return method.invoke(store, given);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static List<String> texts(MainWindow window) {
        return buttons(window).stream().map(ToggleButton::getText).toList();
    }

    private static List<Double> places(MainWindow window) {
        return buttons(window).stream().map(button -> button.getBoundsInParent().getMinY()).toList();
    }

    private static List<ToggleButton> buttons(MainWindow window) {
        return window.stage().getScene().getRoot().lookupAll(".rail-button").stream()
                .map(node -> (ToggleButton) node).toList();
    }

    private static void await(WindowDriver driver, String what, BooleanSupplier there) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!driver.ask(there::getAsBoolean)) {
            assertThat(System.nanoTime()).as("%s within a minute", what).isLessThan(until);
            Thread.sleep(20);
        }
    }

    private void work(MainWindow window) throws Exception {
        WindowDriver driver = new WindowDriver(window);
        var queue = window.parts().session().queue();
        await(driver, "The queue", () -> queue.visible().size() > 1);
        driver.ask(() -> {
            queue.searchProperty().set("quill");
            return true;
        });
        await(driver, "What was searched for", () -> queue.visible().size() == 1);
        assertThat(driver.ask(() -> texts(window))).noneMatch(text -> text.contains("left"));
        List<Double> places = driver.ask(() -> places(window));

        counted.countDown();
        driver.settle();
        assertThat(driver.ask(() -> texts(window))).anyMatch(text -> text.contains("left"));
        assertThat(driver.ask(() -> places(window))).isEqualTo(places);
    }

    @Test
    void nobodyWaitsForItAndNothingMoves() {
        HeadlessWindow.start();
        SampleWindow.services(folder, (usual, store) -> {
            Services services = new Services(usual.schema(), slow(store), usual.intake(), usual.files(),
                    usual.formats(), usual.samples(), usual.judged());
            MainWindow window = CompletableFuture.supplyAsync(() -> {
                MainWindow made = new MainWindow(new Stage(), services, Layout.FIRST,
                        Wording.in(Language.ENGLISH));
                made.show();
                return made;
            }, Platform::runLater).join();
            CompletableFuture<Boolean> closed = new CompletableFuture<>();
            try {
                work(window);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                counted.countDown();
                Platform.runLater(() -> {
                    window.whenClosed(() -> closed.complete(true));
                    window.stage().hide();
                });
                closed.join();
            }
        });
    }
}
