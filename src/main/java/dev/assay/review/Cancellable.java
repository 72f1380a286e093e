package dev.assay.review;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lets a Cancel reach a step that cannot look for it itself, such as the reading of one large file. */
final class Cancellable {

    private static final long LOOK_EVERY_MILLIS = 50;

    private Cancellable() {}

    /**
     * Runs a step that has no effect but its result, and stops waiting for it on a Cancel.
     *
     * @return the result; empty where a Cancel came first
     */
    static <T> Optional<T> call(Supplier<T> step, Progress progress) {
        return call(step, progress, new CancelPoint());
    }

    /**
     * As {@link #call(Supplier, Progress)}, for a step that keeps something.
     *
     * @param point is given to the step as well; once it is passed, its end is waited for
     */
    static <T> Optional<T> call(Supplier<T> step, Progress progress, CancelPoint point) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("assay-step").start(() -> {
            try {
                result.complete(step.get());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return Optional.of(result.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
                } catch (TimeoutException stillAtWork) {
                    if (progress.cancelled() && point.cancel()) {
                        thread.interrupt();
                        return Optional.empty();
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (point.cancel()) {
                        thread.interrupt();
                        return Optional.empty();
                    }
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException failure) {
                        throw failure;
                    }
                    if (e.getCause() instanceof Error failure) {
                        throw failure;
                    }
                    throw new CompletionException(e.getCause());
                } catch (CancellationException e) {
                    return Optional.empty();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
