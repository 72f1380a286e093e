package dev.assay.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Does a step on a thread of its own while its caller waits: to its end, or until the caller has a reason to wait no
 * longer, such as a Cancel or the end of a time. The one way in which the program waits for what may never end.
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
        record Done<T>(T result) implements End<T> {}

        /** It failed. @param cause what it threw */
        record Failed<T>(Throwable cause) implements End<T> {}

        /** It is at work, and nobody waits for it any more. @param thread may be interrupted where that is harmless */
        record Stopped<T>(Thread thread) implements End<T> {}
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
            try {
                T value = step.call();
                if (!result.complete(value)) {
                    unwanted.accept(value);
                }
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
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
