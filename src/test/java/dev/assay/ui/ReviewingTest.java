package dev.assay.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Remark;
import dev.assay.inference.Engine;
import dev.assay.inference.AnswerSources;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Posting;
import dev.assay.model.Run;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.FieldReview.State;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import org.junit.jupiter.api.Test;

class ReviewingTest extends TwoPostings {

    @Test
    void acceptingGoesOnOnlyWhenItIsOnDisk() {
        reviewing.accept();
        assertThat(bench.fieldProperty().get()).isEqualTo(KEYS.get(0));
        assertThat(reviewing.savedProperty().get()).isEqualTo(SaveState.SAVING);
        background.all();
        assertThat(journal()).containsExactly("accept " + KEYS.get(0));
        assertThat(bench.fieldProperty().get()).isEqualTo(KEYS.get(1));
        assertThat(bench.review(KEYS.get(0)).state()).isEqualTo(State.ACCEPTED);
        assertThat(reviewing.savedProperty().get()).isEqualTo(SaveState.SAVED);
    }

    @Test
    void wordsAreAttachedRemovedAndBroughtBack() {
        Span word = Span.ofUtf16(posting(), Section.DESCRIPTION, 0, 5);
        List<GroundedSpan> found = bench.spans(KEYS.getFirst());
        reviewing.attach("one", word);
        background.all();
        assertThat(bench.spans(KEYS.getFirst())).hasSize(found.size() + 1)
                .last().isEqualTo(new GroundedSpan(word, 1));
        assertThat(bench.evidenceProperty().get()).as("the new piece is looked at").isEqualTo(found.size());
        assertThat(bench.fieldProperty().get()).isEqualTo(KEYS.getFirst());
        reviewing.attach("one", word);
        background.all();
        assertThat(journal()).as("twice is once").containsExactly("evidence " + KEYS.getFirst());
        reviewing.detach();
        background.all();
        assertThat(bench.spans(KEYS.getFirst())).hasSameSizeAs(found);
        reviewing.undo();
        background.all();
        assertThat(bench.spans(KEYS.getFirst())).last().isEqualTo(new GroundedSpan(word, 1));
        reviewing.clear();
        background.all();
        assertThat(bench.spans(KEYS.getFirst())).isEqualTo(found);
    }

