package dev.assay.store.index;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that touches certain files. Callers wait for it and may be interrupted without harm: an interrupt
 * in the middle of a file operation would close the file. A step that never ends is given up, and the thread with
 * it.
 */
public final class StoreThread implements AutoCloseable {

    /** So long is waited at once, in nanoseconds. */
    private static final long PART = TimeUnit.SECONDS.toNanos(1);

    private final ExecutorService executor;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Thread self;
    private volatile boolean givenUp;

    public StoreThread(String name) {
        executor = Executors.newSingleThreadExecutor(step -> {
            Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(step);
            self = thread;
            return thread;
        });
    }

    /**
     * Does a step when its turn comes, and waits for it.
     *
     * @param patience how long the step itself may take
     * @throws IllegalStateException if this is called from within a step, where no bound of its own would hold
     * @throws NoAnswerException if it takes longer, or an earlier one did
     * @throws Exception what the step threw
     */
    public <T> T call(Callable<T> step, Duration patience) throws Exception {
        if (Thread.currentThread() == self) {
            throw new IllegalStateException("A step of the store's thread asked for another one.");
        }
        turn.lock();
        try {
            if (givenUp) {
                throw new NoAnswerException();
            }
            return await(executor.submit(step), patience);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        } finally {
            turn.unlock();
        }
    }

    /** Begins a step, after those that were begun before, and goes on meanwhile. */
    public CompletableFuture<?> begin(Runnable step) {
        return CompletableFuture.runAsync(step, executor);
    }

    /** What passes while the whole program stands still, as where the computer sleeps, is no time the database took. */
    private <T> T await(Future<T> result, Duration patience) throws ExecutionException, NoAnswerException {
        boolean interrupted = false;
        long left = patience.toNanos();
        try {
            while (true) {
                long part = Math.min(left, PART);
                try {
                    return result.get(part, TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    left -= part;
                    if (left <= 0) {
                        NoAnswerException late = new NoAnswerException();
                        Thread working = self;
                        if (working != null) {
                            late.setStackTrace(working.getStackTrace());
                        }
                        giveUp();
                        throw late;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether a step took too long; then none is done any more. */
    boolean isGivenUp() {
        return givenUp;
    }

    private synchronized void giveUp() {
        givenUp = true;
    }

    /**
     * Does the part of a step that cannot be taken back, unless nobody waits for the step any more.
     *
     * @throws IllegalStateException if it was given up; then the part is not done
     */
    synchronized void unlessGivenUp(Runnable part) {
        if (givenUp) {
            throw new IllegalStateException("This step was given up.");
        }
        part.run();
    }

    /** Lets the thread end once its step is done; waits for nothing. */
    @Override
    public void close() {
        executor.shutdown();
    }

    /** A step took too long; the trace is that of the step, so that the log tells what it was at. */
    public static final class NoAnswerException extends Exception {

        NoAnswerException() {
            super("no answer in time");
        }
    }
}
