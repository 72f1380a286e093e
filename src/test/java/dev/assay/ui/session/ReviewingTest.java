package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.inference.AnswerSources;
import dev.assay.inference.Engine;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview.State;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.Remark;
import dev.assay.ui.action.CellAction;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import org.junit.jupiter.api.Test;

class ReviewingTest extends TwoPostings {

    @Test
    void acceptingGoesOnOnlyWhenItIsOnDisk() {
        reviewing.accept();
        assertThat(session.fieldProperty().get()).isEqualTo(KEYS.get(0));
        assertThat(reviewing.savedProperty().get()).isEqualTo(SaveState.SAVING);
        background.all();
        assertThat(journal()).containsExactly("accept " + KEYS.get(0));
        assertThat(session.fieldProperty().get()).isEqualTo(KEYS.get(1));
        assertThat(session.review(KEYS.get(0)).state()).isEqualTo(State.ACCEPTED);
        assertThat(reviewing.savedProperty().get()).isEqualTo(SaveState.SAVED);
    }

    @Test
    void wordsAreAttachedRemovedAndBroughtBack() {
        Span word = Span.ofUtf16(posting(), Section.DESCRIPTION, 0, 5);
        List<GroundedSpan> found = session.claims().spans(KEYS.getFirst());
        reviewing.attach("one", word);
        background.all();
        assertThat(session.claims().isByHand(KEYS.getFirst())).isTrue();
        assertThat(session.claims().spans(KEYS.getFirst())).hasSize(found.size() + 1)
                .last().isEqualTo(new GroundedSpan(word, 1));
        assertThat(session.evidenceProperty().get()).as("the new piece is looked at").isEqualTo(found.size());
        assertThat(session.fieldProperty().get()).isEqualTo(KEYS.getFirst());
        reviewing.attach("one", word);
        background.all();
        assertThat(journal()).as("twice is once").containsExactly("evidence " + KEYS.getFirst());
        reviewing.detach();
        background.all();
        assertThat(session.claims().spans(KEYS.getFirst())).hasSameSizeAs(found);
        assertThat(session.claims().isByHand(KEYS.getFirst())).as("the words it came with").isFalse();
        reviewing.undo();
        background.all();
        assertThat(session.claims().spans(KEYS.getFirst())).last().isEqualTo(new GroundedSpan(word, 1));
        reviewing.clear();
        background.all();
        assertThat(session.claims().spans(KEYS.getFirst())).isEqualTo(found);
    }

    @Test
    void aValueOfOnesOwnRestsOnWordsOfOnesOwnAlone() {
        Span word = Span.ofUtf16(posting(), Section.DESCRIPTION, 0, 5);
        assertThat(session.claims().spans(KEYS.getFirst())).as("the answer's own evidence").isNotEmpty();
        reviewing.override(new FieldValue.Choice("distinguished"), "");
        background.all();
        session.open("one", KEYS.getFirst());
        background.all();
        reviewing.attach("one", word);
        background.all();
        assertThat(store.journal().getLast().what().spans()).containsExactly(word);
        assertThat(session.claims().spans(KEYS.getFirst())).containsExactly(new GroundedSpan(word, 1));
    }

    @Test
    void overridingLeavesOnlyTheWordsOfOnesOwnAndIsUndoneAsOne() {
        Span word = Span.ofUtf16(posting(), Section.DESCRIPTION, 0, 5);
        reviewing.attach("one", word);
        background.all();
        List<GroundedSpan> both = session.claims().spans(KEYS.getFirst());
        assertThat(both).as("the answer's words and one's own").hasSizeGreaterThan(1);

        reviewing.override(new FieldValue.Choice("distinguished"), "says so");
        background.all();
        session.open("one", KEYS.getFirst());
        background.all();
        assertThat(session.claims().spans(KEYS.getFirst())).containsExactly(new GroundedSpan(word, 1));

        reviewing.undo();
        background.all();
        assertThat(session.noticeProperty().get().text()).startsWith("Undone: override ");
        assertThat(session.claims().spans(KEYS.getFirst())).isEqualTo(both);
        assertThat(reviewing.remark(KEYS.getFirst()).note()).as("waits for the next").isEqualTo("says so");
    }

    @Test
    void theAnswersWordsBesideAValueOfOnesOwnAreNotOnesOwnToRemove() {
        reviewing.override(new FieldValue.Choice("distinguished"), "");
        background.all();
        session.open("one", KEYS.getFirst());
        background.all();
        reviewing.detach();
        background.all();
        assertThat(session.noticeProperty().get().text()).startsWith("These words are the answer's.");
        assertThat(journal()).containsExactly("override " + KEYS.getFirst());
    }

