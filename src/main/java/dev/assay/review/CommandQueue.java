package dev.assay.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What the reviewer asks for, by key or mouse, carried out one after the other in the order it was asked for: what
 * is typed fast does the same as what is typed slowly. A state machine of two states, free and busy, that is to be used
 * on one thread only.
 */
public final class CommandQueue {

    private final Consumer<Throwable> failed;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean carrying;

    /** @param failed told of a command that failed; those after it are carried out all the same */
    public CommandQueue(Consumer<Throwable> failed) {
        this.failed = failed;
    }

    /** Carries a command out when its turn comes; at once where it is part of the command at hand. */
    public void add(Runnable command) {
        if (carrying) {
            command.run();
        } else {
            waiting.add(command);
            carryOn();
        }
    }

    /** Lets those that follow wait until {@link #end}, as something is on its way to the disk. */
    public void begin() {
        busy = true;
    }

    public void end() {
        busy = false;
        carryOn();
    }

    /** Whether a command is under way, or waits for one that is. */
    public boolean isBusy() {
        return busy || !waiting.isEmpty();
    }

    /** Forgets those that wait. @return how many there were */
    public int forget() {
        int forgotten = waiting.size();
        waiting.clear();
        return forgotten;
    }

    private void carryOn() {
        while (!busy && !carrying && !waiting.isEmpty()) {
            carrying = true;
            try {
                waiting.remove().run();
            } catch (RuntimeException problem) {
                failed.accept(problem);
            } finally {
                carrying = false;
            }
        }
    }
}
