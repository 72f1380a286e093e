package dev.assay.store.index;

import dev.assay.task.Tasks;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for a step that may never end. */
@FunctionalInterface
public interface BoundedWait {

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
        return switch (Tasks.run("assay-database", step::run, Tasks.Stop.after(longest.toNanos()), tooLate)) {
            case Tasks.End.Done<T>(T result) -> result;
            case Tasks.End.Stopped<T> stopped -> null;
            case Tasks.End.Failed<T>(Exception failure) -> throw failure;
            case Tasks.End.Failed<T>(Throwable failure) -> throw new ExecutionException(failure);
        };
    }

    /** A step with a result. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws Exception;
    }
}
