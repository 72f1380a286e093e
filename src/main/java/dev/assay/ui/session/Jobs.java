package dev.assay.ui.session;

import dev.assay.inference.TaughtRule;
import dev.assay.ingest.SourceFiles;
import dev.assay.ingest.UnknownRecords;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import dev.assay.review.ImportReport.ReadFile;
import dev.assay.review.ImportReport;
import dev.assay.review.Intake;
import dev.assay.review.LocalReasoning;
import dev.assay.review.PostingFile;
import dev.assay.review.RuleTrial;
import dev.assay.review.StoreRules;
import dev.assay.schema.DataFileException;
import dev.assay.task.Progress;
import dev.assay.ui.action.WindowAction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The long jobs: reading files, inferring, exporting. One at a time, with progress and Cancel. */
public final class Jobs {

    private final Session session;
    private final Intake intake;
    private final Function<List<Path>, List<Intake.SourceFile>> files;
    private final Background background;
    private volatile boolean stopped;
    private volatile List<Intake.SourceFile> given = List.of();
    private final ObservableList<Job> all = FXCollections.observableArrayList();
    private final ObservableList<Job> readOnly = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TriedRules> triedRules = new ReadOnlyObjectWrapper<>();

    /** @param files finds the files under what the user chose, folders included */
    public Jobs(Session session, Intake intake, Function<List<Path>, List<Intake.SourceFile>> files,
            Background background) {
        this.session = session;
        this.intake = intake;
        this.files = files;
        this.background = background;
    }

    /** Why the local engine answered so. */
    public LocalReasoning reasoning() {
        return intake;
    }

    /** Ends what is under way, and lets nothing begin that still waits. */
    public void stop() {
        stopped = true;
    }

    /** The job under way and those that wait for it, in their order. */
    public ObservableList<Job> all() {
        return readOnly;
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
        read(() -> files.apply(chosen), () -> SourceFiles.leftOut(chosen), false, () -> {});
    }

    /**
     * Reads a file of those read last once more, as it is by now.
     *
     * @param then done when its report is there
     */
    public void readAgain(String path, Runnable then) {
        List<Intake.SourceFile> again = given.stream().filter(file -> file.path().equals(path)).toList();
        if (!again.isEmpty()) {
            read(() -> again, List::of, false, then);
        }
    }

    /**
     * A file of those read last with the others that nobody knew, for they may be known by the time they are read once
     * more; what is imported meanwhile changes nothing of it.
     *
     * @return reads them when it is given what is done as soon as they were; the first of their postings is answered
     *         before the others
     */
    public Consumer<Runnable> withUnknown(String path) {
        List<String> unknown = unknown();
        List<Intake.SourceFile> again = given.stream()
                .filter(file -> file.path().equals(path) || unknown.contains(file.path())).toList();
        return then -> read(() -> again, List::of, true, then);
    }

    /** The files of those read last whose records nobody knows, so that their columns can be mapped. */
    public List<String> unknown() {
        ImportReport last = report.get();
        if (last == null) {
            return List.of();
        }
        Set<String> offered = last.problems().stream().filter(UnknownRecords::isOffered).map(Problem::path)
                .collect(Collectors.toSet());
        return last.read().stream().filter(file -> file.outcome() == Outcome.QUARANTINED)
                .map(ReadFile::path).filter(offered::contains).filter(this::canReadAgain).distinct().toList();
    }

    /** A file of those read last, as it is by now; empty where it is none of them. */
    public Optional<Supplier<Original>> readLast(String path) {
        return given.stream().filter(file -> file.path().equals(path)).map(Intake.SourceFile::open)
                .findFirst();
    }

    /** Whether a file is among those read last. */
    public boolean canReadAgain(String path) {
        return given.stream().anyMatch(file -> file.path().equals(path));
    }

    /**
     * @param leading whether the first posting is answered before the others
     * @param then done when the files were read; the rest is answered after it
     */
    private void read(Supplier<List<Intake.SourceFile>> found, Supplier<List<Problem>> leftOut,
            boolean leading, Runnable then) {
        Job job = begin(words("job.reading"));
        run(job, () -> {
            List<Intake.SourceFile> taken = found.get();
            given = List.copyOf(taken);
            ImportReport alone = intake.read(taken, job).remarking(leftOut.get());
            background.onUi(() -> {
                session.list();
                report.set(alone);
                then.run();
            });
            ImportReport read = leading ? answeringFirst(alone) : alone;
            if (job.cancelled()) {
                return new Read(read, 0);
            }
            Intake.WorkReport answered = intake.answerAll(job.named(words("job.inferring")));
            return new Read(read.with(answered.problems()), answered.notReached());
        }, read -> {
            report.set(read.report());
            session.load();
            session.refresh();
            tell(read.report(), read.unanswered());
        });
    }