    @Test
    void aNoteOnAnUndecidedFieldIsThereAfterARestartAndGoesIntoItsDecision() {
        Remark said = new Remark("", "see\tthe \\footer\nand the title");
        reviewing.remark(KEYS.getFirst(), said);
        background.all();
        store.close();
        start();
        reviewing.load();
        bench.load();
        background.all();
        bench.open("one", KEYS.getFirst());
        background.all();
        assertThat(reviewing.remark(KEYS.getFirst())).isEqualTo(said);
        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().note()).isEqualTo(said.note());
        assertThat(store.setting(RemarkDrafts.SETTING)).contains("");
    }

    @Test
    void attachingWordsLeavesTheNoteForTheDecision() {
        reviewing.remark(KEYS.getFirst(), new Remark("", "see the footer"));
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
        bench.open("one", KEYS.getFirst());
        background.all();
        assertThat(reviewing.remark(KEYS.getFirst()).note()).isEqualTo("think again");
        assertThat(bench.review(KEYS.getFirst()).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void aNoteIsItsWritersOwn() {
        reviewing.remark(KEYS.getFirst(), new Remark("", "mine"));
        background.all();
        reviewing.setReviewer("Bo");
        background.all();
        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().note()).isEmpty();
        bench.select(KEYS.getFirst());
        reviewing.clear();
        reviewing.setReviewer("Ann");
        background.all();
        assertThat(reviewing.remark(KEYS.getFirst()).note()).isEqualTo("mine");
    }

    @Test
    void wordsOfAnotherPostingAreNotAttached() {
        reviewing.attach("two", Span.ofUtf16(posting(), Section.DESCRIPTION, 0, 5));
        background.all();
        assertThat(journal()).isEmpty();
        assertThat(bench.noticeProperty().get().text()).contains("another posting");
    }

    private Posting posting() {
        return java.util.Objects.requireNonNull(bench.postingProperty().get()).posting();
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
        FieldValue proposed = bench.proposal(KEYS.getFirst()).orElseThrow().value();
        reviewing.override(proposed, "");
        reviewing.override(new FieldValue.Choice("bi_engineer"), "the title says so");
        background.all();
        assertThat(journal()).containsExactly("accept " + KEYS.get(0), "override " + KEYS.get(1));
        assertThat(store.journal().getLast().what().note()).isEqualTo("the title says so");
    }

    @Test
    void aValueThatIsNoneCannotBeAccepted() {
        bench.select(BROKEN);
        reviewing.accept();
        background.all();
        assertThat(journal()).isEmpty();
        assertThat(bench.fieldProperty().get()).isEqualTo(BROKEN);
        assertThat(bench.noticeProperty().get().kind()).isEqualTo(Notice.Kind.WARNING);
    }

    @Test
    void undoAndRedoReturnToWhereItWasDone() {
        reviewing.accept();
        background.all();
        bench.open("two");
        background.all();
        reviewing.undo();
        background.all();
        assertThat(bench.postingProperty().get()).extracting(PostingFile::posting).extracting(Posting::id)
                .isEqualTo("one");
        assertThat(bench.fieldProperty().get()).isEqualTo(KEYS.get(0));
        assertThat(bench.review(KEYS.get(0)).state()).isEqualTo(State.UNDECIDED);
        reviewing.redo();
        background.all();
        assertThat(bench.review(KEYS.get(0)).state()).isEqualTo(State.ACCEPTED);
        reviewing.redo();
        background.all();
        assertThat(bench.noticeProperty().get().text()).isEqualTo("There is nothing to redo.");
    }

    @Test
    void undoReachesBackBehindARestart() {
        reviewing.accept();
        background.all();
        store.close();
        start();
        reviewing.load();
        bench.load();
        background.all();
        reviewing.undo();
        background.all();
        assertThat(reviewing.reviewerProperty().get()).isEqualTo("Ann");
        assertThat(journal()).hasSize(2);
        assertThat(store.posting("one").orElseThrow().review(KEYS.get(0)).state()).isEqualTo(State.UNDECIDED);
    }

    @Test
    void theRestOfAGroupIsOneAct() {
        reviewing.accept();
        reviewing.acceptGroup();
        background.all();
        assertThat(journal()).hasSize(4);
        assertThat(bench.fieldProperty().get()).isEqualTo(KEYS.get(4));
        reviewing.undo();
        background.all();
        assertThat(bench.review(KEYS.get(0)).state()).isEqualTo(State.ACCEPTED);
        assertThat(bench.review(KEYS.get(3)).state()).isEqualTo(State.UNDECIDED);
    }

    @Test
    void aKeyTypedBeforeTheNextPostingIsThereDecidesNothing() {
        bench.select(BROKEN);
        reviewing.unsure("");
        background.all();
        reviewing.finish();
        reviewing.accept();
        background.all();
        assertThat(open()).isEqualTo("two");
        assertThat(store.journal()).noneMatch(decision -> decision.what().postingId().equals("two"));
        assertThat(bench.noticeProperty().get().text()).contains("Nothing was decided");
        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().postingId()).isEqualTo("two");
    }

    @Test
    void whoGoesElsewhereMeanwhileIsLeftThere() {
        reviewing.accept();
        bench.select(KEYS.get(7));
        background.all();
        assertThat(journal()).containsExactly("accept " + KEYS.get(0));
        assertThat(bench.fieldProperty().get()).isEqualTo(KEYS.get(7));
    }

    @Test
    void aKeyTypedWhileAnotherPostingIsOnItsWayDecidesNothing() {
        bench.stepPosting(1);
        reviewing.accept();
        background.all();
        assertThat(open()).isEqualTo("two");
        assertThat(journal()).isEmpty();
        assertThat(bench.noticeProperty().get().text()).contains("Nothing was decided");
    }

    @Test
    void whatIsTypedFastDoesTheSameAsWhatIsTypedSlowly() {
        reviewing.accept();
        bench.step(1);
        reviewing.accept();
        reviewing.accept();
        bench.stepPosting(1);
        reviewing.accept();
        background.all();
        assertThat(journal()).containsExactly("accept " + KEYS.get(0), "accept " + KEYS.get(2),
                "accept " + KEYS.get(3));
        assertThat(store.journal()).allMatch(decision -> decision.what().postingId().equals("one"));
        assertThat(open()).isEqualTo("two");
    }

    @Test
    void aScreenThatFailsHoldsNoDecisionUp() {
        bench.queue().visible().addListener((ListChangeListener<PostingSummary>) change -> {
            throw new IllegalStateException("a screen that fails");
        });
        bench.reviews().addListener((MapChangeListener<String, FieldReview>) change -> {
            throw new IllegalStateException("another one");
        });
        bench.fieldProperty().addListener(now -> {
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
        Reviewing nameless = new Reviewing(bench, store, background);
        nameless.accept();
        bench.select(KEYS.get(5));
        nameless.setReviewer("Ben");
        background.all();
        assertThat(journal()).isEmpty();
        assertThat(bench.noticeProperty().get().text()).contains("Nothing was decided");
    }

    @Test
    void thePostingReadAgainIsJudgedByTheSameAnswer() {
        Engine rules = AnswerSources.engine(AnswerSources.DEFAULT, SCHEMA);
        store.save(rules.infer(bench.postingProperty().get().posting(), null));
        bench.refresh();
        background.all();
        bench.judgeNext();
        Run chosen = bench.runProperty().get();
        bench.refresh();
        background.all();
        assertThat(bench.runProperty().get().id()).isEqualTo(chosen.id());
        assertThat(bench.postingProperty().get().runs().getFirst().id()).isNotEqualTo(chosen.id());
    }

    @Test
    void whatWasDecidedWithoutANameWaitsForIt() {
        Reviewing nameless = new Reviewing(bench, store, background);
        nameless.accept();
        background.all();
        assertThat(nameless.nameWantedProperty().get()).isTrue();
        assertThat(journal()).isEmpty();
        nameless.setReviewer("  ");
        assertThat(nameless.nameWantedProperty().get()).isTrue();
        nameless.setReviewer(" Ben ");
        background.all();
        assertThat(store.journal()).hasSize(1);
        assertThat(store.journal().getFirst().what().reviewer()).isEqualTo("Ben");
    }

    @Test
    void aNameThatIsNotGivenForgetsWhatWaited() {
        Reviewing nameless = new Reviewing(bench, store, background);
        nameless.accept();
        nameless.dismissName();
        nameless.setReviewer("Ben");
        background.all();
        assertThat(journal()).isEmpty();
    }

    @Test
    void aClearedFieldIsUndecidedAgainAndKeepsItsHistory() {
        reviewing.accept();
        background.all();
        bench.select(KEYS.getFirst());
        reviewing.clear();
        background.all();
        assertThat(bench.review(KEYS.getFirst()).state()).isEqualTo(State.UNDECIDED);
        assertThat(store.journal()).extracting(d -> d.what().kind()).containsExactly(DecisionKind.ACCEPT,
                DecisionKind.CLEAR);
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheScreenStays() {
        store.close();
        reviewing.accept();
        background.all();
        assertThat(reviewing.savedProperty().get()).isEqualTo(SaveState.FAILED);
        assertThat(bench.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(bench.fieldProperty().get()).isEqualTo(KEYS.getFirst());
    }
}
