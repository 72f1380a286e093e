package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.evidence.Grounder;
import dev.assay.failure.Expected;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Failures;
import dev.assay.inference.AnswerSource;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.Engine;
import dev.assay.model.Answer;
import dev.assay.model.Excerpt;
import dev.assay.model.FileReading;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes files in: keeps each original, reads it, saves what it says, grounds imported answers, infers locally
 * and weighs the risk. The one way in for the window and the commands.
 */
public final class Intake implements LocalReasoning {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int MOST_NAMED = 20;

    private final ReviewStore store;
    private final FileReading reader;
    private final PostingWork work;
    private final List<AnswerSource> sources;
    private final Asking asking;
    private final Function<Progress, List<Problem>> afterwards;

    /** Without sources to ask. */
    public Intake(ReviewStore store, FileReading reader, Grounder grounder, Engine engine,
            Function<PostingFile, Risk> risk) {
        this(store, reader, grounder, () -> engine, List.of(), PATIENCE, risk, progress -> List.of());
    }

    /** With an engine that stays the same. */
    public Intake(ReviewStore store, FileReading reader, Grounder grounder, Engine engine,
            List<AnswerSource> sources, Duration patience, Function<PostingFile, Risk> risk,
            Function<Progress, List<Problem>> afterwards) {
        this(store, reader, grounder, () -> engine, sources, patience, risk, afterwards);
    }

    /**
     * @param engine answers for every posting; asked anew whenever something is inferred
     * @param sources may be chosen to be asked besides
     * @param patience how long one answer of a source is waited for
     * @param afterwards what is done once all is answered, such as settling by earlier rulings; tells what came of it
     */
    public Intake(ReviewStore store, FileReading reader, Grounder grounder,
            Supplier<Engine> engine,
            List<AnswerSource> sources, Duration patience, Function<PostingFile, Risk> risk,
            Function<Progress, List<Problem>> afterwards) {
        this.store = store;
        this.reader = reader;
        this.work = new PostingWork(store, grounder, engine, risk);
        this.sources = List.copyOf(sources);
        this.asking = new Asking(store, this, patience);
        this.afterwards = afterwards;
    }

    /**
     * What everybody who opens a store uses: the engine with its own rules, and every source there is.
     *
     * @param engine answers by the rules that ship, where the store has none of its own
     */
    public static Intake shipped(ReviewStore store, FileReading reader, Grounder grounder,
            Schema schema, Engine engine, Function<PostingFile, Risk> risk,
            Function<Progress, List<Problem>> afterwards) {
        return new Intake(store, reader, grounder, new StoreRules(store.artefacts(), schema, engine)::engine,
                AnswerSources.asked(), PATIENCE, risk, afterwards);
    }

    /**
     * Reads files in order.
     *
     * @param originals each opened only when its turn comes; one that cannot be opened is counted as
     *        quarantined
     * @return the report; what was read before a Cancel, or before the disk was full, stays
     */
    public ImportReport read(List<SourceFile> originals, Progress progress) {
        return read(originals, progress, true);
    }

    /** As {@link #read(List, Progress)}, for another store's files: the decisions in them come with its journal. */
    ImportReport readAlone(List<SourceFile> originals, Progress progress) {
        return read(originals, progress, false);
    }

    private ImportReport read(List<SourceFile> originals, Progress progress, boolean takingBack) {
        Tally tally = new Tally(takingBack);
        long total = originals.stream().mapToLong(SourceFile::size).sum();
        long done = 0;
        for (SourceFile file : originals) {
            FileProgress at = new FileProgress(progress, file, done, total);
            at.opened();
            if (progress.cancelled() || !readOne(file, progress, at, tally)) {
                break;
            }
            done += file.size();
        }
        progress.at(done, total, "");
        Set<String> given = originals.stream().map(SourceFile::path).collect(Collectors.toSet());
        ImportReport report = tally.report(originals.size());
        return tally.diskFull
                ? report.with(List.of(unread(originals.subList(report.files() - 1, originals.size()))))
                : report.with(store.awaited().stream().filter(problem -> given.contains(problem.path()))
                        .toList());
    }

    /** What a full disk kept out. */
    private static Problem unread(List<SourceFile> files) {
        List<String> paths = files.stream().map(SourceFile::path).toList();
        return new Problem("", Saying.NOTHING,
                Saying.of("remark.not-taken-in", paths.size(), Excerpt.of(paths, MOST_NAMED)),
                Saying.of("remedy.make-room-import"));
    }

