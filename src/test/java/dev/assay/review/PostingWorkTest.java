package dev.assay.review;

import dev.assay.task.Progress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.evidence.Grounder;
import dev.assay.model.Answer;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.review.Intake.WorkReport;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done once a posting is in: its evidence is located, it is inferred, its risk is weighed; a failure costs the least. */
class PostingWorkTest {

    private static final StoreException FULL = StoreException.diskFull("The disk is full.",
            new IOException("no space left on device"));

    private final InMemoryReviewStore store = new InMemoryReviewStore();
    private final ExampleEngine engine = new ExampleEngine();
    private final List<String> located = new CopyOnWriteArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Grounder grounder = (posting, pass1) -> claim -> {
        located.add(claim.field());
        return Examples.grounding();
    };

    private Intake intake() {
        return new Intake(store, (original, progress) -> Examples.read(original), grounder, engine,
                file -> new Risk(file.answers().size(), List.of()));
    }

    private WorkReport work() {
        return intake().inferAll(new Progress() {
            @Override
            public void at(long done, long total, String what) {
                told.add(done + "/" + total + " " + what);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
    }

    private List<String> answers(String id) {
        return store.posting(id).orElseThrow().answers().stream().map(Answer::id).toList();
    }

    private static Posting withoutText(String id) {
        return new Posting(id, "From Pass 1", "", "", " ");
    }

    @Test
    void evidenceIsLocatedThePostingInferredAndItsRiskWeighedWithBoth() {
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"));

        assertThat(work().problems()).isEmpty();
        assertThat(answers("p1")).containsExactly("r1", "local-p1");
        assertThat(store.posting("p1").orElseThrow().answers().getFirst().fields().values())
                .allMatch(field -> field.grounding() != null);
        assertThat(store.risk("p1").score()).isEqualTo(2);
    }

    @Test
    void howFarItIsIsToldPostingByPosting() {
        store.add(Examples.posting("p1"));
        store.add(Examples.posting("p2"));
        work();

        assertThat(told).containsExactly("0/2 Inferring posting p1", "1/2 Inferring posting p2", "2/2 ");
    }

    @Test
    void onlyWhatWasNotLocatedIsLocated() {
        Answer half = Examples.answer("r1", "p1");
        Map<String, InferredField> fields = new LinkedHashMap<>(half.fields());
        fields.put("cloud", half.fields().get("cloud").withGrounding(
                Grounding.notFound("looked for before")));
        store.add(Examples.posting("p1"), half.withFields(fields),
                Examples.grounded(Examples.answer("r2", "p1")));
        work();

        assertThat(located).containsExactly("others", "sponsored");
        InferredField cloud = store.posting("p1").orElseThrow().answers().getFirst().fields().get("cloud");
        assertThat(cloud.grounding().reason()).isEqualTo("looked for before");
    }

    @Test
    void whatIsUpToDateIsNotWorkedOutAgain() {
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"));
        work();
        located.clear();
        work();

        assertThat(located).isEmpty();
        assertThat(engine.asked()).containsExactly("p1");
    }

    @Test
    void anEngineIsAskedOnlyWhereThereIsATextOrPass1AndWithTheFirstFacts() {
        store.add(withoutText("bare"), Examples.answer("r1", "bare"));
        store.add(withoutText("known"));
        store.save(store.keep(Examples.original("a", "")),
                Examples.read(Examples.original("a", "pass1 known\npass1 known")));
        WorkReport report = work();

        assertThat(engine.asked()).containsExactly("known with Pass 1");
        assertThat(report.problems()).isEmpty();
        assertThat(store.risk("bare").score()).as("its risk is weighed all the same").isEqualTo(1);
    }

    @Test
    void aPostingOnWhichTheEngineFailsIsKeptAndStandsForThoseBehindIt() {
        store.add(Examples.posting("bad"), Examples.answer("r1", "bad"));
        store.add(Examples.posting("p2"));
        WorkReport report = work();

        assertThat(report.postings()).isEqualTo(2);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("posting bad");
            assertThat(problem.message()).startsWith("The engine rules failed: ").doesNotContain("Ada");
            assertThat(problem.remedy()).contains("Infer again");
        });
        assertThat(store.posting("bad").orElseThrow().answers().getFirst().fields().get("cloud").grounding())
                .as("what was located is kept").isNotNull();
        assertThat(store.risk("bad").score()).as("it is due for its risk").isZero();
        assertThat(store.risk("p2").score()).isEqualTo(1);
    }

    @Test
    void whereEvidenceCannotBeLocatedTheAnswersStandWithoutHighlights() {
        grounder = (posting, pass1) -> {
            throw new IllegalStateException("lost Ada");
        };
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"));

        assertThat(work().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("Its evidence could not be located: ")
                    .doesNotContain("Ada");
            assertThat(problem.remedy()).contains("without highlights");
        });
        assertThat(answers("p1")).containsExactly("r1", "local-p1");
        assertThat(store.risk("p1").score()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            posting     | The posting could not be loaded: It is torn.
            saveAnswers | What was located and inferred could not be kept: It is torn.
            """)
    void whatTheStoreCannotDoIsToldByPosting(String method, String words) {
        store.add(Examples.posting("p1"));
        store.add(Examples.posting("p2"));
        store.failAt(method, new StoreException("It is torn."));
        WorkReport report = work();

        assertThat(report.problems()).extracting(Problem::place).containsExactly("posting p1", "posting p2");
        assertThat(report.problems()).extracting(Problem::message).containsOnly(words);
        assertThat(report.problems()).allMatch(problem -> !problem.remedy().isBlank());
        assertThat(report.postings()).isEqualTo(2);
    }

    @Test
    void whereTheAnswersWereNotKeptNoRiskIsWeighedWithThem() {
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"));
        store.failAt("saveAnswers", new StoreException("It is torn."));
        work();
        store.mend();

        assertThat(store.risk("p1")).isEqualTo(Risk.NONE);
    }

    @Test
    void whileSomeAreKeptTheNextIsMade() {
        List<String> ids = many();
        ids.forEach(id -> store.add(Examples.posting(id), Examples.answer("r" + id, id)));
        CountDownLatch next = new CountDownLatch(InferringInTurn.TOGETHER + 1);
        List<Boolean> met = new ArrayList<>();
        ReviewStore slow = (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                new Class<?>[]{ReviewStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("save") && met.isEmpty()) {
                        met.add(next.await(20, TimeUnit.SECONDS));
                    }
                    return method.invoke(store, arguments);
                });
        WorkReport report = new Intake(slow, (original, progress) -> Examples.read(original), grounder,
                engine, file -> {
                    next.countDown();
                    return new Risk(file.answers().size(), List.of());
                }).inferAll(Progress.NONE);

        assertThat(met).containsExactly(true);
        assertThat(report.postings()).isEqualTo(ids.size());
        assertThat(ids).allSatisfy(id -> assertThat(store.risk(id).score()).isEqualTo(2));
    }

    /** More than are made at the same time and kept at once. */
    private static List<String> many() {
        return IntStream.range(0, 30).mapToObj(nth -> "p" + nth).toList();
    }

    @Test
    void whatWasMadeIsKeptTogetherWithItsRisk() {
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"));
        store.failAt("saveRisk", new StoreException("It is torn."));

        assertThat(work().problems()).isEmpty();
        assertThat(store.risk("p1").score()).isEqualTo(2);
    }

    @Test
    void whereItsRiskCannotBeWeighedWhatWasMadeIsKept() {
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"));
        WorkReport report = new Intake(store, (original, progress) -> Examples.read(original), grounder,
                engine, file -> {
                    throw new IllegalStateException("lost Ada");
                }).inferAll(Progress.NONE);

        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .startsWith("Its risk could not be weighed: ").doesNotContain("Ada"));
        assertThat(answers("p1")).containsExactly("r1", "local-p1");
        assertThat(store.risk("p1")).isEqualTo(Risk.NONE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFullDiskIsToldOnceAndNothingMoreIsTried(boolean inferred) {
        for (String id : many()) {
            store.add(Examples.posting(id), Examples.grounded(Examples.answer("r" + id, id)));
            if (inferred) {
                store.save(new WorkedOut(id, List.of(Examples.local("own" + id, id, Examples.RULES)), null));
            }
        }
        store.failAt(inferred ? "saveRisk" : "saveAnswers", FULL);
        WorkReport report = work();

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(
                    "The disk is full, so 30 of 30 postings were not inferred. They are kept.");
            assertThat(problem.remedy()).contains("Make room");
        });
        assertThat(List.of(report.postings(), report.notReached())).containsExactly(0, 30);
        assertThat(engine.asked()).as("no more than are kept at once, and the next, were begun")
                .hasSizeLessThan(10);
    }

    @Test
    void whereNobodyKnowsWhatIsDueNothingIsInferredAndThatIsTold() {
        store.add(Examples.posting("p1"));
        store.failAt("due", new StoreException("It is torn."));
        WorkReport report = work();

        assertThat(report.problems()).extracting(Problem::message)
                .containsExactly("The postings could not be inferred: It is torn.");
        assertThat(engine.asked()).isEmpty();
    }

    @Test
    void risksAreWeighedAnewUntilNothingIsLeftToWeigh() {
        store.toWeigh(3);
        work();

        assertThat(store.leftToWeigh()).as("asked until there was nothing more").isEqualTo(-1);
        assertThat(told).filteredOn(step -> step.endsWith("Weighing the risks")).hasSize(3);
    }

    @Test
    void risksThatCannotBeWeighedAnewAreTold() {
        store.add(Examples.posting("p1"));
        store.failAt("weighAnew", new StoreException("It is torn."));

        assertThat(work().problems()).extracting(Problem::message)
                .containsExactly("The risks could not be weighed anew: It is torn.");
        assertThat(answers("p1")).containsExactly("local-p1");
    }

    /** Wherever a Cancel comes, each posting is worked on whole or not at all, and what is left is counted. */
    @Test
    void aCancelLeavesNoPostingHalfDone() {
        List<String> ids = many();
        for (int after = 0; after < 120; after += 3) {
            InMemoryReviewStore fresh = new InMemoryReviewStore();
            ids.forEach(id -> fresh.add(Examples.posting(id), Examples.answer("r" + id, id)));
            int cancelledAfter = after;
            AtomicInteger asked = new AtomicInteger();
            WorkReport report = new Intake(fresh, (original, progress) -> Examples.read(original), grounder,
                    new ExampleEngine(),
                    file -> new Risk(7, List.of())).inferAll(new Progress() {
                        @Override
                        public void at(long done, long total, String what) {}

                        @Override
                        public boolean cancelled() {
                            return asked.incrementAndGet() > cancelledAfter;
                        }
                    });
            long done = ids.stream().filter(id -> fresh.risk(id).score() == 7
                    && fresh.posting(id).orElseThrow().answers().size() == 2).count();
            long untouched = ids.stream().filter(id -> fresh.risk(id).score() == 0
                    && fresh.posting(id).orElseThrow().answers().size() == 1).count();

            assertThat(done).as("after %s", after).isEqualTo(report.postings());
            assertThat(untouched).isEqualTo(report.notReached());
            assertThat(done + untouched).isEqualTo(ids.size());
        }
    }

    /** A database that ran out of room may be closed, and then no longer says why. */
    @Test
    void aFullDiskIsNotTriedAgainOneByOne() {
        many().forEach(id -> store.add(Examples.posting(id)));
        AtomicInteger tried = new AtomicInteger();
        ReviewStore full = (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                new Class<?>[]{ReviewStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("save")) {
                        throw tried.incrementAndGet() == 1 ? FULL : new StoreException("It is closed.");
                    }
                    return method.invoke(store, arguments);
                });
        WorkReport report = new Intake(full, (original, progress) -> Examples.read(original), grounder,
                engine, file -> new Risk(1, List.of())).inferAll(Progress.NONE);

        assertThat(report.problems()).extracting(Problem::message).containsExactly(
                "The disk is full, so 30 of 30 postings were not inferred. They are kept.");
        assertThat(tried).hasValue(1);
    }

    @Test
    void whatCannotBeKeptTogetherIsKeptOneByOneAndThatIsTold() {
        many().forEach(id -> store.add(Examples.posting(id)));
        ReviewStore torn = (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                new Class<?>[]{ReviewStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("save") && arguments[0] instanceof List<?> works
                            && works.size() > 1) {
                        throw new StoreException("The database failed.", new IllegalStateException());
                    }
                    return method.invoke(store, arguments);
                });
        WorkReport report = new Intake(torn, (original, progress) -> Examples.read(original), grounder,
                engine, file -> new Risk(1, List.of())).inferAll(Progress.NONE);

        assertThat(many()).allSatisfy(id -> assertThat(store.risk(id).score()).isEqualTo(1));
        assertThat(report.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.message())
                .startsWith("It could not be kept together").contains("The database failed."));
    }

    @Test
    void inferringAgainReplacesWhatIsThereAndTellsWhatIsMissing() {
        store.add(Examples.posting("p1"), Examples.local("old", "p1", Examples.RULES));
        store.add(withoutText("bare"), Examples.answer("r1", "bare"));

        assertThat(intake().inferAgain("p1")).isEmpty();
        assertThat(answers("p1")).containsExactly("local-p1");
        assertThat(intake().inferAgain("bare")).extracting(Problem::message)
                .containsExactly("There is neither a text nor Pass 1 to infer from.");
        assertThat(located).as("its evidence is located all the same").isNotEmpty();
        assertThat(store.risk("bare").score()).isEqualTo(1);
        assertThat(intake().inferAgain("nowhere")).extracting(Problem::message)
                .containsExactly("There is no such posting in this store.");
        store.failAt("saveAnswers", FULL);
        assertThat(intake().inferAgain("p1")).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("posting p1");
            assertThat(problem.remedy()).contains("Make room");
        });
    }

    @Test
    void aFailedInferringAgainWeighsNothing() {
        store.add(Examples.posting("bad"), Examples.grounded(Examples.answer("r1", "bad")));

        assertThat(intake().inferAgain("bad")).hasSize(1);
        assertThat(store.risk("bad")).isEqualTo(Risk.NONE);
    }

    @Test
    void anAnswerOfOurOwnBringsItsEvidenceAndIsNotLocatedAnew() {
        Answer own = Examples.answer("own", "p1");
        store.add(Examples.posting("p1"), new Answer("own", "p1", Examples.RULES, true, "", own.fields(), "",
                Outcome.ACCEPTED));
        work();

        assertThat(located).isEmpty();
    }

    @Test
    void whereNothingIsNewNothingIsKeptAgain() {
        store.add(Examples.posting("p1"), Examples.grounded(Examples.answer("r1", "p1")),
                Examples.local("own", "p1", Examples.RULES));
        store.failAt("saveAnswers", new StoreException("It is torn."));

        assertThat(work().problems()).isEmpty();
        assertThat(store.risk("p1").score()).as("its risk is weighed").isEqualTo(2);
    }

    @Test
    void aDiskThatIsFullInTheMiddleKeepsWhatWasDoneAndCountsTheRest() {
        for (String id : List.of("p1", "p2", "p3")) {
            store.add(Examples.posting(id));
        }
        WorkReport report = new Intake(store, (original, progress) -> Examples.read(original), grounder,
                engine, file -> {
                    if (file.posting().id().equals("p2")) {
                        throw FULL;
                    }
                    return new Risk(1, List.of());
                }).inferAll(Progress.NONE);

        assertThat(report.problems()).extracting(Problem::message).containsExactly(
                "The disk is full, so 2 of 3 postings were not inferred. They are kept.");
        assertThat(List.of(report.postings(), report.notReached())).containsExactly(1, 2);
        assertThat(store.risk("p1").score()).isEqualTo(1);
    }

    @Test
    void howManyPostingsWereWorkedOnIsCounted() {
        store.add(Examples.posting("p1"));
        store.add(Examples.posting("bad"));

        assertThat(intake().infer(Progress.NONE)).isEqualTo(2);
    }
}