    @Test
    void theNameOfARulingDoesNotStandBesideADecisionOfOnesOwn() {
        String key = KEYS.getFirst();
        store.append(List.of(new NewDecision("one", key, "Ann", DecisionKind.OVERRIDE,
                new FieldValue.Choice("distinguished"), "ruling:abc", "It is said so.", "answer-one", 0)
                .withBasis(Basis.RULING)));
        session.open("one", key);
        background.all();
        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().kind()).isEqualTo(DecisionKind.ACCEPT);
        assertThat(store.journal().getLast().what().reason()).as("decided anew").isEmpty();

        reviewing.undo();
        background.all();
        reviewing.undo();
        background.all();
        assertThat(session.review(key).state()).isEqualTo(State.UNDECIDED);
        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().kind()).isEqualTo(DecisionKind.ACCEPT);
        assertThat(store.journal().getLast().what().reason()).as("decided after the ruling is undone")
                .isEmpty();
    }

    @Test
    void aNoteOnAnUndecidedFieldIsThereAfterARestartAndGoesIntoItsDecision() {
        Remark said = new Remark("", "see\tthe \\footer\nand the title");
        reviewing.remark(KEYS.getFirst(), said);
        background.all();
        store.close();
        start();
        reviewing.load();
        session.load();
        background.all();
        session.open("one", KEYS.getFirst());
        background.all();
        assertThat(reviewing.remark(KEYS.getFirst())).isEqualTo(said);
        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().note()).isEqualTo(said.note());
        assertThat(store.settings().values().remarks()).isEmpty();
    }

    @Test
    void attachingWordsLeavesTheNoteForTheDecision() {
        reviewing.remark(KEYS.getFirst(), new Remark("", "see the footer"));
        assertThat(session.noticeProperty().get().text()).as("what undo does not take back")
                .endsWith("the note is kept, and goes with what you decide on it.");
        background.all();
        reviewing.attach("one", Span.ofUtf16(posting(), Section.DESCRIPTION, 0, 5));
        reviewing.clear();
        background.all();
        assertThat(reviewing.remark(KEYS.getFirst()).note()).isEqualTo("see the footer");
        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().note()).isEqualTo("see the footer");
    }

    @Test
    void theNoteOfAnUndoneDecisionWaitsForTheNext() {
        reviewing.remark(KEYS.getFirst(), new Remark("", "think again"));
        reviewing.finish();
        background.all();
        reviewing.undo();
        background.all();
        assertThat(reviewing.remark(KEYS.getFirst()).note()).isEqualTo("think again");
        reviewing.redo();
        background.all();
        session.open("one", KEYS.getFirst());
        background.all();
        assertThat(reviewing.remark(KEYS.getFirst()).note()).isEqualTo("think again");
        assertThat(session.review(KEYS.getFirst()).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void aNoteIsItsWritersOwn() {
        reviewing.remark(KEYS.getFirst(), new Remark("", "mine"));
        background.all();
        reviewing.reviewer().set("Bo");
        background.all();
        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().note()).isEmpty();
        session.select(KEYS.getFirst());
        reviewing.clear();
        reviewing.reviewer().set("Ann");
        background.all();
        assertThat(reviewing.remark(KEYS.getFirst()).note()).isEqualTo("mine");
    }

    @Test
    void wordsOfAnotherPostingAreNotAttached() {
        reviewing.attach("two", Span.ofUtf16(posting(), Section.DESCRIPTION, 0, 5));
        background.all();
        assertThat(journal()).isEmpty();
        assertThat(session.noticeProperty().get().text()).contains("another posting");
    }

    private Posting posting() {
        return java.util.Objects.requireNonNull(session.postingProperty().get()).posting();
    }

    @Test
    void keysTypedFastActOnTheFieldsTheReviewerMeant() {
        reviewing.accept();
        reviewing.accept();
        reviewing.unsure("");
        background.all();
        assertThat(journal()).containsExactly("accept " + KEYS.get(0), "accept " + KEYS.get(1),
                "unsure " + KEYS.get(2));
    }

    @Test
    void theProposedValueChosenByHandCountsAsAccepted() {
        FieldValue proposed = session.proposal(KEYS.getFirst()).orElseThrow().value();
        reviewing.override(proposed, "");
        reviewing.override(new FieldValue.Choice("bi_engineer"), "the title says so");
        background.all();
        assertThat(journal()).containsExactly("accept " + KEYS.get(0), "override " + KEYS.get(1));
        assertThat(store.journal().getLast().what().note()).isEqualTo("the title says so");
    }

    @Test
    void aValueThatIsNoneCannotBeAccepted() {
        session.select(BROKEN);
        reviewing.accept();
        background.all();
        assertThat(journal()).isEmpty();
        assertThat(session.fieldProperty().get()).isEqualTo(BROKEN);
        assertThat(session.noticeProperty().get().kind()).isEqualTo(Notice.Kind.WARNING);
    }

    @Test
    void undoAndRedoReturnToWhereItWasDone() {
        reviewing.accept();
        background.all();
        session.open("two");
        background.all();
        reviewing.undo();
        background.all();
        assertThat(session.postingProperty().get()).extracting(PostingFile::posting).extracting(Posting::id)
                .isEqualTo("one");
        assertThat(session.fieldProperty().get()).isEqualTo(KEYS.get(0));
        assertThat(session.review(KEYS.get(0)).state()).isEqualTo(State.UNDECIDED);
        reviewing.redo();
        background.all();
        assertThat(session.review(KEYS.get(0)).state()).isEqualTo(State.ACCEPTED);
        reviewing.redo();
        background.all();
        assertThat(session.noticeProperty().get().text()).isEqualTo("There is nothing to redo.");
    }

    @Test
    void undoInANoticeUndoesTheActThatItTellsOfOrNothing() {
        reviewing.accept();
        background.all();
        Notice first = session.noticeProperty().get();
        reviewing.accept();
        background.all();
        Notice second = session.noticeProperty().get();
        assertThat(second.offer()).isEqualTo(CellAction.UNDO);

        reviewing.take(first);
        background.all();
        assertThat(journal()).as("another was decided since").hasSize(2);
        assertThat(session.noticeProperty().get().text()).contains("Nothing was undone");
        assertThat(session.noticeProperty().get().offer()).isNull();

        reviewing.take(second);
        background.all();
        assertThat(session.review(KEYS.get(1)).state()).isEqualTo(State.UNDECIDED);
        assertThat(session.review(KEYS.get(0)).state()).isEqualTo(State.ACCEPTED);
        Notice back = session.noticeProperty().get();
        reviewing.take(second);
        background.all();
        assertThat(session.review(KEYS.get(0)).state()).as("undone already").isEqualTo(State.ACCEPTED);
        reviewing.undo();
        background.all();
        reviewing.take(back);
        background.all();
        assertThat(session.review(KEYS.get(0)).state()).as("another is next").isEqualTo(State.UNDECIDED);
        assertThat(session.noticeProperty().get().text()).contains("Nothing was done again");
    }

    @Test
    void undoReachesBackBehindARestart() {
        reviewing.accept();
        background.all();
        store.close();
        start();
        reviewing.load();
        session.load();
        background.all();
        reviewing.undo();
        background.all();
        assertThat(reviewing.reviewer().nameProperty().get()).isEqualTo("Ann");
        assertThat(journal()).hasSize(2);
        assertThat(store.posting("one").orElseThrow().review(KEYS.get(0)).state()).isEqualTo(State.UNDECIDED);
    }

    @Test
    void theRestOfAGroupIsOneAct() {
        reviewing.accept();
        reviewing.acceptGroup();
        background.all();
        assertThat(journal()).hasSize(4);
        assertThat(session.fieldProperty().get()).isEqualTo(KEYS.get(4));
        reviewing.undo();
        background.all();
        assertThat(session.review(KEYS.get(0)).state()).isEqualTo(State.ACCEPTED);
        assertThat(session.review(KEYS.get(3)).state()).isEqualTo(State.UNDECIDED);
    }

    @Test
    void aKeyTypedBeforeTheNextPostingIsThereDecidesNothing() {
        session.select(BROKEN);
        reviewing.unsure("");
        background.all();
        reviewing.finish();
        reviewing.accept();
        background.all();
        assertThat(open()).isEqualTo("two");
        assertThat(store.journal()).noneMatch(decision -> decision.what().postingId().equals("two"));
        assertThat(session.noticeProperty().get().text()).contains("Nothing was decided");
        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().postingId()).isEqualTo("two");
    }

    @Test
    void whoGoesElsewhereMeanwhileIsLeftThere() {
        reviewing.accept();
        session.select(KEYS.get(7));
        background.all();
        assertThat(journal()).containsExactly("accept " + KEYS.get(0));
        assertThat(session.fieldProperty().get()).isEqualTo(KEYS.get(7));
    }

    @Test
    void aKeyTypedWhileAnotherPostingIsOnItsWayDecidesNothing() {
        session.stepPosting(1);
        reviewing.accept();
        background.all();
        assertThat(open()).isEqualTo("two");
        assertThat(journal()).isEmpty();
        assertThat(session.noticeProperty().get().text()).contains("Nothing was decided");
    }

    @Test
    void whatIsTypedFastDoesTheSameAsWhatIsTypedSlowly() {
        reviewing.accept();
        session.step(1);
        reviewing.accept();
        reviewing.accept();
        session.stepPosting(1);
        reviewing.accept();
        background.all();
        assertThat(journal()).containsExactly("accept " + KEYS.get(0), "accept " + KEYS.get(2),
                "accept " + KEYS.get(3));
        assertThat(store.journal()).allMatch(decision -> decision.what().postingId().equals("one"));
        assertThat(open()).isEqualTo("two");
    }

    @Test
    void aScreenThatFailsHoldsNoDecisionUp() {
        session.queue().visible().addListener((ListChangeListener<PostingSummary>) change -> {
            throw new IllegalStateException("a screen that fails");
        });
        session.reviews().addListener((MapChangeListener<String, FieldReview>) change -> {
            throw new IllegalStateException("another one");
        });
        session.fieldProperty().addListener(now -> {
            throw new IllegalStateException("a third");
        });
        Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> {});
        try {
            reviewing.accept();
            background.all();
            reviewing.unsure("");
            background.all();
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }
        assertThat(store.journal()).hasSize(2);
        assertThat(reviewing.savedProperty().get()).isEqualTo(SaveState.SAVED);
    }

    private String open() {
        return posting().id();
    }

    @Test
    void aDecisionThatWaitedForANameIsNotMadeOnAnotherField() {
        Reviewing nameless = new Reviewing(session, store, background);
        nameless.accept();
        session.select(KEYS.get(5));
        nameless.reviewer().set("Ben");
        background.all();
        assertThat(journal()).isEmpty();
        assertThat(session.noticeProperty().get().text()).contains("Nothing was decided");
    }

    @Test
    void thePostingReadAgainIsJudgedByTheSameAnswer() {
        Engine rules = AnswerSources.engine(AnswerSources.DEFAULT, SCHEMA);
        store.save(rules.infer(session.postingProperty().get().posting(), null));
        session.refresh();
        background.all();
        session.judgeNext();
        Answer chosen = session.answerProperty().get();
        session.refresh();
        background.all();
        assertThat(session.answerProperty().get().id()).isEqualTo(chosen.id());
        assertThat(session.postingProperty().get().answers().getFirst().id()).isNotEqualTo(chosen.id());
    }

    @Test
    void whatWasDecidedWithoutANameWaitsForIt() {
        Reviewing nameless = new Reviewing(session, store, background);
        nameless.accept();
        background.all();
        assertThat(nameless.reviewer().wantedProperty().get()).isTrue();
        assertThat(journal()).isEmpty();
        nameless.reviewer().set("  ");
        assertThat(nameless.reviewer().wantedProperty().get()).isTrue();
        nameless.reviewer().set(" Ben ");
        background.all();
        assertThat(store.journal()).hasSize(1);
        assertThat(store.journal().getFirst().what().reviewer()).isEqualTo("Ben");
    }

    @Test
    void aNameThatIsNotGivenForgetsWhatWaited() {
        Reviewing nameless = new Reviewing(session, store, background);
        nameless.accept();
        nameless.reviewer().dismiss();
        nameless.reviewer().set("Ben");
        background.all();
        assertThat(journal()).isEmpty();
    }

    @Test
    void aClearedFieldIsUndecidedAgainAndKeepsItsHistory() {
        reviewing.accept();
        background.all();
        session.select(KEYS.getFirst());
        reviewing.clear();
        background.all();
        assertThat(session.review(KEYS.getFirst()).state()).isEqualTo(State.UNDECIDED);
        assertThat(store.journal()).extracting(d -> d.what().kind()).containsExactly(DecisionKind.ACCEPT,
                DecisionKind.CLEAR);
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheScreenStays() {
        store.close();
        reviewing.accept();
        background.all();
        assertThat(reviewing.savedProperty().get()).isEqualTo(SaveState.FAILED);
        assertThat(session.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(session.fieldProperty().get()).isEqualTo(KEYS.getFirst());
    }
}
