package dev.assay.ui.session;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs work off the UI thread and brings the result back to it. Work handed to one {@code Background} is done
 * one after the other, so that results arrive in the order of the calls; no failure vanishes.
 */
public interface Background {

    /**
     * @param work done off the UI thread
     * @param done given the result, on the UI thread
     * @param failed given what went wrong, on the UI thread
     */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /** Runs on the UI thread, soon. */
    void onUi(Runnable action);

    /** Runs on the UI thread when the window has been drawn that many times more. */
    void afterFrames(int frames, Runnable action);

    /** Stops taking work and waits for what was taken, as long as it goes on. */
    void close();
}
