package dev.assay.store;

import static dev.assay.review.Examples.MODEL;
import static dev.assay.review.Examples.RULES;
import static dev.assay.review.Examples.grounding;
import static dev.assay.review.Examples.local;
import static dev.assay.review.Examples.original;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.inference.AnswerResult;
import dev.assay.inference.AnswerSource;
import dev.assay.inference.Engine;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.review.Examples;
import dev.assay.review.Intake.SourceFile;
import dev.assay.review.Intake.WorkReport;
import dev.assay.review.Intake;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Sources that are asked for answers: slow, wrong, cut off, cancelled. */
@Execution(ExecutionMode.CONCURRENT)
class AnswerSourcesTest {

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private ReviewStore store;

    @BeforeEach
    void open() {
        store = H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
        store.settings().change(set -> set.withAnswerSources(List.of(MODEL.name())));
        intake(posting -> null, Duration.ofHours(1)).read(List.of(file("posting p1\nposting p2")),
                Progress.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static SourceFile file(String text) {
        return new SourceFile("a", text.length(), () -> original("a", text));
    }

    private interface Answering {
        @Nullable
        AnswerResult to(Posting posting) throws InterruptedException;
    }

    private Intake intake(Answering answering, Duration patience) {
        AnswerSource source = new AnswerSource() {
            @Override
            public String name() {
                return MODEL.name();
            }

            @Override
            public AnswerResult ask(Posting posting, @Nullable Pass1 pass1) throws InterruptedException {
                asked.add(posting.id());
                AnswerResult result = answering.to(posting);
                return result == null ? new AnswerResult.Skipped("not today") : result;
            }
        };
        Engine engine = new Engine() {
            @Override
            public EngineId id() {
                return RULES;
            }

            @Override
            public Answer infer(Posting posting, @Nullable Pass1 pass1) {
                return local("local-" + posting.id(), posting.id(), RULES);
            }
        };
        Function<dev.assay.review.PostingFile, Risk> risk = file -> new Risk(file.answers().size(),
                List.of());
        return new Intake(store, (original, progress) -> Examples.read(original),
                (posting, pass1) -> claim -> grounding(), engine,
                List.of(source),
                patience, risk, progress -> List.of());
    }

    private static AnswerResult answered(Posting posting) {
        return new AnswerResult.Answered("run of-" + posting.id() + " " + posting.id());
    }

    private List<String> answersOf(String postingId) {
        return store.posting(postingId).orElseThrow().answers().stream().map(Answer::id).toList();
    }

    @Test
    void anAnswerIsKeptReadAndLocatedLikeAnImportedOne() {
        WorkReport report = intake(AnswerSourcesTest::answered, Duration.ofHours(1)).answerAll(Progress.NONE);

        assertThat(report.problems()).isEmpty();
        assertThat(answersOf("p1")).containsExactlyInAnyOrder("of-p1", "local-p1");
        assertThat(store.posting("p1").orElseThrow().answers())
                .allSatisfy(answer -> assertThat(answer.fields().values())
                        .allMatch(field -> field.grounding() != null));
        assertThat(store.check().originals()).isEqualTo(3);
    }

    @Test
    void whoHasAnsweredIsNotAskedAgain() {
        intake(AnswerSourcesTest::answered, Duration.ofHours(1)).answerAll(Progress.NONE);
        asked.clear();
        intake(AnswerSourcesTest::answered, Duration.ofHours(1)).answerAll(Progress.NONE);

        assertThat(asked).isEmpty();
    }

    @Test
    void nobodyIsAskedUnlessChosenAndAnUnknownChoiceIsTold() {
        store.settings().change(set -> set.withAnswerSources(List.of("other")));
        WorkReport report = intake(AnswerSourcesTest::answered, Duration.ofHours(1)).answerAll(Progress.NONE);

        assertThat(asked).isEmpty();
        assertThat(report.problems()).singleElement().extracting(Problem::message).asString()
                .contains("\"other\"");
        assertThat(answersOf("p1")).containsExactly("local-p1");
    }

    @Test
    void oneThatNeverAnswersIsGivenUpAndTheRestGoesOn() {
        WorkReport report = intake(posting -> {
            if (posting.id().equals("p1")) {
                new CountDownLatch(1).await();
            }
            return answered(posting);
        }, Duration.ofMillis(300)).answerAll(Progress.NONE);

        assertThat(report.problems()).anySatisfy(problem -> {
            assertThat(problem.place()).isEqualTo("posting p1");
            assertThat(problem.message()).contains("did not answer within");
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(answersOf("p1")).containsExactly("local-p1");
        assertThat(asked).containsExactly("p1", "p2");
    }

    @Test
    void aWrongOrCutOffAnswerIsKeptAndTold() {
        WorkReport report = intake(posting -> new AnswerResult.Answered("{\"inference\": {\"st"),
                Duration.ofHours(1)).answerAll(Progress.NONE);

        assertThat(report.problems()).extracting(Problem::message)
                .anyMatch(m -> m.contains("is not an answer"));
        assertThat(answersOf("p1")).containsExactly("local-p1");
        assertThat(store.check().originals()).as("kept as it came").isGreaterThan(1);
    }

    @Test
    void aFailureCostsItsPostingAlone() {
        WorkReport report = intake(posting -> {
            if (posting.id().equals("p1")) {
                throw new IllegalStateException("out of memory");
            }
            return answered(posting);
        }, Duration.ofHours(1)).answerAll(Progress.NONE);

        assertThat(report.problems()).extracting(Problem::place).containsExactly("posting p1");
        assertThat(answersOf("p2")).contains("of-p2");
    }

    @Test
    void whatIsSkippedIsCountedAndNoFault() {
        WorkReport report = intake(posting -> null, Duration.ofHours(1)).answerAll(Progress.NONE);

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.remark()).isTrue();
            assertThat(problem.message()).contains("not today").contains("2 postings");
        });
    }

    @Test
    void aCancelReachesASourceThatIsWaiting() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicBoolean cancelled = new AtomicBoolean();
        Intake intake = intake(posting -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                stopped.countDown();
            }
            return null;
        }, Duration.ofHours(1));
        List<WorkReport> reports = new ArrayList<>();
        Thread job = Thread.ofPlatform().start(() -> reports.add(intake.answerAll(new Progress() {
            @Override
            public void at(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        })));
        waiting.await();
        cancelled.set(true);
        job.join();
        stopped.await();

        assertThat(reports.getFirst().notReached()).isGreaterThanOrEqualTo(2);
        assertThat(asked).containsExactly("p1");
    }
}
