package dev.assay.ui.shell;

import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.wording.Wording;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** A real window on a machine without a display, drawn in software: for pictures and for the tour. */
public final class HeadlessWindow {

    private HeadlessWindow() {}

    /**
     * Shows a window, has it worked with, and closes it; not to be called on the UI thread. The toolkit stays
     * on for another window.
     *
     * @param work done when the window has settled, off the UI thread
     */
    public static <T> T with(Services services, Layout layout, Wording words,
            Function<MainWindow, T> work) {
        start();
        CompletableFuture<MainWindow> shown = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                letGoOfEarlierWindows();
                MainWindow window = new MainWindow(new Stage(), services, layout, words);
                window.stage().setX(0);
                window.stage().setY(0);
                window.show();
                shown.complete(window);
            } catch (RuntimeException problem) {
                shown.completeExceptionally(problem);
            }
        });
        MainWindow window = shown.join();
        WindowDriver driver = new WindowDriver(window);
        try {
            driver.settle();
            return work.apply(window);
        } finally {
            CompletableFuture<Boolean> closed = new CompletableFuture<>();
            Platform.runLater(() -> {
                window.whenClosed(() -> closed.complete(true));
                window.stage().hide();
            });
            closed.join();
        }
    }

    /**
     * The toolkit ties each window to the robot that was made before it, and tells only that robot when the
     * window closes, while the robots made later keep it as their active one: robot to window to robot, every
     * window that keys were sent to stayed in memory. A robot that has seen no window begins no such chain.
     */
    private static void letGoOfEarlierWindows() {
        new Robot();
    }

    /** Starts the toolkit without a display, unless it is on. */
    static void start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyOn) {
            Platform.runLater(() -> Platform.setImplicitExit(false));
        }
    }
}
