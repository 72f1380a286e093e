package dev.assay.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Does a step on a thread of its own. Its caller either goes on and is given the end, or waits: to the end, or until
 * there is a reason to wait no longer, such as a Cancel or the end of a time. Steps that must keep an order of their
 * own stand in a {@link TaskQueue}.
 */
public final class Tasks {

    private static final long LOOK_EVERY_MILLIS = 20;

    private Tasks() {}

    /** When to wait no longer. Asked again and again while the step is at work. */
    @FunctionalInterface
    public interface Stop {

        /** @param interrupted whether the waiting thread was interrupted meanwhile */
        boolean now(boolean interrupted);

        /** Once a time is over, or the waiting thread is interrupted. */
        static Stop after(long nanos) {
            long start = System.nanoTime();
            return interrupted -> interrupted || System.nanoTime() - start >= nanos;
        }
    }

    /** What became of a step. */
    public sealed interface End<T> {

        /** It ended. @param result what it gave */
        record Done<T>(T result) implements Own<T> {}

        /** It failed. @param cause what it threw */
        record Failed<T>(Throwable cause) implements Own<T> {}

        /** It is at work, and nobody waits for it any more. @param thread may be interrupted where that is harmless */
        record Stopped<T>(Thread thread) implements End<T> {}

        /** It came to an end of its own: it gave something, or failed. */
        sealed interface Own<T> extends End<T> permits Done, Failed {}
    }

    /**
     * Does a step while its caller goes on.
     *
     * @param name the step's thread, as it shows in a thread dump
     * @param deliver where the end is handed over, such as the UI thread
     * @param then is given the end, whatever it is
     */
    public static <T> void start(String name, Callable<T> step, Executor deliver, Consumer<End.Own<T>> then) {
        Thread.ofPlatform().daemon().name(name).start(() -> hand(end(step), deliver, then));
    }

    /** Does a step here. */
    static <T> End.Own<T> end(Callable<T> step) {
        try {
            return new End.Done<>(step.call());
        } catch (Throwable failure) {
            return new End.Failed<>(failure);
        }
    }

    /** Hands an end over. What goes wrong in that reaches the last net of the thread it goes wrong on. */
    static <T> void hand(End.Own<T> end, Executor deliver, Consumer<End.Own<T>> then) {
        guard(() -> deliver.execute(() -> guard(() -> then.accept(end))));
    }

    private static void guard(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable failure) {
            Thread self = Thread.currentThread();
            self.getUncaughtExceptionHandler().uncaughtException(self, failure);
        }
    }

    /**
     * Does a step and waits for it. An interrupt of the waiting thread is kept for its caller.
     *
     * @param name the step's thread, as it shows in a thread dump
     * @param stop when to wait no longer
     * @param unwanted is given a result that came when nobody waited any more
     */
    public static <T> End<T> run(String name, Callable<T> step, Stop stop, Consumer<T> unwanted) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name(name).start(() -> {
            switch (end(step)) {
                case End.Done<T>(T value) when !result.complete(value) -> guard(() -> unwanted.accept(value));
                case End.Done<T> taken -> {
                }
                case End.Failed<T>(Throwable failure) -> result.completeExceptionally(failure);
            }
        });
        return await(result, thread, stop);
    }

    private static <T> End<T> await(CompletableFuture<T> result, Thread thread, Stop stop) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return new End.Done<>(result.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
                } catch (TimeoutException stillAtWork) {
                    if (stop.now(interrupted)) {
                        result.cancel(false);
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (stop.now(true)) {
                        result.cancel(false);
                    }
                } catch (CancellationException stopped) {
                    return new End.Stopped<>(thread);
                } catch (ExecutionException e) {
                    return new End.Failed<>(e.getCause() == null ? e : e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
