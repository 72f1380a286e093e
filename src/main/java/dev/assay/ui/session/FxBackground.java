package dev.assay.ui.session;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** A {@link Background} with one thread of its own, and JavaFX as the UI. */
public final class FxBackground implements Background {

    private final ExecutorService thread;

    /** @param name the thread's name, as it shows in a thread dump */
    public FxBackground(String name) {
        thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Runnable step = () -> {
            try {
                T result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Throwable problem) {
                Platform.runLater(() -> failed.accept(problem));
            }
        };
        try {
            thread.execute(step);
        } catch (RejectedExecutionException closed) {
            // The window is gone, and with it those who would hear of the result.
        }
    }

    @Override
    public void onUi(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public void afterFrames(int frames, Runnable action) {
        new AnimationTimer() {
            private int left = frames;

            @Override
            public void handle(long now) {
                // What is asked for between two frames is drawn with the first of these.
                if (left-- == 0) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
