package dev.assay.review;

import dev.assay.task.Progress;
import java.time.Duration;

/** Stops a job once it took a time, but not before it did a first step: however slow, it comes further each time. */
public final class Patience implements Progress {

    private final long longest;
    private final long begun = System.nanoTime();
    private boolean begins = true;

    private Patience(Duration longest) {
        this.longest = longest.toNanos();
    }

    public static Progress of(Duration longest) {
        return new Patience(longest);
    }

    @Override
    public void at(long done, long total, String what) {}

    @Override
    public boolean cancelled() {
        boolean first = begins;
        begins = false;
        return !first && System.nanoTime() - begun > longest;
    }
}
