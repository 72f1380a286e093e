package dev.assay.ui.session;

import dev.assay.ingest.SourceFiles;
import dev.assay.model.Problem;
import dev.assay.review.ImportReport;
import dev.assay.review.Intake;
import dev.assay.review.PostingFile;
import dev.assay.review.Progress;
import dev.assay.ui.action.WindowAction;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The long jobs: reading files, inferring, exporting. One at a time, with progress and Cancel. */
public final class Jobs {

    private final Session session;
    private final Intake intake;
    private final Function<List<Path>, List<Intake.SourceFile>> files;
    private final Background background;
    private volatile boolean stopped;
    private volatile List<Intake.SourceFile> given = List.of();
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> report = new ReadOnlyObjectWrapper<>();

    /** @param files finds the files under what the user chose, folders included */
    public Jobs(Session session, Intake intake, Function<List<Path>, List<Intake.SourceFile>> files,
            Background background) {
        this.session = session;
        this.intake = intake;
        this.files = files;
        this.background = background;
    }

    /** Ends what is under way, and lets nothing begin that still waits. */
    public void stop() {
        stopped = true;
    }

    /** What is under way; {@link Activity#NONE} when nothing is. */
    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** What became of the files read last; null before any were. */
    public ReadOnlyObjectProperty<@Nullable ImportReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Reads files and folders, then infers what is missing. */
    public void read(List<Path> chosen) {
        read(() -> files.apply(chosen), () -> SourceFiles.leftOut(chosen), () -> {});
    }

    /**
     * Reads a file of those read last once more, as it is by now.
     *
     * @param then done when its report is there
     */
    public void readAgain(String path, Runnable then) {
        List<Intake.SourceFile> again = given.stream().filter(file -> file.path().equals(path)).toList();
        if (!again.isEmpty()) {
            read(() -> again, List::of, then);
        }
    }

    /** Whether a file is among those read last. */
    public boolean canReadAgain(String path) {
        return given.stream().anyMatch(file -> file.path().equals(path));
    }

    private void read(Supplier<List<Intake.SourceFile>> found, Supplier<List<Problem>> leftOut,
            Runnable then) {
        Step step = begin(words("job.reading"));
        run(step, () -> {
            List<Intake.SourceFile> taken = found.get();
            given = List.copyOf(taken);
            ImportReport read = intake.read(taken, step)
                    .remarking(leftOut.get());
            background.onUi(session::list);
            if (!step.cancelled()) {
                read = read.with(intake.answerAll(step.named(words("job.inferring"))).problems());
            }
            return read;
        }, read -> {
            report.set(read);
            then.run();
            session.load();
            session.refresh();
            tell(read);
        });
    }

    /** Infers and grounds for every posting that lacks it. */
    public void inferMissing() {
        infer(words("job.nothing-to-infer"));
    }

    /** As {@link #inferMissing}, and says nothing where nothing is missing: for a store that was built again. */
    public void catchUp() {
        infer("");
    }

    private void infer(String nothingToDo) {
        Step step = begin(words("job.inferring"));
        run(step, () -> intake.answerAll(step), done -> {
            if (done.postings() > 0) {
                session.load();
                session.refresh();
            }
            if (!done.problems().isEmpty()) {
                session.notify(Notice.Kind.WARNING, describe(done.problems()));
            } else if (done.notReached() > 0) {
                session.notify(Notice.Kind.WARNING,
                        words("job.cancelled", done.notReached()));
            } else if (done.postings() > 0) {
                session.notify(Notice.Kind.INFO, words("job.inferred", done.postings()));
            } else if (!nothingToDo.isEmpty()) {
                session.notify(Notice.Kind.INFO, nothingToDo);
            }
        });
    }

    private String describe(List<Problem> problems) {
        Problem first = problems.getFirst();
        String more = problems.size() == 1 ? "" : " " + words("job.more", problems.size() - 1);
        return first.message() + (first.remedy().isEmpty() ? "" : " " + first.remedy()) + more;
    }

    /** Infers the open posting again. */
    public void inferAgain() {
        PostingFile file = session.postingProperty().get();
        if (file == null) {
            return;
        }
        Step step = begin(words("job.inferring"));
        run(step, () -> intake.inferAgain(file.posting().id()), problems -> {
            session.refresh();
            if (problems.isEmpty()) {
                session.notify(Notice.Kind.SUCCESS, words("job.inferred-again"));
            } else {
                session.notify(Notice.Kind.WARNING, describe(problems));
            }
        });
    }

    /**
     * Runs some other long job.
     *
     * @param work returns what to tell the reviewer when it is done
     */
    public void run(String what, Function<Progress, String> work) {
        Step step = begin(what);
        run(step, () -> work.apply(step), text -> session.notify(Notice.Kind.SUCCESS, text));
    }

    private <T> void run(Step step, Callable<T> work, Consumer<T> done) {
        background.run(() -> {
            step.at(0, 0, "");
            return work.call();
        }, result -> {
            activity.set(Activity.NONE);
            done.accept(result);
        }, problem -> {
            activity.set(Activity.NONE);
            session.failed(problem);
        });
    }

    private Step begin(String what) {
        return new Step(what, new AtomicBoolean());
    }

    private void tell(ImportReport read) {
        String text = words("job.read", read.files(), read.postings(), read.pass1(), read.answers());
        if (read.notReached() > 0) {
            session.notify(Notice.Kind.WARNING, words("job.read-cancelled", text, read.notReached()));
        } else if (read.problems().isEmpty()) {
            session.notify(Notice.Kind.SUCCESS, text);
        } else {
            session.notify(Notice.Kind.WARNING, words("job.read-remarks", text, read.problems().size(),
                    WindowAction.REPORT.label(session.words())));
        }
    }

    private String words(String key, Object... about) {
        return session.words().of(key, about);
    }

    /** Passes a job's progress on to the status bar, at most one update waiting at a time. */
    private final class Step implements Progress {

        private final String what;
        private final AtomicBoolean cancelled;
        private final AtomicReference<@Nullable Activity> newest = new AtomicReference<>();

        Step(String what, AtomicBoolean cancelled) {
            this.what = what;
            this.cancelled = cancelled;
        }

        Step named(String other) {
            return new Step(other, cancelled);
        }

        @Override
        public void at(long done, long total, String step) {
            Activity now = new Activity(what, step, done, total, () -> cancelled.set(true));
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
        public boolean cancelled() {
            return stopped || cancelled.get();
        }
    }
}
