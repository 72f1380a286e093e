package dev.assay.ui.session;

import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import dev.assay.ui.wording.Wording;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A long job as it waits and goes on: what it is, how far it is, and the way to stop it. */
public final class Job implements Progress {

    private final Background background;
    private final Wording words;
    private final BooleanSupplier stopped;
    private final AtomicReference<@Nullable Activity> newest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Activity> activity;
    private volatile String what;
    private volatile boolean cancelled;

    /**
     * @param words what its steps are said in
     * @param what the job in words
     * @param waiting what is said of it before it begins
     * @param stopped whether all jobs are to end
     */
    Job(Background background, Wording words, String what, String waiting, BooleanSupplier stopped) {
        this.background = background;
        this.words = words;
        this.what = what;
        this.stopped = stopped;
        activity = new ReadOnlyObjectWrapper<>(new Activity(what, waiting, 0, 0, this::cancel));
    }

    /** How far it is; on the UI thread. */
    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** Asks it to stop, which is said at once; one that waits does not begin. */
    public void cancel() {
        cancelled = true;
        Activity now = activity.get();
        at(now.done(), now.total(), words.of("job.stopping"));
    }

    /** The same job, at something else now. */
    Job named(String other) {
        what = other;
        return this;
    }

    /** At most one update waits for the UI thread at a time. */
    @Override
    public void at(long done, long total, String step) {
        // However far it goes on until it stops.
        Activity now = new Activity(what, cancelled ? words.of("job.stopping") : step, done, total,
                this::cancel);
        if (newest.getAndSet(now) == null) {
            background.onUi(() -> {
                Activity shown = newest.getAndSet(null);
                if (shown != null) {
                    activity.set(shown);
                }
            });
        }
    }

    @Override
    public void at(long done, long total, Saying step) {
        at(done, total, words.said(step));
    }

    @Override
    public boolean cancelled() {
        return cancelled || stopped.getAsBoolean();
    }
}
