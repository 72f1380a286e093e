package dev.assay.review;

import dev.assay.task.Progress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.inference.AnswerResult;
import dev.assay.inference.AnswerSource;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Problems;
import dev.assay.review.Intake.WorkReport;
import dev.assay.saying.Saying;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources are asked for what they have not answered yet; what they write is kept, and a failure costs that answer alone. */
class AskingTest {

    private static final AnswerResult SKIPPED = new AnswerResult.Skipped("it knows no such language");

    private final InMemoryReviewStore store = new InMemoryReviewStore();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = new ArrayList<>();
    private final List<String> afterwards = new ArrayList<>();
    private Duration patience = Duration.ofHours(1);

    /** Asks, as the examples are read: a text "run ID POSTING" is an answer. */
    private record Source(String name, List<String> asked,
            Function<Posting, AnswerResult> answering) implements AnswerSource {
        @Override
        public AnswerResult ask(Posting posting, @Nullable Pass1 pass1) {
            asked.add(name + " for " + posting.id() + (pass1 == null ? "" : " with Pass 1"));
            return answering.apply(posting);
        }
    }

    private Source source(String name, Function<Posting, AnswerResult> answering) {
        return new Source(name, asked, answering);
    }

    private static AnswerResult answered(Posting posting) {
        return new AnswerResult.Answered("run of-" + posting.id() + " " + posting.id());
    }

    private WorkReport ask(Progress progress, AnswerSource... sources) {
        store.settings().change(set -> set.withAnswerSources(
                set.answerSources().isEmpty()
                        ? Stream.of(sources).map(AnswerSource::name).toList()
                        : set.answerSources()));
        return new Intake(store, (original, told) -> Examples.read(original),
                (posting, pass1) -> claim -> Examples.grounding(),
                new ExampleEngine(), List.of(sources), patience, file -> Risk.NONE, done -> {
                    afterwards.add("settled");
                    return List.of(Problems.remark("", "A ruling settled 2 cells.", ""));
                }).answerAll(progress);
    }

    private Progress noting(int cancelledAfter) {
        return new Progress() {
            @Override
            public void at(long done, long total, String what) {
                told.add(done + "/" + total + " " + what);
            }

            @Override
            public boolean cancelled() {
                return told.stream().filter(step -> step.contains("Asking")).count() > cancelledAfter;
            }
        };
    }

    private List<String> answers(String id) {
        return store.posting(id).orElseThrow().answers().stream().filter(answer -> !answer.local())
                .map(Answer::id).toList();
    }

    private void postings(String... ids) {
        for (String id : ids) {
            store.add(Examples.posting(id));
        }
    }

    private List<String> messages(WorkReport report) {
        return report.problems().stream().filter(problem -> !problem.message().contains("ruling"))
                .map(Problem::message).toList();
    }

    @Test
    void everySourceIsAskedForEveryPostingAndHowFarItIsIsTold() {
        postings("p1", "p2");
        ask(noting(9), source("a", posting -> SKIPPED), source("b", posting -> SKIPPED));

        assertThat(asked).containsExactly("a for p1", "a for p2", "b for p1", "b for p2");
        assertThat(told).startsWith("0/4 Asking a for posting p1", "1/4 Asking a for posting p2",
                "2/4 Asking b for posting p1", "3/4 Asking b for posting p2", "4/4 ");
    }

    @Test
    void whatASourceWritesIsKeptUnderItsNameBeforeItIsRead() {
        postings("p1");
        WorkReport report = ask(Progress.NONE, source("some-model", AskingTest::answered));

        assertThat(messages(report)).isEmpty();
        assertThat(store.originals()).singleElement().satisfies(
                original -> assertThat(original.path()).isEqualTo("p1/pass2-some-model-raw.txt"));
        assertThat(answers("p1")).containsExactly("of-p1");
    }

    @Test
    void whoAnsweredBeforeIsNotAskedAgainAndAnEngineOfTheSameNameIsNobody() {
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"));
        store.add(Examples.posting("p2"), Examples.local("own", "p2",
                new EngineId("some-model", "1", "")));
        ask(Progress.NONE, source("some-model", AskingTest::answered));

        assertThat(asked).containsExactly("some-model for p2");
    }

    @Test
    void theFirstFactsAreHandedOn() {
        store.save(store.keep(Examples.original("a", "")),
                Examples.read(Examples.original("a", "stub p1\npass1 p1")));
        ask(Progress.NONE, source("a", AskingTest::answered));

        assertThat(asked).containsExactly("a for p1 with Pass 1");
    }

    @Test
    void whereThereIsNeitherATextNorPass1NobodyIsAsked() {
        store.add(new Posting("bare", "A title", "", "", ""));
        store.add(new Posting("bare2", "A title", "", "", ""));
        WorkReport report = ask(Progress.NONE, source("a", AskingTest::answered));

        assertThat(asked).isEmpty();
        assertThat(messages(report)).containsExactly(
                "a was not asked: there is neither a text nor Pass 1 to answer from (2 postings).");
    }

