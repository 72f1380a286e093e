package dev.assay.ui.session;

import dev.assay.failure.Failures;
import dev.assay.task.TaskQueue;
import dev.assay.task.Tasks.End;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/** A {@link Background} of one queue of steps, with JavaFX as the UI. */
public final class FxBackground implements Background {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TaskQueue steps;
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param name the thread's name, as it shows in a thread dump */
    public FxBackground(String name) {
        steps = new TaskQueue(name, Platform::runLater);
    }

    /** Where the window is gone, the work is not done: with it are gone those who would hear of the result. */
    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        underWay.incrementAndGet();
        boolean taken = steps.add(work, end -> {
            underWay.decrementAndGet();
            switch (end) {
                case End.Done<T>(T result) -> done.accept(result);
                case End.Failed<T>(Throwable problem) -> failed.accept(problem);
            }
        });
        if (!taken) {
            underWay.decrementAndGet();
        }
    }

    /** Whether all that was given to it was done and told, with what came of that: to be asked on the UI thread. */
    public boolean isIdle() {
        return underWay.get() == 0;
    }

    @Override
    public void onUi(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public void afterFrames(int frames, Runnable action) {
        Frames.after(frames, action);
    }

    @Override
    public void close() {
        int left = steps.close(PATIENCE);
        if (left > 0) {
            Failures.raise(
                    new IllegalStateException("Not done before the window closed: " + left + " steps."));
        }
    }
}
