package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.session.Frames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javax.imageio.ImageIO;

/** Works a shown window by its keys, as a person would, and takes pictures of it; from any thread but the UI's. */
public final class WindowDriver {

    private static final long PATIENCE_SECONDS = 60;
    private final MainWindow window;

    public WindowDriver(MainWindow window) {
        this.window = window;
    }

    /** Presses keys together, the last one while the others are held, and waits for what comes of it. */
    public void press(KeyCode... keys) {
        onUi(() -> {
            Robot robot = new Robot();
            List.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
            return true;
        });
        settle();
    }

    /** Goes to a screen. @param id the screen's */
    public void show(String id) {
        Action action = Screens.actions().stream().filter(one -> one.id().equals("screen-" + id)).findFirst()
                .orElseThrow();
        perform(() -> window.perform(action));
    }

    /** Types letters and digits one by one, without waiting in between. */
    public void type(String text) {
        onUi(() -> {
            Robot robot = new Robot();
            text.chars().forEach(c -> {
                KeyCode code = c == ' '
                        ? KeyCode.SPACE
                        : KeyCode.getKeyCode(Character.toString(c).toUpperCase(java.util.Locale.ROOT));
                if (Character.isUpperCase(c)) {
                    robot.keyPress(KeyCode.SHIFT);
                }
                robot.keyType(code);
                if (Character.isUpperCase(c)) {
                    robot.keyRelease(KeyCode.SHIFT);
                }
            });
            return true;
        });
        settle();
    }

    /** Does something on the UI thread and waits for what comes of it. */
    public void perform(Runnable action) {
        onUi(() -> {
            action.run();
            return true;
        });
        settle();
    }

    /** Asks something on the UI thread. */
    public <T> T ask(Supplier<T> question) {
        return onUi(question);
    }

    /** Waits until nothing is under way and the window has been drawn again. */
    public void settle() {
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        Platform.runLater(() -> window.whenIdle(() -> Frames.after(3, () -> settled.complete(true))));
        await(settled);
    }

    /** Writes what the window shows as a PNG. */
    public void snapshot(Path png) {
        settle();
        WritableImage shown = onUi(() -> window.stage().getScene().snapshot(null));
        int width = (int) shown.getWidth();
        int height = (int) shown.getHeight();
        int[] pixels = new int[width * height];
        shown.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0,
                width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(image, "png", png.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The picture " + png + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    /** Gives the window's content a size in pixels. */
    public void resize(double width, double height) {
        perform(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
    }

    private static <T> T onUi(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException problem) {
                result.completeExceptionally(problem);
            }
        });
        return await(result);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The window could not do it: " + failed.getCause(),
                    failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("The window did not answer within a minute.", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the window.", interrupted);
        }
    }
}