    /** Answers the first posting of what was read, for the reviewer is led to it. */
    private ImportReport answeringFirst(ImportReport read) {
        Optional<ImportReport> answered = read.read().stream().map(ReadFile::posting)
                .filter(id -> !id.isEmpty()).findFirst().map(id -> read.with(intake.inferAgain(id)));
        background.onUi(session::refresh);
        return answered.orElse(read);
    }

    /** @param unanswered how many postings were left without a local answer, because that was cancelled */
    private record Read(ImportReport report, int unanswered) {}

    /** Infers and grounds for every posting that lacks it. */
    public void inferMissing() {
        infer(words("job.nothing-to-infer"));
    }

    /** As {@link #inferMissing}, and says nothing where nothing is missing: for a store that was built again. */
    public void catchUp() {
        infer("");
    }

    private void infer(String nothingToDo) {
        Job job = begin(words("job.inferring"));
        run(job, () -> intake.answerAll(job), done -> {
            inferred(done);
            if (done.postings() == 0 && done.problems().isEmpty() && done.notReached() == 0
                    && !nothingToDo.isEmpty()) {
                session.notify(Notice.Kind.INFO, nothingToDo);
            }
        });
    }

    private void inferred(Intake.WorkReport done) {
        // Rulings may have settled cells of postings that lacked no answer; that is told as a problem.
        if (done.postings() > 0 || !done.problems().isEmpty()) {
            session.load();
            session.refresh();
        }
        if (!done.problems().isEmpty()) {
            session.notify(Notice.Kind.WARNING, describe(done.problems()));
        } else if (done.notReached() > 0) {
            session.notify(Notice.Kind.WARNING,
                    words("job.cancelled", done.notReached()));
        } else if (done.postings() > 0) {
            session.notify(Notice.Kind.SUCCESS, words("job.inferred", done.postings()));
        }
    }

    private String describe(List<Problem> problems) {
        Problem first = problems.getFirst();
        String more = problems.size() == 1 ? "" : " " + words("job.more", problems.size() - 1);
        return session.words().line(first) + more;
    }

    /**
     * What came of trying a rule, or of trying to do without it.
     *
     * @param isTaught whether it is one of the store's already
     */
    public record Tried(RuleTrial trial, boolean isTaught) {}

    /**
     * Rules that were tried, kept or not.
     *
     * @param text the whole file of the store's own rules, as it was tried
     */
    public record TriedRules(String text, RuleTrial trial) {}

    /** The rules that were tried last, so that what they change can be looked at; null before any were. */
    public ReadOnlyObjectProperty<@Nullable TriedRules> triedProperty() {
        return triedRules.getReadOnlyProperty();
    }

    /**
     * Tries on all postings what would change if the store's own rules were another file.
     *
     * @param refused told where the file cannot be used
     */
    public void tryRules(String text, Consumer<DataFileException> refused) {
        Job job = begin(words("job.trying-rule"));
        this.<Runnable>run(job, () -> {
            try {
                RuleTrial trial = intake.tried(intake.rules(session.schema()), text, "", job);
                return trial.whole() ? () -> triedRules.set(new TriedRules(text, trial)) : () -> {};
            } catch (DataFileException e) {
                return () -> refused.accept(e);
            }
        }, Runnable::run);
    }

    /**
     * Puts a file in the place of the store's own rules, and infers by it.
     *
     * @param then done once it is kept, and nothing is left to be said of inferring
     */
    public void keepRules(String text, String reviewer, Consumer<DataFileException> refused, Runnable then) {
        Job job = begin(words("job.inferring"));
        this.<Runnable>run(job, () -> {
            try {
                intake.rules(session.schema()).replace(text, reviewer);
            } catch (DataFileException e) {
                return () -> refused.accept(e);
            }
            Intake.WorkReport done = intake.answerAll(job);
            return () -> {
                inferred(done);
                then.run();
            };
        }, Runnable::run);
    }

