package dev.assay.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Something that is made while its caller goes on with what was made before. */
public final class Ahead<T> {

    private final CompletableFuture<T> end = new CompletableFuture<>();

    private Ahead() {}

    /** @param name the step's thread, as it shows in a thread dump */
    public static <T> Ahead<T> of(String name, Callable<T> step) {
        Ahead<T> ahead = new Ahead<>();
        Tasks.start(name, step, Runnable::run, end -> {
            switch (end) {
                case Tasks.End.Done<T>(T made) -> ahead.end.complete(made);
                case Tasks.End.Failed<T>(Throwable cause) -> ahead.end.completeExceptionally(cause);
            }
        });
        return ahead;
    }

    /** What was made, once it is. Whatever went wrong in that is thrown here. */
    public T get() {
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

    /** Waits until nothing is made any more. */
    public void finish() {
        end.handle((made, failure) -> true).join();
    }
}