    /** @return false where a Cancel came before the file was taken in, or the disk is full */
    private boolean readOne(SourceFile file, Progress progress, FileProgress at, Tally tally) {
        Original original;
        try {
            Optional<Original> opened = Cancellable.call(file.open(), progress);
            if (opened.isEmpty()) {
                return false;
            }
            original = opened.get();
        } catch (UncheckedIOException | StoreException e) {
            tally.add(file.path(), quarantined(file.path(),
                    Saying.of("remark.not-opened", words(e.getCause() == null ? e : e.getCause())),
                    Saying.of("remedy.check-file")), List.of());
            return true;
        }
        try {
            Optional<String> sha256 = Cancellable.call(() -> store.keep(original), progress);
            Optional<Imported> imported = sha256.isEmpty()
                    ? Optional.empty()
                    : read(original, progress, at);
            if (imported.isEmpty() || !save(sha256.get(), imported.get(), progress, at)) {
                return false;
            }
            tally.add(file.path(), imported.get(),
                    afterwards(file.path(), sha256.get(), imported.get(), tally.takingBack, progress));
        } catch (StoreException e) {
            tally.diskFull |= e.isDiskFull();
            tally.add(file.path(), quarantined(file.path(), Saying.of("remark.not-kept", words(e)),
                    Saying.of("remedy.import-once-mended")), List.of());
        }
        return !tally.diskFull;
    }

    private Optional<Imported> read(Original original, Progress progress, FileProgress at) {
        StepProgress reading = new StepProgress();
        Optional<Imported> imported = Cancellable.call(() -> read(one -> reader.read(one, reading), original),
                progress, new CancelPoint(), () -> reading.hand(at::reading));
        if (imported.isEmpty()) {
            reading.cancel();
        }
        return imported;
    }

    /** @return false where a Cancel came first, so that nothing was kept */
    private boolean save(String sha256, Imported imported, Progress progress, FileProgress at) {
        FileProgress.Keeping point = new FileProgress.Keeping(imported);
        return Cancellable.call(() -> {
            store.save(sha256, imported, point);
            return point;
        }, progress, point, () -> point.hand(at)).isPresent();
    }

    /** What a file that was saved has to tell beside what it says itself. */
    private List<Problem> afterwards(String path, String sha256, Imported imported, boolean takingBack,
            Progress progress) {
        List<Problem> misfits = new ArrayList<>();
        Cancellable.call(() -> store.problems(sha256), progress).ifPresent(misfits::addAll);
        misfits.removeAll(imported.problems());
        if (takingBack && !imported.decisions().isEmpty()) {
            CancelPoint point = new CancelPoint();
            try {
                misfits.addAll(Cancellable
                        .call(() -> store.takeBack(path, imported.decisions(), point), progress, point)
                        .orElseGet(() -> List.of(notTakenBack(path, Saying.of("remark.import-cancelled")))));
            } catch (StoreException e) {
                misfits.add(notTakenBack(path, Saying.plain(Expected.ended(words(e)))));
            }
        }
        return misfits;
    }

    private static Problem notTakenBack(String path, Saying why) {
        return new Problem(path, Saying.NOTHING,
                Saying.of("joined.sentences", why, Saying.of("remark.not-taken-back")),
                Saying.of("remedy.import-again"));
    }

    /** What an original says; one whose reading fails is quarantined with the reason. */
    public static Imported read(Function<Original, Imported> reader, Original original) {
        try {
            return reader.apply(original);
        } catch (RuntimeException | StackOverflowError e) {
            return quarantined(original.path(), Saying.of("remark.not-read", words(e)),
                    Saying.of("remedy.mend"));
        }
    }

    private static Imported quarantined(String path, Saying said, Saying advice) {
        return new Imported(List.of(), List.of(), List.of(),
                List.of(new Problem(path, Saying.NOTHING, said, advice)), Outcome.QUARANTINED);
    }

    /** As {@link #inferAll}. @return how many postings were worked on */
    public int infer(Progress progress) {
        return inferAll(progress).postings();
    }

    /** Grounds and infers for every posting that lacks it, and weighs its risk; one failure never stops the rest. */
    public WorkReport inferAll(Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<String> due = List.of();
        try {
            work.renew();
            due = store.due(work.engine());
        } catch (StoreException e) {
            problems.add(new Problem("", Saying.NOTHING, Saying.of("remark.not-inferred", words(e)),
                    Saying.of("remedy.inferred-later")));
        }
        InferringInTurn inferring = new InferringInTurn(work, due, progress, problems);
        try {
            inferring.run();
        } catch (StoreException e) {
            problems.add(new Problem("", Saying.NOTHING,
                    Saying.of("remark.disk-full", due.size() - inferring.done(), due.size()),
                    Saying.of("remedy.make-room-open")));
        }
        int done = inferring.done();
        progress.at(done, due.size(), "");
        try {
            weighAnew(store, progress);
        } catch (StoreException e) {
            problems.add(new Problem("", Saying.NOTHING, Saying.of("remark.not-weighed", words(e)),
                    Saying.of("remedy.weighed-later")));
        }
        return new WorkReport(done, due.size() - done, problems);
    }

    /** Weighs the risks by what was decided since they were last, if enough was. */
    public static void weighAnew(ReviewIndex store, Progress progress) {
        while (!progress.cancelled() && store.weighAnew()) {
            progress.at(0, 0, Saying.of("step.weighing"));
        }
    }