    /**
     * Tries on all postings what teaching a rule would change, or, where it is taught, what doing without it would.
     *
     * @param refused told where it cannot be taught
     */
    public void tryRule(TaughtRule taught, Consumer<TaughtRule.Refused> refused, Consumer<Tried> then) {
        Job job = begin(words("job.trying-rule"));
        this.<Runnable>run(job, () -> {
            StoreRules rules = intake.rules(session.schema());
            try {
                Optional<String> with = rules.with(taught);
                String text = with.orElseGet(() -> rules.without(taught));
                Tried tried = new Tried(intake.tried(rules, text, taught.id(), job), with.isEmpty());
                return tried.trial().whole() ? () -> {
                    triedRules.set(new TriedRules(text, tried.trial()));
                    then.accept(tried);
                } : () -> {};
            } catch (TaughtRule.Refused e) {
                return () -> refused.accept(e);
            }
        }, Runnable::run);
    }

    private record Taught(boolean isTaught, Intake.WorkReport inferred) {}

    /**
     * Teaches a rule, or takes it back where it is taught, and infers by the rules as they are then.
     *
     * @param then told whether it is taught now, once nothing is left to be said of inferring
     */
    public void teach(TaughtRule taught, String reviewer, Consumer<Boolean> then) {
        Job job = begin(words("job.inferring"));
        run(job, () -> {
            StoreRules rules = intake.rules(session.schema());
            Optional<String> with = rules.with(taught);
            rules.replace(with.orElseGet(() -> rules.without(taught)), reviewer);
            return new Taught(with.isPresent(), intake.answerAll(job));
        }, done -> {
            inferred(done.inferred());
            if (done.inferred().problems().isEmpty() && done.inferred().notReached() == 0) {
                then.accept(done.isTaught());
            }
        });
    }

    /** Infers the open posting again. */
    public void inferAgain() {
        PostingFile file = session.postingProperty().get();
        if (file == null) {
            return;
        }
        Job job = begin(words("job.inferring"));
        run(job, () -> intake.inferAgain(file.posting().id()), problems -> {
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
        Job job = begin(what);
        run(job, () -> work.apply(job), text -> session.notify(Notice.Kind.SUCCESS, text));
    }

    private <T> void run(Job job, Callable<T> work, Consumer<T> done) {
        background.run(() -> {
            if (job.cancelled()) {
                return Optional.<T>empty();
            }
            job.at(0, 0, "");
            return Optional.of(work.call());
        }, result -> {
            end(job);
            result.ifPresentOrElse(done, () -> session.notify(Notice.Kind.INFO,
                    words("job.not-begun", job.activityProperty().get().what())));
        }, problem -> {
            end(job);
            session.load();
            session.failed(problem);
        });
    }

    private Job begin(String what) {
        Job job = new Job(background, session.words(), what, words("job.waiting"), () -> stopped);
        all.add(job);
        // What comes late of one that ended, or of one that waits, is not what is under way.
        job.activityProperty().subscribe((before, now) -> {
            if (!all.isEmpty() && all.getFirst() == job) {
                activity.set(now);
            }
        });
        return job;
    }

    private void end(Job job) {
        all.remove(job);
        activity.set(Activity.NONE);
    }

    private void tell(ImportReport read, int unanswered) {
        String text = words("job.read", read.files(), read.postings(), read.pass1(), read.answers(),
                read.decisions());
        if (read.notReached() > 0) {
            session.notify(Notice.Kind.WARNING, words("job.read-cancelled", text, read.notReached()));
        } else if (unanswered > 0) {
            session.notify(Notice.Kind.WARNING, words("job.read-unanswered", text, unanswered,
                    WindowAction.INFER_ALL.label(session.words())));
        } else if (!unknown().isEmpty()) {
            String first = unknown().getFirst();
            session.notices().say(new Notice(Notice.Kind.WARNING, words("job.read-unknown", text,
                    unknown().size(), first.substring(first.lastIndexOf('/') + 1)))
                    .offering(WindowAction.MAP));
        } else if (read.problems().isEmpty()) {
            session.notify(Notice.Kind.SUCCESS, text);
        } else {
            session.notices().say(new Notice(Notice.Kind.WARNING,
                    words("job.read-remarks", text, read.problems().size()))
                    .offering(WindowAction.REPORT));
        }
    }

    private String words(String key, Object... about) {
        return session.words().of(key, about);
    }
}
