package dev.assay.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Does steps off its callers' threads, one after the other in the order in which they came, and hands over the end of
 * each in that order.
 */
public final class TaskQueue {

    private final ExecutorService thread;
    private final Executor deliver;
    private final AtomicInteger left = new AtomicInteger();

    /**
     * @param name the thread's name, as it shows in a thread dump
     * @param deliver where ends are handed over, such as the UI thread
     */
    public TaskQueue(String name, Executor deliver) {
        thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
        this.deliver = deliver;
    }

    /**
     * Takes a step.
     *
     * @param then is given the end, whatever it is; never before this returns
     * @return whether it was taken; none is any more once the queue is closed
     */
    public <T> boolean add(Callable<T> step, Consumer<Tasks.End.Own<T>> then) {
        left.incrementAndGet();
        try {
            thread.execute(() -> {
                Tasks.End.Own<T> end = Tasks.end(step);
                left.decrementAndGet();
                Tasks.hand(end, deliver, then);
            });
            return true;
        } catch (RejectedExecutionException closed) {
            left.decrementAndGet();
            return false;
        }
    }

    /**
     * Takes no more steps, and waits for those that were taken as long as they go on ending.
     *
     * @param longest how long it is waited for the end of one of them
     * @return how many did not end; the one at work is interrupted, the others are not begun any more
     */
    public int close(Duration longest) {
        thread.shutdown();
        try {
            int before;
            do {
                before = left.get();
                if (thread.awaitTermination(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                    return 0;
                }
            } while (left.get() < before);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        // Counted before the one at work is interrupted: that is no end of its own.
        int open = left.get();
        thread.shutdownNow();
        return open;
    }
}
