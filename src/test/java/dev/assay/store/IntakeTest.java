package dev.assay.store;

import static dev.assay.review.Examples.RULES;
import static dev.assay.review.Examples.grounding;
import static dev.assay.review.Examples.local;
import static dev.assay.review.Examples.original;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.audit.Risk;
import dev.assay.evidence.Grounder;
import dev.assay.inference.Engine;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FileReading;
import dev.assay.model.Grounding;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.review.Examples;
import dev.assay.review.ImportReport;
import dev.assay.review.Intake.SourceFile;
import dev.assay.review.Intake.WorkReport;
import dev.assay.review.Intake;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Taking files in, over a real store. */
@Execution(ExecutionMode.CONCURRENT)
class IntakeTest {

    private static final Grounder GROUNDER = (posting, pass1) -> claim -> grounding();
    private static final Function<PostingFile, Risk> RISK = file -> new Risk(file.answers().size(),
            List.of());

    @TempDir
    Path folder;

    private ReviewStore store;

    @BeforeEach
    void open() {
        store = H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** An engine that answers as the examples do, and fails where a title says so. */
    private record TestEngine(EngineId id) implements Engine {
        @Override
        public Answer infer(Posting posting, @Nullable Pass1 pass1) {
            if (posting.id().equals("bad")) {
                throw new IllegalStateException("no rule applies");
            }
            return local("local-" + posting.id() + (pass1 == null ? "" : "-with-pass1"), posting.id(), id);
        }
    }

    private Intake intake(Function<Original, Imported> reader) {
        return intake((original, progress) -> reader.apply(original));
    }

    private Intake intake(FileReading reader) {
        return new Intake(store, reader, GROUNDER, new TestEngine(RULES), RISK);
    }

    private Intake intake() {
        return intake(Examples::read);
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, text.length(), () -> original(path, text));
    }

    /** Stops when asked the nth time, or at a step; notes the steps. */
    private static final class Stop implements Progress {

        private final List<String> steps = new ArrayList<>();
        private final int after;
        private final AtomicInteger asked = new AtomicInteger();

        Stop(int after) {
            this.after = after;
        }

        @Override
        public void at(long done, long total, String what) {
            steps.add(done + "/" + total + " " + what);
        }

        @Override
        public boolean cancelled() {
            return asked.incrementAndGet() > after;
        }
    }

    @Test
    void readsFilesInOrderAndCountsEachOnce() {
        Stop progress = new Stop(Integer.MAX_VALUE);
        ImportReport report = intake().read(List.of(file("a", "posting p1\nposting p2"), file("b", "crash"),
                file("c", "pass1 p1\nrun r1 p1\nnonsense"), new SourceFile("gone", 9, () -> {
                    throw new UncheckedIOException(new IOException("no such file"));
                }), file("d", "posting p3")), progress);
        assertThat(report.outcomes()).isEqualTo(
                Map.of(Outcome.ACCEPTED, 2, Outcome.QUARANTINED, 2, Outcome.PARTIAL, 1));
        assertThat(report.files()).isEqualTo(5);
        assertThat(report.postings()).isEqualTo(3);
        assertThat(report.pass1()).isEqualTo(1);
        assertThat(report.answers()).isEqualTo(1);
        assertThat(report.notReached()).isZero();
        assertThat(report.problems()).extracting(Problem::path).containsExactly("b", "c", "gone");
        assertThat(report.problems()).allSatisfy(p -> assertThat(p.remedy()).isNotBlank());
        assertThat(store.postings()).extracting(PostingSummary::id).containsExactly("p1", "p2", "p3");
        assertThat(store.problems()).extracting(Problem::path).containsExactly("b", "c");
        assertThat(progress.steps).startsWith("0/72 Reading a").contains("21/72 Reading b")
                .endsWith("72/72 ");
    }

    @Test
    void keepsWhatItCannotRead() {
        intake().read(List.of(file("b", "crash")), Progress.NONE);
        assertThat(store.check().originals()).isEqualTo(1);
    }

