package dev.assay.export;

import dev.assay.task.Tasks;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Something that is read while what was read before is written. */
final class ReadAhead<T> {

    private final CompletableFuture<T> end = new CompletableFuture<>();

    private ReadAhead() {}

    static <T> ReadAhead<T> of(Callable<T> reading) {
        ReadAhead<T> ahead = new ReadAhead<>();
        Tasks.start("assay-export-reading", reading, Runnable::run, end -> {
            switch (end) {
                case Tasks.End.Done<T>(T read) -> ahead.end.complete(read);
                case Tasks.End.Failed<T>(Throwable cause) -> ahead.end.completeExceptionally(cause);
            }
        });
        return ahead;
    }

    /** What was read, once it is. Whatever went wrong in that is thrown here. */
    T get() {
        try {
            return end.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw e;
            }
        }
    }

    /** Waits until nothing is read any more. */
    void finish() {
        end.handle((read, failure) -> true).join();
    }
}
