package dev.assay.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for a step that may never end. */
@FunctionalInterface
interface BoundedWait {

    /** Does each step in a thread of its own, and waits as long as was said. */
    BoundedWait USUAL = BoundedWait::waitFor;

    /**
     * Does a step.
     *
     * @param longest how long it may take
     * @param tooLate is given a result that came when nobody waited any more
     * @return the result; null where it did not come in time
     * @throws Exception what the step threw
     */
    <T> @Nullable T call(Step<T> step, Duration longest, Consumer<T> tooLate) throws Exception;

    private static <T> @Nullable T waitFor(Step<T> step, Duration longest, Consumer<T> tooLate)
            throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("assay-database-opening").start(() -> {
            try {
                T value = step.run();
                if (!result.complete(value)) {
                    tooLate.accept(value);
                }
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return result.cancel(false) ? null : result.join();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** A step with a result. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws Exception;
    }
}