    @Test
    void aMisfitIsFlagged() {
        Imported other = new Imported(List.of(new Posting("p1", "", "", "", "Another text.")), List.of(),
                List.of(),
                List.of(), Outcome.ACCEPTED);
        intake().read(List.of(file("a", "posting p1")), Progress.NONE);
        ImportReport report = intake(o -> other).read(List.of(file("b", "")), Progress.NONE);
        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.PARTIAL, 1));
        assertThat(report.problems()).singleElement().extracting(Problem::message).asString()
                .contains("another text");
    }

    @Test
    void aMendedFileIsNotBlamedForWhatItWas() {
        intake().read(List.of(file("a", "posting p1\nnonsense")), Progress.NONE);
        ImportReport report = intake().read(List.of(file("a", "posting p1\nposting p2")), Progress.NONE);
        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.ACCEPTED, 1));
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void aCancelLeavesTheRestUnreadAndKeepsWhatWasRead() {
        List<SourceFile> files = List.of(file("a", "posting p1"), file("b", "posting p2"),
                file("c", "posting p3"));
        ImportReport report = intake(original -> Examples.read(original)).read(files, new Progress() {

            private boolean stop;

            @Override
            public void at(long done, long total, String what) {
                stop = what.endsWith("b");
            }

            @Override
            public boolean cancelled() {
                return stop;
            }
        });
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.notReached()).isEqualTo(2);
        assertThat(store.postings()).extracting(PostingSummary::id).containsExactly("p1");
    }

    @Test
    void aCancelReachesAFileThatIsBeingRead() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        FileReading slow = (original, progress) -> {
            reading.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Examples.read(original);
        };
        ImportReport report = intake(slow).read(List.of(file("a", "posting p1")), new Progress() {
            @Override
            public void at(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return reading.getCount() == 0;
            }
        });
        assertThat(report.notReached()).isEqualTo(1);
        assertThat(store.postings()).isEmpty();
    }

    @Test
    void aFileThatIsBeingReadSaysHowFarItIs() {
        CountDownLatch seen = new CountDownLatch(1);
        List<String> told = new CopyOnWriteArrayList<>();
        FileReading slow = (original, progress) -> {
            progress.at(1, 2, "line 7");
            try {
                assertThat(seen.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Examples.read(original);
        };
        Intake.SourceFile file = file("a", "posting p1");
        intake(slow).read(List.of(file), new Progress() {
            @Override
            public void at(long done, long total, String what) {
                told.add(done + " " + what);
                if (what.contains("line 7")) {
                    seen.countDown();
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertThat(told).contains(file.size() / 4 + " Reading a, line 7");
    }

    @Test
    void groundsInfersAndWeighs() {
        intake().read(List.of(file("a", "posting p1\nposting p2\nrun r1 p1\npass1 p2")), Progress.NONE);
        assertThat(intake().infer(Progress.NONE)).isEqualTo(2);
        PostingFile first = store.posting("p1").orElseThrow();
        assertThat(first.answers()).extracting(Answer::id).containsExactly("r1", "local-p1");
        assertThat(first.answers()).allSatisfy(
                answer -> assertThat(answer.fields().values())
                        .allSatisfy(f -> assertThat(f.grounding()).isNotNull()));
        assertThat(store.posting("p2").orElseThrow().answers()).extracting(Answer::id)
                .containsExactly("local-p2-with-pass1");
        assertThat(store.postings()).extracting(p -> p.risk().score()).containsExactly(2.0, 1.0);
        assertThat(intake().infer(Progress.NONE)).as("nothing is left to do").isZero();
    }

    @Test
    void aPostingWithNeitherTextNorPass1HasNoLocalAnswerAndIsNotDueForOne() {
        intake().read(List.of(file("a", "stub bare\nrun r1 bare\nstub known\nrun r2 known\npass1 known")),
                Progress.NONE);

        assertThat(intake().infer(Progress.NONE)).isEqualTo(2);

        assertThat(store.posting("bare").orElseThrow().answers()).extracting(Answer::id)
                .containsExactly("r1");
        assertThat(store.posting("known").orElseThrow().answers()).extracting(Answer::id)
                .containsExactly("r2", "local-known-with-pass1");
        assertThat(store.due(RULES)).isEmpty();
        assertThat(intake().inferAgain("bare")).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("neither a text nor Pass 1"));
        assertThat(store.posting("bare").orElseThrow().answers()).hasSize(1);
    }

    @Test
    void aPostingIsInferredOnceItsTextComes() {
        intake().read(List.of(file("a", "stub p1\nrun r1 p1")), Progress.NONE);
        intake().infer(Progress.NONE);
        intake().read(List.of(file("b", "posting p1")), Progress.NONE);

        assertThat(intake().infer(Progress.NONE)).isEqualTo(1);
        assertThat(store.posting("p1").orElseThrow().answers()).extracting(Answer::id)
                .containsExactly("r1", "local-p1");
    }

    @Test
    void whatWasLocatedInAnotherWayIsLocatedAgain() {
        store.close();
        store = openDerivedBy("1", opened -> intake(opened, EvidenceStatus.NOT_FOUND).infer(Progress.NONE));
        intake(store, EvidenceStatus.NOT_FOUND).read(List.of(file("a", "stub bare\nrun r1 bare")),
                Progress.NONE);
        store.save(new TestEngine(RULES).infer(new Posting("bare", "", "", "", ""), null));
        intake(store, EvidenceStatus.NOT_FOUND).infer(Progress.NONE);
        assertThat(statuses("bare")).containsOnly(EvidenceStatus.NOT_FOUND);
        store.close();

        store = openDerivedBy("1", opened -> intake(opened, EvidenceStatus.NO_TEXT).infer(Progress.NONE));
        assertThat(statuses("bare")).as("found in the same way").containsOnly(EvidenceStatus.NOT_FOUND);
        store.close();

        store = openDerivedBy("2", opened -> intake(opened, EvidenceStatus.NO_TEXT).infer(Progress.NONE));
        assertThat(statuses("bare")).containsOnly(EvidenceStatus.NO_TEXT);
        assertThat(store.posting("bare").orElseThrow().answers()).extracting(Answer::id)
                .containsExactly("r1");
        assertThat(store.due(RULES)).isEmpty();
    }

    @Test
    void whatIsDerivedInAnotherWayGoesOnWhereItStopped() {
        intake(store, EvidenceStatus.NOT_FOUND)
                .read(List.of(file("a", "posting p1\nrun r1 p1\nposting p2\nrun r2 p2")), Progress.NONE);
        store.close();
        openDerivedBy("1", opened -> intake(opened, EvidenceStatus.NOT_FOUND).infer(Progress.NONE)).close();

        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> openDerivedBy("2", opened -> {
            intake(opened, EvidenceStatus.NO_TEXT).inferAgain("p1");
            throw new StoreException("ended meanwhile");
        }));
        List<String> due = new ArrayList<>();
        store = openDerivedBy("2", opened -> {
            due.addAll(opened.due(RULES));
            intake(opened, EvidenceStatus.NO_TEXT).infer(Progress.NONE);
        });

        assertThat(due).containsExactly("p2");
        assertThat(statuses("p1")).containsOnly(EvidenceStatus.NO_TEXT);
        assertThat(statuses("p2")).containsOnly(EvidenceStatus.NO_TEXT);
        assertThat(store.check().damage()).isEmpty();
    }

    private ReviewStore openDerivedBy(String version, java.util.function.Consumer<ReviewStore> derive) {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read),
                Progress.NONE, new Derivation(version, derive));
    }

    private static Intake intake(ReviewStore opened, EvidenceStatus found) {
        return new Intake(opened, (original, progress) -> Examples.read(original),
                (posting, pass1) -> claim -> Grounding.of(found, List.of()), new TestEngine(RULES), RISK);
    }

    private List<EvidenceStatus> statuses(String posting) {
        return store.posting(posting).orElseThrow().answers().stream().filter(answer -> !answer.local())
                .flatMap(answer -> answer.fields().values().stream())
                .map(field -> java.util.Objects.requireNonNull(field.grounding()).status()).toList();
    }

    @Test
    void aNewerEngineInfersAnew() {
        intake().read(List.of(file("a", "posting p1")), Progress.NONE);
        intake().infer(Progress.NONE);
        EngineId newer = new EngineId("rules", "2", "abc");
        Intake next = new Intake(store, (original, progress) -> Examples.read(original), GROUNDER,
                new TestEngine(newer), RISK);
        assertThat(next.infer(Progress.NONE)).isEqualTo(1);
        assertThat(store.posting("p1").orElseThrow().answers()).extracting(Answer::engine)
                .containsExactly(newer);
    }

    @Test
    void oneFailingPostingIsReportedAndDoesNotStopTheRest() {
        intake().read(List.of(file("a", "posting p1\nposting bad\nposting p3")), Progress.NONE);
        WorkReport report = intake().inferAll(Progress.NONE);
        assertThat(report.postings()).isEqualTo(3);
        assertThat(report.problems()).singleElement()
                .satisfies(
                        p -> assertThat(p.place() + p.message()).contains("bad", "rules", "error ")
                                .doesNotContain("no rule applies"));
        assertThat(store.due(RULES)).containsExactly("bad");
        assertThat(intake().inferAgain("bad")).hasSize(1);
        assertThat(intake().inferAgain("p1")).isEmpty();
        assertThat(intake().inferAgain("nowhere")).hasSize(1);
    }

    @Test
    void aFailingGrounderLeavesTheAnswersAndTheEngine() {
        Grounder failing = (posting, pass1) -> {
            throw new IllegalStateException("lost");
        };
        intake().read(List.of(file("a", "posting p1\nrun r1 p1")), Progress.NONE);
        WorkReport report = new Intake(store, (original, progress) -> Examples.read(original), failing,
                new TestEngine(RULES), RISK)
                .inferAll(Progress.NONE);
        assertThat(report.problems()).hasSize(1);
        assertThat(store.posting("p1").orElseThrow().answers()).extracting(Answer::id).containsExactly("r1",
                "local-p1");
        intake().infer(Progress.NONE);
        assertThat(store.posting("p1").orElseThrow().answers().getFirst().fields().get("cloud").grounding())
                .isNotNull();
    }

    @Test
    void aCancelOfInferringKeepsWhatIsDone() {
        intake().read(
                List.of(file("a", "posting p1\nposting p2\nposting p3\nrun r1 p1\nrun r2 p2\nrun r3 p3")),
                Progress.NONE);
        for (int asked = 0; asked < 12; asked++) {
            Stop stop = new Stop(asked);
            int due = store.due(RULES).size();
            WorkReport report = intake().inferAll(stop);
            assertThat(report.postings() + report.notReached()).isEqualTo(due);
            assertThat(store.due(RULES)).hasSize(due - report.postings());
            assertThat(store.check().damage()).isEmpty();
        }
        assertThat(store.due(RULES)).isEmpty();
    }

    @Test
    void anInterruptedCallerHarmsNothing() {
        Thread.currentThread().interrupt();
        store.keep(original("a", "posting p1"));
        store.save(store.keep(original("a", "posting p1")), Examples.read(original("a", "posting p1")));
        store.append(List.of(Examples.override("Ada", "p1", "aws")));
        assertThat(store.posting("p1")).isPresent();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.append(List.of(Examples.override("Ada", "p1", "azure")))).hasSize(1);
        assertThat(store.check().damage()).isEmpty();
    }

    @Test
    void factsThatComeLaterAreInferredFrom() {
        intake().read(List.of(file("a", "posting p1")), Progress.NONE);
        intake().inferAll(Progress.NONE);
        intake().read(List.of(file("facts", "pass1 p1")), Progress.NONE);
        assertThat(intake().inferAll(Progress.NONE).postings()).isEqualTo(1);
        assertThat(store.posting("p1").orElseThrow().answers()).extracting(Answer::id)
                .containsExactly("local-p1-with-pass1");
    }
}