    /**
     * As {@link #inferAll}, after the sources that the store's setting chooses were asked for the postings they
     * have not answered yet.
     */
    public WorkReport answerAll(Progress progress) {
        List<Problem> problems = new ArrayList<>();
        Asking.Report asked = asking.ask(chosen(problems), progress);
        problems.addAll(asked.problems());
        WorkReport inferred = inferAll(progress);
        problems.addAll(inferred.problems());
        if (!progress.cancelled()) {
            problems.addAll(afterwards.apply(progress));
        }
        return new WorkReport(inferred.postings(), inferred.notReached() + asked.notReached(), problems);
    }

    private List<AnswerSource> chosen(List<Problem> problems) {
        List<AnswerSource> chosen = new ArrayList<>();
        for (String name : store.settings().values().answerSources()) {
            Optional<AnswerSource> source = sources.stream().filter(one -> one.name().equals(name))
                    .findFirst();
            source.ifPresentOrElse(chosen::add, () -> problems
                    .add(new Problem("", Saying.of("place.settings"), Saying.of("remark.no-source", name),
                            Saying.of("remedy.take-out-source"))));
        }
        return chosen;
    }

    /** The rules of the store's own. */
    public StoreRules rules(Schema schema) {
        return new StoreRules(store.artefacts(), schema);
    }

    /** What would change in the store if its own rules were another file. @param rule whose hits are wanted */
    public RuleTrial tried(StoreRules rules, String text, String rule, Progress progress) {
        return rules.trial(store, text, rule, progress);
    }

    @Override
    public boolean explains(Answer answer) {
        return answer.local() && answer.engine().equals(work.engine());
    }

    @Override
    public String reasoning(PostingFile file) {
        return work.reasoning(file);
    }

    /** Infers one posting again, and weighs its risk. @return what failed; empty when all went well */
    public List<Problem> inferAgain(String postingId) {
        List<Problem> problems = new ArrayList<>();
        try {
            work.renew();
            work.doAgain(postingId, problems);
        } catch (StoreException e) {
            problems.add(Problem.ofPosting(postingId, Saying.plain(words(e)),
                    Saying.of("remedy.make-room-infer")));
        }
        return List.copyOf(problems);
    }

    /** A failure in words; one that nobody expected is told by its code, under which the log has it. */
    static String words(Throwable failure) {
        return Expected.words(failure).orElseGet(() -> {
            Failures.raise(failure);
            return "something unexpected went wrong, error " + FailureCode.of(failure)
                    + ". Please report it.";
        });
    }

    /**
     * A file that is to be read.
     *
     * @param path as {@link Original#path}
     * @param size in bytes, for the progress
     * @param open reads it; fails with a {@link java.io.UncheckedIOException}, or a {@link StoreException} where a
     *        store has it
     */
    public record SourceFile(String path, long size, Supplier<Original> open) {}

    /**
     * What became of the postings that were due.
     *
     * @param postings how many were worked on, those with a problem included
     * @param notReached how many were left because of a Cancel
     * @param problems what failed, by posting
     */
    public record WorkReport(int postings, int notReached, List<Problem> problems) {

        public WorkReport {
            problems = List.copyOf(problems);
        }
    }

    /** Counts what became of the files so far. */
    private static final class Tally {

        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> postings = new HashSet<>();
        private final List<ImportReport.ReadFile> read = new ArrayList<>();
        private int pass1;
        private int answers;
        private int decisions;
        private final boolean takingBack;
        private boolean diskFull;

        Tally(boolean takingBack) {
            this.takingBack = takingBack;
        }

        void add(String path, Imported imported, List<Problem> misfits) {
            Outcome outcome = misfits.stream().allMatch(Problem::remark)
                    || imported.outcome().compareTo(Outcome.PARTIAL) > 0
                            ? imported.outcome()
                            : Outcome.PARTIAL;
            outcomes.merge(outcome, 1, Integer::sum);
            read.add(new ImportReport.ReadFile(path, outcome, posting(imported)));
            problems.addAll(imported.problems());
            problems.addAll(misfits);
            imported.postings().forEach(posting -> postings.add(posting.id()));
            pass1 += imported.pass1().size();
            answers += imported.answers().size();
            decisions += takingBack ? imported.decisions().size() : 0;
        }

        ImportReport report(int given) {
            int reached = outcomes.values().stream().mapToInt(Integer::intValue).sum();
            return new ImportReport(outcomes, postings.size(), pass1, answers, decisions, given - reached,
                    problems, read);
        }

        private static String posting(Imported imported) {
            return Stream.of(imported.postings().stream().map(Posting::id),
                    imported.pass1().stream().map(Pass1::postingId),
                    imported.answers().stream().map(Answer::postingId))
                    .flatMap(ids -> ids).findFirst().orElse("");
        }
    }
}