    @Test
    void whatIsSkippedIsOneRemarkForEachReasonWithHowManyItWere() {
        postings("p1", "p2", "p3");
        WorkReport report = ask(Progress.NONE, source("a", posting -> posting.id().equals("p3")
                ? new AnswerResult.Skipped("it is too long")
                : SKIPPED));

        assertThat(messages(report)).containsExactly(
                "a was not asked: it knows no such language (2 postings).",
                "a was not asked: it is too long (1 posting).");
        assertThat(report.problems()).allMatch(Problem::remark);
    }

    @Test
    void aFailureIsToldWithItsPostingAndItsRemedyAndTheRestGoesOn() {
        postings("p1", "p2");
        WorkReport report = ask(Progress.NONE, source("a", posting -> posting.id().equals("p1")
                ? new AnswerResult.Failed("It is not installed.", "Install it.")
                : answered(posting)));

        assertThat(report.problems().getFirst().in(Saying::english)).isEqualTo(
                new Problem.Words("", "posting p1", "a: It is not installed.", "Install it."));
        assertThat(answers("p2")).containsExactly("of-p2");
    }

    @Test
    void whatNobodyForesawIsToldByItsCodeAndNeverByItsWords() {
        postings("p1");
        WorkReport report = ask(Progress.NONE, source("a", posting -> {
            throw new IllegalStateException("Ada earns 100,000");
        }));

        assertThat(messages(report)).singleElement().satisfies(message -> assertThat(message)
                .startsWith("a: It failed: ").contains("error ").doesNotContain("Ada"));
    }

    @Test
    void whatIsNoAnswerIsKeptAndSaidSoWithWhereItIs() {
        postings("p1");
        WorkReport report = ask(Progress.NONE,
                source("a", posting -> new AnswerResult.Answered("posting p9")));

        assertThat(report.problems()).anySatisfy(problem -> {
            assertThat(problem.message()).isEqualTo("a: What it wrote is not an answer.");
            assertThat(problem.remedy()).isEqualTo("It is kept as p1/pass2-a-raw.txt.");
        });
        assertThat(store.originals()).hasSize(1);
    }

    @Test
    void whatCouldNotBeReadOfAnAnswerIsTold() {
        postings("p1");
        WorkReport report = ask(Progress.NONE,
                source("a", posting -> new AnswerResult.Answered("run of-p1 p1\nnonsense")));

        assertThat(messages(report)).containsExactly("makes no sense");
        assertThat(answers("p1")).containsExactly("of-p1");
    }

    @Test
    void oneThatDoesNotAnswerInTimeIsGivenUpAndTheTimeIsTold() throws InterruptedException {
        postings("p1");
        patience = Duration.ofMillis(150);
        CountDownLatch interrupted = new CountDownLatch(1);
        WorkReport report = ask(Progress.NONE, new AnswerSource() {
            @Override
            public String name() {
                return "a";
            }

            @Override
            public AnswerResult ask(Posting posting, @Nullable Pass1 pass1) throws InterruptedException {
                try {
                    new CountDownLatch(1).await();
                    return SKIPPED;
                } finally {
                    interrupted.countDown();
                }
            }
        });

        assertThat(messages(report)).containsExactly("a: It did not answer within 0 seconds.");
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).as("it was told to stop").isTrue();
        assertThat(report.notReached()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 0", "1, 3, 1", "3, 1, 3", "4, 0, 4"})
    void aCancelLeavesTheRestAndCountsIt(int after, int notReached, int reached) {
        postings("p1", "p2");
        WorkReport report = ask(noting(after), source("a", posting -> SKIPPED),
                source("b", posting -> SKIPPED));

        assertThat(asked).hasSize(reached);
        assertThat(report.notReached()).as("of asking, and of the two postings to infer")
                .isEqualTo(notReached + (after < 4 ? 2 : 0));
        assertThat(afterwards).hasSize(after < 4 ? 0 : 1);
    }

    @Test
    void aSourceThatIsChosenAndNotThereIsTold() {
        postings("p1");
        store.settings().change(set -> set.withAnswerSources(List.of("gone", "a")));
        WorkReport report = ask(Progress.NONE, source("a", posting -> SKIPPED),
                source("not-chosen", posting -> SKIPPED));

        assertThat(asked).containsExactly("a for p1");
        assertThat(report.problems().getFirst()).satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("settings");
            assertThat(problem.message()).contains("no answer source \"gone\"");
            assertThat(problem.remedy()).contains("answer-sources");
        });
    }

    @Test
    void onceAllIsAnsweredWhatIsDoneAfterwardsIsDoneAndTold() {
        postings("p1");
        WorkReport report = ask(Progress.NONE, source("a", AskingTest::answered));

        assertThat(afterwards).containsExactly("settled");
        assertThat(report.problems()).extracting(Problem::message)
                .containsExactly("A ruling settled 2 cells.");
        assertThat(report.postings()).isEqualTo(1);
    }
}
