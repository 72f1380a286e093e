package dev.assay.review;

import dev.assay.task.Progress;
import dev.assay.task.Tasks;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Lets a Cancel reach a step that cannot look for it itself, such as the reading of one large file. */
final class Cancellable {

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
        return call(step, progress, point, () -> {});
    }

    /**
     * As {@link #call(Supplier, Progress, CancelPoint)}, telling how far the step is.
     *
     * @param tell is called again and again while the step is at work, by the thread that waits for it
     */
    static <T> Optional<T> call(Supplier<T> step, Progress progress, CancelPoint point, Runnable tell) {
        Tasks.End<T> end = Tasks.run("assay-step", step::get, interrupted -> {
            tell.run();
            return (interrupted || progress.cancelled()) && point.cancel();
        }, late -> {});
        return switch (end) {
            case Tasks.End.Done<T>(T result) -> Optional.of(result);
            case Tasks.End.Stopped<T>(Thread thread) -> {
                thread.interrupt();
                yield Optional.empty();
            }
            case Tasks.End.Failed<T>(RuntimeException failure) -> throw failure;
            case Tasks.End.Failed<T>(Error failure) -> throw failure;
            case Tasks.End.Failed<T>(Throwable failure) -> throw new CompletionException(failure);
        };
    }
}
