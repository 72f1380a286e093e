package dev.assay.review;

import static dev.assay.review.Examples.RULES;
import static dev.assay.review.Examples.accept;
import static dev.assay.review.Examples.grounded;
import static dev.assay.review.Examples.local;
import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static dev.assay.review.Examples.pass1;
import static dev.assay.review.Examples.posting;
import static dev.assay.review.Examples.read;
import static dev.assay.review.Examples.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.audit.Risk;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.model.Problems;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.FieldReview.State;
import dev.assay.saying.Saying;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ReviewStore} promises; an adapter's test says how to open it. */
public abstract class ReviewStoreContract {

    private ReviewStore store;

    /** Opens the test's one store; a second call, after a close, opens the same again. */
    protected abstract ReviewStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = open();
    }

    private void take(String path, String text) {
        Original file = original(path, text);
        store.save(store.keep(file), read(file));
    }

    private State stateOf(String postingId, String field) {
        return store.posting(postingId).orElseThrow().review(field).state();
    }

    @Test
    void startsEmpty() {
        assertThat(store.postings()).isEmpty();
        assertThat(store.journal()).isEmpty();
        assertThat(store.problems()).isEmpty();
        assertThat(store.notices()).isEmpty();
        assertThat(store.posting("none")).isEmpty();
        assertThat(store.summary("none")).isEmpty();
        assertThat(store.check().sound()).isTrue();
    }

    @Test
    void namesAKeptFileByItsContent() {
        assertThat(store.keep(original("a.txt", "abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(store.keep(original("b.txt", "abc"))).isEqualTo(store.keep(original("a.txt", "abc")));
        assertThat(store.check().originals()).isEqualTo(1);
    }

    @Test
    void keepsWhatAFileSaysExactly() {
        take("a", "posting p1\nposting p2\npass1 p1\nrun r1 p1\nrun r2 p1\nnonsense");
        reopen();
        PostingFile file = store.posting("p1").orElseThrow();
        assertThat(file.posting()).isEqualTo(posting("p1"));
        assertThat(file.pass1()).containsExactly(pass1("p1"));
        assertThat(file.answers()).containsExactly(answer("r1", "p1"), answer("r2", "p1"));
        assertThat(file.reviews()).isEmpty();
        assertThat(store.problems())
                .containsExactly(Problems.of("a", "nonsense", "makes no sense", "mend it"));
    }

    @Test
    void keepsEveryKindOfValueAsItCame() {
        take("a", "posting p1");
        List<FieldValue> values = List.of(new FieldValue.Choice("aws"), new FieldValue.NotStated(null),
                new FieldValue.NotStated("not_mentioned"), new FieldValue.Flag(true),
                new FieldValue.Flag(false),
                new FieldValue.Choices(List.of()), new FieldValue.Malformed("oracle", "unknown"),
                new FieldValue.Malformed(null, "null"),
                new FieldValue.Malformed(Map.of("a", List.of(1, 2.5)), "odd"));
        for (FieldValue value : values) {
            store.save(answer("r", "p1", value));
            assertThat(
                    store.posting("p1").orElseThrow().answers().getFirst().field("cloud").orElseThrow()
                            .value())
                    .isEqualTo(value);
        }
    }

    @Test
    void keepsLongTexts() {
        String text = "Zeile ".repeat(500_000);
        Original file = original("long", "long");
        store.save(store.keep(file), new Imported(List.of(new Posting("p1", "", "", "", text)), List.of(),
                List.of(), List.of(), Outcome.ACCEPTED));
        assertThat(store.posting("p1").orElseThrow().posting().description()).isEqualTo(text);
    }

    @Test
    void readingTheSameFileAgainChangesNothing() {
        String text = "posting p1\npass1 p1\nrun r1 p1\nnonsense";
        take("a", text);
        store.save(grounded(answer("r1", "p1")));
        store.saveRisk("p1", new Risk(2, List.of()));
        PostingFile before = store.posting("p1").orElseThrow();
        List<PostingSummary> queue = store.postings();
        take("a", text);
        take("elsewhere/a", text);
        assertThat(store.posting("p1").orElseThrow()).isEqualTo(before);
        assertThat(store.postings()).isEqualTo(queue);
        assertThat(store.due(RULES)).containsExactly("p1");
    }

    @Test
    void completesAPostingKnownFromElsewhere() {
        take("pass1", "pass1 p1\nrun r1 p1");
        assertThat(store.summary("p1")).as("facts and answers alone make no posting").isEmpty();
        take("stub", "stub p1");
        assertThat(store.summary("p1").orElseThrow().hasText()).isFalse();
        assertThat(store.summary("p1").orElseThrow().title()).isEqualTo("From Pass 1");
        take("posting", "posting p1");
        assertThat(store.posting("p1").orElseThrow().posting()).isEqualTo(posting("p1"));
        take("stub again", "stub p1\n");
        assertThat(store.posting("p1").orElseThrow().posting()).isEqualTo(posting("p1"));
        assertThat(store.postings()).hasSize(1);
        assertThat(store.problems()).isEmpty();
    }

    @Test
    void aCompletedPostingIsGroundedAnew() {
        take("run", "stub p1\nrun r1 p1");
        store.save(grounded(answer("r1", "p1")));
        store.save(local("l1", "p1", RULES));
        store.saveRisk("p1", Risk.NONE);
        assertThat(store.due(RULES)).isEmpty();
        take("posting", "posting p1");
        assertThat(store.posting("p1").orElseThrow().answers()).containsExactly(answer("r1", "p1"));
        assertThat(store.due(RULES)).containsExactly("p1");
    }

    @Test
    void aPostingWithNewFactsIsGroundedAndInferredAnew() {
        take("a", "posting p1\nrun r1 p1");
        store.save(grounded(answer("r1", "p1")));
        store.save(local("l1", "p1", RULES));
        store.saveRisk("p1", Risk.NONE);
        take("facts", "pass1 p1");
        assertThat(store.posting("p1").orElseThrow().answers()).containsExactly(answer("r1", "p1"));
        assertThat(store.due(RULES)).containsExactly("p1");
    }

    @Test
    void aSecondTextForAPostingIsReportedAndNotTaken() {
        take("a", "posting p1");
        Original other = original("b", "other");
        String sha256 = store.keep(other);
        Posting changed = new Posting("p1", "Data Engineer p1", "Kestrel & Söhne", "Lübeck", "Another text.");
        store.save(sha256,
                new Imported(List.of(changed), List.of(), List.of(), List.of(), Outcome.ACCEPTED));
        assertThat(store.problems(sha256)).singleElement()
                .satisfies(p -> assertThat(p.message()).contains("another text"));
        assertThat(store.posting("p1").orElseThrow().posting()).isEqualTo(posting("p1"));
    }

    @Test
    void whatSpeaksOfAnotherPostingUnderItsIdFillsNothingOfIt() {
        Posting known = new Posting("p1", "A", "", "", "Builds on AWS.");
        store.save(store.keep(original("a", "one")),
                new Imported(List.of(known), List.of(), List.of(), List.of(), Outcome.ACCEPTED));
        Posting other = new Posting("p1", "Data Engineer", "Acme", "Berlin", "Uses Google Cloud alone.");
        store.save(store.keep(original("b", "other")),
                new Imported(List.of(other), List.of(), List.of(), List.of(), Outcome.ACCEPTED));
        assertThat(store.posting("p1").orElseThrow().posting()).isEqualTo(known);
    }

    @Test
    void anAnswerIsReplacedByTheOneWithItsIdAndKeepsItsPlace() {
        take("a", "posting p1\nrun r1 p1\nrun r2 p1");
        Answer better = grounded(answer("r1", "p1"));
        store.save(better);
        assertThat(store.posting("p1").orElseThrow().answers()).containsExactly(better, answer("r2", "p1"));
        assertThat(store.summary("p1").orElseThrow().answers()).isEqualTo(2);
    }

    @Test
    void aLocalAnswerReplacesTheOneOfAnOlderEngine() {
        take("a", "posting p1\nrun r1 p1");
        store.save(local("old", "p1", new EngineId("rules", "0", "")));
        Answer answer = local("new", "p1", RULES);
        store.save(answer);
        assertThat(store.posting("p1").orElseThrow().answers()).containsExactly(answer("r1", "p1"), answer);
        assertThat(store.summary("p1").orElseThrow().answers()).isEqualTo(2);
    }

    @Test
    void knowsWhatIsDue() {
        take("a", "posting p1\nposting p2\nrun r1 p1");
        assertThat(store.due(RULES)).containsExactly("p1", "p2");
        store.save(local("l1", "p1", RULES));
        store.save(local("l2", "p2", RULES));
        store.saveRisk("p1", Risk.NONE);
        store.saveRisk("p2", Risk.NONE);
        assertThat(store.due(RULES)).containsExactly("p1");
        store.save(grounded(answer("r1", "p1")));
        assertThat(store.due(RULES)).as("what there was to doubt was weighed without it")
                .containsExactly("p1");
        store.saveRisk("p1", Risk.NONE);
        assertThat(store.due(RULES)).isEmpty();
        assertThat(store.due(new EngineId("rules", "2", "abc"))).containsExactly("p1", "p2");
        store.save(new WorkedOut("p2", List.of(local("l2", "p2", RULES)), Risk.NONE));
        assertThat(store.due(RULES)).as("weighed with it").isEmpty();
    }

    @Test
    void whatWasWorkedOutOfSomeIsKeptOfAllOrOfNone() {
        take("a", "posting p1\nposting p2");
        WorkedOut first = new WorkedOut("p1", List.of(local("l1", "p1", RULES)), Risk.NONE);
        WorkedOut unknown = new WorkedOut("p9", List.of(local("l9", "p9", RULES)), Risk.NONE);

        assertThatThrownBy(() -> store.save(List.of(first, unknown))).isInstanceOf(StoreException.class)
                .hasMessageContaining("p9");
        assertThat(store.due(RULES)).containsExactly("p1", "p2");
        assertThat(store.posting("p1").orElseThrow().answers()).isEmpty();

        store.save(List.of(first, new WorkedOut("p2", List.of(local("l2", "p2", RULES)), Risk.NONE)));
        assertThat(store.due(RULES)).isEmpty();
        reopen();
        assertThat(store.posting("p1").orElseThrow().answers()).extracting(Answer::id)
                .containsExactly("l1");
    }

    @Test
    void showsTheQueueAsLoaded() {
        take("a", "posting zz\nposting aa");
        take("b", "posting mm\nrun r1 aa");
        Risk risk = new Risk(1.5,
                List.of(new Risk.Reason("cloud", "contradicted", Saying.plain("It says so."), 1.5)));
        store.saveRisk("aa", risk);
        store.append(List.of(override("Ada", "aa", "azure")));
        reopen();
        assertThat(store.postings()).extracting(PostingSummary::id).containsExactly("zz", "aa", "mm");
        assertThat(store.postings()).extracting(PostingSummary::order).containsExactly(0L, 1L, 2L);
        assertThat(store.summary("aa"))
                .contains(new PostingSummary("aa", 1, "Data Engineer aa", "Kestrel & Söhne",
                        List.of(State.OVERRIDDEN, State.UNDECIDED, State.UNDECIDED), 1, true, risk));
    }

    @Test
    void givesBackEachDecisionAsItWasMade() {
        take("a", "posting p1\nrun r1 p1");
        NewDecision accepted = accept("p1", "sponsored", new FieldValue.NotStated("not_mentioned"));
        List<Decision> bulk = store
                .append(List.of(accepted, accept("p1", "others", new FieldValue.Choices(List.of()))));
        List<Decision> single = store.append(List.of(override("Ada", "p1", "azure")));
        assertThat(bulk).extracting(Decision::seq).containsExactly(1L, 2L);
        assertThat(bulk).extracting(Decision::operation).containsExactly(1L, 1L);
        assertThat(single).extracting(Decision::operation).containsExactly(3L);
        assertThat(bulk.getFirst().what()).isEqualTo(accepted);
        reopen();
        assertThat(store.journal()).containsExactly(bulk.get(0), bulk.get(1), single.get(0));
        assertThat(store.posting("p1").orElseThrow().review("cloud"))
                .isEqualTo(new FieldReview(State.OVERRIDDEN, single.get(0)));
    }

    @Test
    void whatTheDecisionsOnACellTookAddsUpAndGoesWithThoseThatAreUndone() {
        take("a", "posting p1\nposting p2\nposting p3\nrun r1 p1");
        store.append(List.of(override("Ada", "p1", "aws").withTook(4_000)));
        store.append(List.of(override("Ada", "p2", "aws")));
        store.append(List.of(override("Ada", "p3", "aws").withTook(1_500)));
        store.append(List.of(override("Ada", "p1", "azure").withTook(2_000)));
        assertThat(store.took("cloud")).containsExactly(1_500L, 6_000L);
        assertThat(store.took("sponsored")).isEmpty();
        reopen();
        assertThat(store.took("cloud")).containsExactly(1_500L, 6_000L);
        assertThat(store.journal()).extracting(made -> made.what().tookMs())
                .containsExactly(4_000L, 0L, 1_500L, 2_000L);
        store.append(List.of(NewDecision.undo("Ada", 4)));
        assertThat(store.took("cloud")).containsExactly(1_500L, 4_000L);
        store.append(List.of(NewDecision.undo("Ada", 3)));
        assertThat(store.took("cloud")).containsExactly(4_000L);
        store.append(List.of(NewDecision.redo("Ada", 3)));
        assertThat(store.took("cloud")).containsExactly(1_500L, 4_000L);
    }

    @Test
    void refusesWhatIsNoDecisionAndKeepsNothingOfTheAct() {
        take("a", "posting p1");
        NewDecision good = override("Ada", "p1", "azure");
        for (NewDecision bad : List.of(override("Ada", "p9", "azure"), override("Ada", "p1", "oracle"),
                override(" ", "p1", "azure"), override("Bo", "p1", "azure"),
                accept("p1", "nofield", new FieldValue.Flag(true)),
                accept("p1", "cloud", new FieldValue.Flag(true)),
                accept("p1", "cloud", new FieldValue.Malformed("aws", "")),
                new NewDecision("p1", "cloud", "Ada", DecisionKind.ACCEPT, null, "", "", "", 0),
                new NewDecision("p1", "cloud", "Ada", DecisionKind.UNSURE, new FieldValue.Choice("aws"), "",
                        "", "", 0),
                NewDecision.undo("Ada", 1), NewDecision.redo("Ada", 1))) {
            assertThatExceptionOfType(StoreException.class).as("%s", bad)
                    .isThrownBy(() -> store.append(List.of(good, bad)));
        }
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.append(List.of()));
        assertThat(store.journal()).isEmpty();
        assertThat(store.append(List.of(good)).getFirst().seq()).isEqualTo(1);
    }

    @Test
    void wordsGivenByHandAreKeptTakenBackAndCleared() {
        take("a", "posting p1\nrun r1 p1");
        Posting posting = store.posting("p1").orElseThrow().posting();
        Span word = Span.ofUtf16(posting, Section.TITLE, 0, 4);
        store.append(List.of(override("Ada", "p1", "azure")));
        NewDecision edit = NewDecision.evidence("p1", "cloud", "Ada", "r1", List.of(word));
        Decision kept = store.append(List.of(edit)).getFirst();
        reopen();
        FieldReview review = store.posting("p1").orElseThrow().review("cloud");
        assertThat(review.state()).isEqualTo(State.OVERRIDDEN);
        assertThat(review.evidence()).isEqualTo(kept);
        assertThat(kept.what()).isEqualTo(edit);
        store.append(List.of(NewDecision.undo("Ada", kept.operation())));
        assertThat(store.posting("p1").orElseThrow().review("cloud").evidence()).isNull();
        store.append(List.of(NewDecision.redo("Ada", kept.operation())));
        assertThat(store.posting("p1").orElseThrow().review("cloud").evidence()).isEqualTo(kept);
        store.append(List.of(
                new NewDecision("p1", "cloud", "Ada", DecisionKind.CLEAR, null, "", "", "r1", 0)));
        assertThat(store.posting("p1").orElseThrow().review("cloud").evidence()).isNull();
        assertThat(store.check().damage()).isEmpty();
    }

    @Test
    void refusesWordsThatThePostingDoesNotSay() {
        take("a", "posting p1");
        Span wrong = new Span(Section.TITLE, 0, 4, "Daty");
        Span beyond = new Span(Section.TITLE, 9_000, 9_004, "Data");
        Span right = Span.ofUtf16(store.posting("p1").orElseThrow().posting(), Section.TITLE, 0, 4);
        for (List<Span> spans : List.of(List.of(wrong), List.of(beyond),
                Collections.nCopies(5, right))) {
            assertThatExceptionOfType(StoreException.class).as("%s", spans).isThrownBy(
                    () -> store.append(List.of(NewDecision.evidence("p1", "cloud", "Ada", "", spans))));
        }
        assertThat(store.journal()).isEmpty();
    }

    @Test
    void anAnswerThatWasJudgedStaysWhenItsEngineAnswersAnew() {
        take("a", "posting p1\nposting p2");
        store.save(local("local-1-p1", "p1", new EngineId("rules", "1", "")));
        store.save(local("local-1-p2", "p2", new EngineId("rules", "1", "")));
        store.append(List.of(new NewDecision("p1", "cloud", "Ada", DecisionKind.ACCEPT,
                new FieldValue.Choice("aws"), "", "", "local-1-p1", 0)));
        store.save(local("local-2-p1", "p1", new EngineId("rules", "2", "")));
        store.save(local("local-2-p2", "p2", new EngineId("rules", "2", "")));
        assertThat(store.posting("p1").orElseThrow().answers()).extracting(Answer::id)
                .containsExactly("local-1-p1", "local-2-p1");
        assertThat(store.posting("p1").orElseThrow().currentAnswers()).extracting(Answer::id)
                .containsExactly("local-2-p1");
        assertThat(store.posting("p2").orElseThrow().answers()).extracting(Answer::id)
                .containsExactly("local-2-p2");
    }

    @Test
    void undoAndRedoWorkAcrossPostingsAndRestarts() {
        take("a", "posting p1\nposting p2");
        store.append(List.of(override("Ada", "p1", "azure")));
        List<Decision> bulk = store
                .append(List.of(override("Ada", "p1", "aws"), override("Ada", "p2", "aws")));
        reopen();
        assertThat(store.undoable("Ada")).contains(new UndoStep(2, bulk));
        store.append(List.of(NewDecision.undo("Ada", 2)));
        assertThat(stateOf("p2", "cloud")).isEqualTo(State.UNDECIDED);
        assertThat(store.posting("p1").orElseThrow().review("cloud").last().seq()).isEqualTo(1);
        assertThat(store.summary("p2").orElseThrow().decided()).isZero();
        reopen();
        assertThat(store.redoable("Ada")).contains(new UndoStep(2, bulk));
        store.append(List.of(NewDecision.redo("Ada", 2)));
        assertThat(stateOf("p2", "cloud")).isEqualTo(State.OVERRIDDEN);
        assertThat(store.redoable("Ada")).isEmpty();
        assertThat(store.check().damage()).isEmpty();
    }

    @Test
    void undoIsEachReviewersOwn() {
        take("a", "posting p1");
        store.append(List.of(override("Ada", "p1", "azure")));
        store.append(List.of(override("Bo", "p1", "aws")));
        store.append(List.of(NewDecision.undo("Ada", 1)));
        assertThat(store.undoable("Ada")).isEmpty();
        assertThat(store.undoable("Bo")).map(UndoStep::operation).contains(2L);
        assertThat(stateOf("p1", "cloud")).isEqualTo(State.OVERRIDDEN);
        store.append(List.of(override("Bo", "p1", "azure")));
        assertThat(store.redoable("Ada")).map(UndoStep::operation).contains(1L);
    }

    @Test
    void aNewDecisionEndsRedo() {
        take("a", "posting p1");
        store.append(List.of(override("Ada", "p1", "azure")));
        store.append(List.of(NewDecision.undo("Ada", 1)));
        store.append(List.of(override("Ada", "p1", "aws")));
        assertThat(store.redoable("Ada")).isEmpty();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.append(List.of(NewDecision.redo("Ada", 1))));
    }

    @Test
    void whatWasWorkedOutFromACopyDoesNotReplaceTheAnswersOwnFile() {
        take("a", "posting p1\nrun r1 p1");
        Answer own = store.posting("p1").orElseThrow().answers().getFirst();
        Answer copy = new Answer(own.id(), "p1", own.engine(), false, "of a copy", own.fields(),
                "another file",
                own.outcome());

        store.save(grounded(copy));
        assertThat(store.posting("p1").orElseThrow().answers()).containsExactly(own);

        store.save(grounded(own));
        assertThat(store.posting("p1").orElseThrow().answers()).containsExactly(grounded(own));
    }

    @Test
    void refusesRunsAndRisksOfUnknownPostings() {
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.save(answer("r1", "p9")));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.saveRisk("p9", Risk.NONE));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.save("00", read(original("", ""))));
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.postings())
                .withMessageContaining("closed");
    }

    @Test
    void findsSpansThatAreNotTheirText() {
        take("a", "posting p1");
        store.save(local("good", "p1", RULES));
        assertThat(store.check().spans()).isEqualTo(3);
        assertThat(store.check().damage()).isEmpty();
        take("b", "stub p2");
        store.save(local("bad", "p2", RULES));
        assertThat(store.check().damage()).hasSize(3)
                .allSatisfy(d -> assertThat(d).contains("p2", "description", "AWS"));
    }
}
