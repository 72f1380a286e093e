package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.evidence.Grounder;
import dev.assay.inference.Engine;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is done once a posting is in: ground its imported runs, infer locally, weigh the risk. */
final class PostingWork {

    private final ReviewStore store;
    private final Grounder grounder;
    private final Supplier<Engine> engines;
    private volatile Engine engine;
    private final Function<PostingFile, Risk> risk;

    /** @param engines the engine that answers in this store, by its rules as they are when it is asked */
    PostingWork(ReviewStore store, Grounder grounder, Supplier<Engine> engines,
            Function<PostingFile, Risk> risk) {
        this.store = store;
        this.grounder = grounder;
        this.engines = engines;
        this.engine = engines.get();
        this.risk = risk;
    }

    EngineId engine() {
        return engine.id();
    }

    /** Takes the rules as they are by now. */
    void renew() {
        engine = engines.get();
    }

    /**
     * What was made of a posting, and is not kept yet.
     *
     * @param problems what was noticed in that
     * @param whole false where a Cancel came before all of it was made
     */
    record Made(PostingFile file, List<Answer> answers, Optional<Risk> doubts, List<Problem> problems,
            boolean whole) {}

    /** Makes what the posting lacks, which asks the store for nothing. */
    Made make(PostingFile file, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<Answer> made = new ArrayList<>();
        boolean whole = ground(file, progress, made, problems);
        boolean inferred = whole && (!Engine.hasInput(file.posting(), facts(file))
                || file.answers().stream().anyMatch(r -> r.local() && r.engine().equals(engine.id()))
                || infer(file, made, problems));
        if (!whole || progress.cancelled()) {
            return new Made(file, List.of(), Optional.empty(), problems, false);
        }
        return new Made(file, made, inferred ? weigh(file.answered(made), problems) : Optional.empty(),
                problems, true);
    }

    /** Infers and weighs, whatever is there. */
    void doAgain(String postingId, List<Problem> problems) {
        Optional<PostingFile> found = load(postingId, problems);
        if (found.isEmpty()) {
            return;
        }
        PostingFile file = found.get();
        List<Answer> made = new ArrayList<>();
        ground(file, Progress.NONE, made, problems);
        boolean hasInput = Engine.hasInput(file.posting(), facts(file));
        if (!hasInput) {
            problems.add(Problem.ofPosting(postingId, Saying.of("remark.nothing-to-infer"),
                    Saying.of("remedy.text-or-pass1")));
        }
        boolean inferred = !hasInput || infer(file, made, problems);
        keep(new Made(file, made, inferred ? weigh(file.answered(made), problems) : Optional.empty(),
                List.of(), true), problems);
    }

    /** What is kept of a posting; empty where it cannot be loaded, which is a problem. */
    Optional<PostingFile> load(String postingId, List<Problem> problems) {
        try {
            Optional<PostingFile> file = store.posting(postingId);
            if (file.isEmpty()) {
                problems.add(
                        Problem.ofPosting(postingId, Saying.of("remark.no-posting"),
                                Saying.of("remedy.import-first")));
            }
            return file;
        } catch (StoreException e) {
            problems.add(Problem.ofPosting(postingId, Saying.of("remark.not-loaded", Intake.words(e)),
                    Saying.of("remedy.check-store")));
            return Optional.empty();
        }
    }

    /** @param made gets the answers with what was located. @return false where a Cancel came before all was */
    private boolean ground(PostingFile file, Progress progress, List<Answer> made, List<Problem> problems) {
        List<Answer> bare = file.answers().stream().filter(r -> !r.local())
                .filter(PostingWork::lacksGrounding)
                .toList();
        if (bare.isEmpty()) {
            return true;
        }
        try {
            Grounder.Grounded over = grounder.over(file.posting(), file.pass1());
            for (Answer answer : bare) {
                Map<String, InferredField> fields = new LinkedHashMap<>();
                for (InferredField field : answer.fields().values()) {
                    if (progress.cancelled()) {
                        return false;
                    }
                    fields.put(field.field(),
                            field.grounding() == null ? field.withGrounding(over.ground(field)) : field);
                }
                made.add(answer.withFields(fields));
            }
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(Problem.ofPosting(file.posting().id(),
                    Saying.of("remark.not-located", Intake.words(e)), Saying.of("remedy.no-highlights")));
        }
        return true;
    }

    private static boolean lacksGrounding(Answer answer) {
        return answer.fields().values().stream().anyMatch(f -> f.grounding() == null);
    }

    private static @Nullable Pass1 facts(PostingFile file) {
        return file.pass1().isEmpty() ? null : file.pass1().getFirst();
    }

    String reasoning(PostingFile file) {
        return engine.reasoning(file.posting(), facts(file));
    }

    private boolean infer(PostingFile file, List<Answer> made, List<Problem> problems) {
        try {
            made.add(engine.infer(file.posting(), facts(file)));
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(Problem.ofPosting(file.posting().id(),
                    Saying.of("remark.engine-failed", engine.id().name(), Intake.words(e)),
                    Saying.of("remedy.no-local-answer")));
            return false;
        }
    }

    /**
     * Keeps what was made of some postings at once, all of it or nothing. Where nothing could be, whoever keeps them one
     * by one learns of which it fails; that the store itself failed is told here, for the others may be kept after all.
     *
     * @return whether it is kept
     * @throws StoreException if the disk is full
     */
    boolean keepTogether(List<Made> made, List<Problem> problems) {
        try {
            save(made);
            return true;
        } catch (StoreException e) {
            stopAtFullDisk(e);
            if (e.getCause() != null) {
                problems.add(Problem.ofPosting(made.getFirst().file().posting().id(),
                        Saying.of("remark.not-kept-together", Intake.words(e)),
                        Saying.of("remedy.one-by-one")));
            }
            return false;
        }
    }

    /**
     * Keeps what was made of a posting, and with it what there is to doubt then.
     *
     * @throws StoreException if the disk is full
     */
    void keep(Made made, List<Problem> problems) {
        try {
            save(List.of(made));
        } catch (StoreException e) {
            stopAtFullDisk(e);
            problems.add(Problem.ofPosting(made.file().posting().id(),
                    Saying.of("remark.work-not-kept", Intake.words(e)), Saying.of("remedy.infer-again")));
        }
    }

    private void save(List<Made> made) {
        List<WorkedOut> works = made.stream()
                .filter(one -> !one.answers().isEmpty() || one.doubts().isPresent())
                .map(one -> new WorkedOut(one.file().posting().id(), one.answers(),
                        one.doubts().orElse(null)))
                .toList();
        if (!works.isEmpty()) {
            store.save(works);
        }
    }

    private Optional<Risk> weigh(PostingFile file, List<Problem> problems) {
        try {
            return Optional.of(risk.apply(file));
        } catch (RuntimeException | StackOverflowError e) {
            stopAtFullDisk(e);
            problems.add(
                    Problem.ofPosting(file.posting().id(),
                            Saying.of("remark.risk-not-weighed", Intake.words(e)),
                            Saying.of("remedy.last-in-queue")));
            return Optional.empty();
        }
    }

    /** What the next posting would meet too is told once. */
    private static void stopAtFullDisk(Throwable failure) {
        if (failure instanceof StoreException problem && problem.isDiskFull()) {
            throw problem;
        }
    }
}
