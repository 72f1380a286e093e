package dev.assay.review;

import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import org.jspecify.annotations.Nullable;

/** How far a step in a thread of its own is: the step says so, and the job's thread hands it on. */
final class StepProgress implements Progress {

    private volatile @Nullable Position newest;
    private volatile boolean cancelled;

    private record Position(long done, long total, Saying what) {}

    @Override
    public void at(long done, long total, String what) {
        at(done, total, Saying.plain(what));
    }

    @Override
    public void at(long done, long total, Saying step) {
        newest = new Position(done, total, step);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** The step's end is waited for no longer. */
    void cancel() {
        cancelled = true;
    }

    /** Says what the step said last; nothing as long as it said nothing. */
    void hand(Told to) {
        Position now = newest;
        if (now != null) {
            to.at(now.done, now.total, now.what);
        }
    }

    /** Is told how far a step is. */
    @FunctionalInterface
    interface Told {

        void at(long done, long total, Saying what);
    }
}
