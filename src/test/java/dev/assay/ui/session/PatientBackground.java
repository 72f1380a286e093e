package dev.assay.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does the work only when it is told to, one piece after the other, on the calling thread. */
public final class PatientBackground implements Background {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        waiting.add(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception problem) {
                failed.accept(problem);
                return;
            }
            done.accept(result);
        });
    }

    @Override
    public void onUi(Runnable action) {
        waiting.add(action);
    }

    @Override
    public void afterFrames(int frames, Runnable action) {
        waiting.add(action);
    }

    @Override
    public void close() {}

    /** Does all that waits, and what comes of it. */
    public void all() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
