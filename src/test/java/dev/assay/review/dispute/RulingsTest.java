package dev.assay.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.export.RulingJson;
import dev.assay.model.FieldValue;
import dev.assay.model.Problem;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.review.UndoStep;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A ruling: one decision for equal disputes, seen before it is made, kept with its reason, undone as a whole. */
@Execution(ExecutionMode.CONCURRENT)
class RulingsTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final FieldValue AZURE = new FieldValue.Choice("azure");
    private static final RulingJson JSON = new RulingJson(Examples.SCHEMA);

    @TempDir
    Path folder;

    private ReviewStore store;
    private Rulings rulings;

    @BeforeEach
    void take() {
        store = DisputedStore.open(folder.resolve("one"));
        DisputedStore.take(store, "a", "p1 a aws", "p1 b azure", "p2 a azure", "p2 b aws", "p3 a aws",
                "p3 b azure", "p4 a aws", "p4 b aws", "p5 a aws", "p5 b azure");
        rulings = new Rulings(store, JSON, Examples.SCHEMA);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Ruling ruling(boolean later, String... except) {
        return new Ruling(new DisputeClass("cloud", List.of(AWS, AZURE), List.of()), AZURE,
                "Where both are named, the tenant counts.", later, List.of(except));
    }

    private FieldReview review(String posting) {
        return store.posting(posting).orElseThrow().review("cloud");
    }

    private void override(String posting, FieldValue value) {
        store.append(List.of(new NewDecision(posting, "cloud", "Bo", DecisionKind.OVERRIDE, value, "", "",
                posting + "-a", 0).withBasis(Basis.SEEN)));
    }

    private KnownRuling only() {
        List<Problem> problems = new ArrayList<>();
        List<KnownRuling> all = rulings.all(problems);
        assertThat(problems).isEmpty();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void undo() {
        UndoStep step = store.undoable("Ada").orElseThrow();
        store.append(List.of(NewDecision.undo("Ada", step.operation())));
    }

    @Test
    void aPreviewSaysJustWhatTheRulingThenDoes() {
        override("p3", AWS);
        RulingPreview preview = rulings.preview(ruling(false, "p5"), "Ada", Progress.NONE);

        assertThat(preview.changes()).extracting(change -> change.cell().postingId() + " " + change.from()
                + " " + change.kind())
                .containsExactly("p1 " + AWS + " OVERRIDE", "p2 " + AZURE + " ACCEPT");
        assertThat(preview.excepted()).isEqualTo(1);
        assertThat(preview.decided()).isEqualTo(1);
        assertThat(review("p1")).isEqualTo(FieldReview.UNDECIDED);
        assertThat(rulings.all(new ArrayList<>())).isEmpty();

        int before = store.journal().size();
        assertThat(rulings.rule(ruling(false, "p5"), "Ada", Progress.NONE)).contains(preview);
        List<Decision> made = store.journal().subList(before, store.journal().size());
        assertThat(made).extracting(Decision::what).isEqualTo(preview.act());
        assertThat(made).extracting(Decision::operation).containsOnly(before + 1L);
    }

    @Test
    void whatChangedSinceItWasLookedAtIsLeftAloneAndSaid() {
        RulingPreview seen = rulings.preview(ruling(false), "Ada", Progress.NONE);
        override("p1", AWS);
        DisputedStore.take(store, "b", "p2 c azure", "p6 a aws", "p6 b azure");
        DisputedStore.take(store, "c", "p3 c aws");

        RulingMade made = rulings.rule(seen, "Cy");

        assertThat(made.left()).extracting(CellKey::postingId).containsExactly("p1", "p2", "p3");
        assertThat(made.preview().changes()).extracting(change -> change.cell().postingId())
                .containsExactly("p5");
        assertThat(review("p5").last().what().reviewer()).isEqualTo("Cy");
        assertThat(review("p1").last().what().reviewer()).isEqualTo("Bo");
        assertThat(List.of("p2", "p3", "p6")).as("answered anew, or not there yet").allSatisfy(
                id -> assertThat(review(id)).isEqualTo(FieldReview.UNDECIDED));
    }

    @Test
    void aRulingIsNotMadeWhereNothingStandsAsItWasLookedAt() {
        RulingPreview seen = rulings.preview(ruling(false, "p2", "p3", "p5"), "Ada", Progress.NONE);
        override("p1", AWS);

        assertThat(rulings.rule(seen, "Ada").left()).hasSize(1);
        assertThat(rulings.all(new ArrayList<>())).isEmpty();
    }

    @Test
    void itsDecisionsNameItAndItsReasonAndWhatWasTickedOffStaysQueued() {
        rulings.rule(ruling(false, "p5"), "Ada", Progress.NONE);

        assertThat(review("p1").state()).isEqualTo(FieldReview.State.OVERRIDDEN);
        assertThat(review("p2").state()).isEqualTo(FieldReview.State.ACCEPTED);
        assertThat(review("p4")).as("not in dispute").isEqualTo(FieldReview.UNDECIDED);
        assertThat(review("p5")).isEqualTo(FieldReview.UNDECIDED);
        NewDecision what = review("p1").last().what();
        assertThat(what.basis()).isEqualTo(Basis.RULING);
        assertThat(what.reason()).isEqualTo("ruling:" + ruling(false).id());
        assertThat(what.note()).isEqualTo("Where both are named, the tenant counts.");
        assertThat(only()).satisfies(known -> {
            assertThat(known.ruling()).isEqualTo(ruling(false, "p5"));
            assertThat(known.cells()).isEqualTo(3);
            assertThat(known.stands()).isTrue();
        });
    }

    @Test
    void whatIsDecidedByHandAfterwardsIsNotTheRulingsWhateverStandsBesideIt() {
        rulings.rule(ruling(false), "Ada", Progress.NONE);
        NewDecision ruled = review("p1").last().what();
        store.append(List.of(new NewDecision("p1", "cloud", "Bo", DecisionKind.OVERRIDE, AWS, ruled.reason(),
                ruled.note(), "p1-a", 0).withBasis(Basis.SEEN)));
        assertThat(only().cells()).isEqualTo(3);

        assertThat(rulings.withdraw(ruling(false).id(), "Ada")).contains(3);
        assertThat(review("p1").last().what().value()).isEqualTo(AWS);
        assertThat(review("p2").state()).isEqualTo(FieldReview.State.UNDECIDED);
    }

    @Test
    void undoTakesItBackAsAWholeAndRedoBringsItBack() {
        List<?> before = DisputedStore.states(store);
        rulings.rule(ruling(false), "Ada", Progress.NONE);
        List<?> after = DisputedStore.states(store);

        undo();
        assertThat(DisputedStore.states(store)).isEqualTo(before);
        assertThat(only().stands()).isFalse();
        assertThat(store.undoable("Ada")).isEmpty();

        store.append(List.of(NewDecision.redo("Ada", store.redoable("Ada").orElseThrow().operation())));
        assertThat(DisputedStore.states(store)).isEqualTo(after);
        assertThat(only().stands()).isTrue();
    }

    @Test
    void withItsWithdrawalUndoneItIsInForceAgain() {
        rulings.rule(ruling(true), "Ada", Progress.NONE);
        List<?> after = DisputedStore.states(store);
        int cells = only().cells();
        rulings.withdraw(ruling(true).id(), "Ada");

        undo();

        assertThat(DisputedStore.states(store)).isEqualTo(after);
        assertThat(only().stands()).isTrue();
        assertThat(only().cells()).isEqualTo(cells);
        DisputedStore.take(store, "b", "p6 a aws", "p6 b azure");
        assertThat(rulings.settleArrivals(Progress.NONE)).as("for later disputes too").hasSize(1);
        assertThat(rulings.withdraw(ruling(true).id(), "Ada")).contains(cells + 1);
        assertThat(only().stands()).isFalse();
    }

    @Test
    void whatCountsAgainForAnotherReasonPutsNoWithdrawnOneInForce() {
        rulings.rule(ruling(true), "Ada", Progress.NONE);
        store.append(
                List.of(new NewDecision("p1", "cloud", "Ada", DecisionKind.OVERRIDE, AWS, "", "", "p1-a", 0)
                        .withBasis(Basis.SEEN)));
        rulings.withdraw(ruling(true).id(), "Ben");

        undo();

        assertThat(only().cells()).as("the override was undone").isPositive();
        assertThat(only().stands()).isFalse();
        DisputedStore.take(store, "b", "p6 a aws", "p6 b azure");
        assertThat(rulings.settleArrivals(Progress.NONE)).isEmpty();
    }

    @Test
    void laterArrivalsAreSettledOnlyIfAskedAndNeverAgainstAnUndo() {
        rulings.rule(ruling(false), "Ada", Progress.NONE);
        DisputedStore.take(store, "b", "p6 a aws", "p6 b azure");
        assertThat(rulings.settleArrivals(Progress.NONE)).isEmpty();
        assertThat(review("p6")).isEqualTo(FieldReview.UNDECIDED);

        rulings.rule(ruling(true, "p6"), "Ada", Progress.NONE);
        DisputedStore.take(store, "c", "p7 a azure", "p7 b aws", "p8 a aws", "p8 b aws");
        assertThat(rulings.settleArrivals(Progress.NONE)).singleElement().satisfies(told -> {
            assertThat(told.remark()).isTrue();
            assertThat(told.message()).contains("1 cell", "the tenant counts");
        });
        assertThat(review("p7").last().what().basis()).isEqualTo(Basis.RULING);
        assertThat(review("p6")).as("it is an exception").isEqualTo(FieldReview.UNDECIDED);

        undo();
        assertThat(review("p7")).isEqualTo(FieldReview.UNDECIDED);
        assertThat(rulings.settleArrivals(Progress.NONE)).isEmpty();
        assertThat(review("p7")).isEqualTo(FieldReview.UNDECIDED);
    }

    @Test
    void nothingIsSettledInTheNameOfWhoIsBlindWhileAnAdjudicatorLooks() {
        store.people().review(ReviewMode.blind(List.of("Cy")), "Cy");
        store.people().lookAs("Ada");
        store.append(List.of(new NewDecision("p5", "cloud", "Ada", DecisionKind.OVERRIDE, AWS, "", "",
                "p5-a", 0).withBasis(Basis.SEEN)));
        rulings.rule(ruling(true), "Ada", Progress.NONE);
        store.people().lookAs("Cy");
        int before = store.journal().size();

        assertThat(rulings.settleArrivals(Progress.NONE)).isEmpty();
        assertThat(store.journal()).hasSize(before);

        store.people().lookAs("Ada");
        DisputedStore.take(store, "b", "p6 a aws", "p6 b azure");
        assertThat(rulings.settleArrivals(Progress.NONE)).hasSize(1);
        assertThat(review("p5").last().what().value()).isEqualTo(AWS);
    }

    @Test
    void aWithdrawnRulingLeavesWhatAPersonDecidedSince() {
        rulings.rule(ruling(true), "Ada", Progress.NONE);
        override("p1", AWS);

        assertThat(rulings.withdraw(ruling(true).id(), "Ada")).contains(3);

        assertThat(review("p1").last().what().reviewer()).isEqualTo("Bo");
        assertThat(List.of("p2", "p3", "p5")).allSatisfy(
                id -> assertThat(review(id).state()).isEqualTo(FieldReview.State.UNDECIDED));
        assertThat(only().stands()).isFalse();
        DisputedStore.take(store, "b", "p6 a aws", "p6 b azure");
        assertThat(rulings.settleArrivals(Progress.NONE)).isEmpty();
        assertThat(rulings.withdraw("none", "Ada")).isEmpty();
    }

    @Test
    void aRulingIsTheSameInAnotherStore() {
        rulings.rule(ruling(true, "p5"), "Ada", Progress.NONE);
        String handedOn = only().artefact().content();

        try (ReviewStore other = DisputedStore.open(folder.resolve("other"))) {
            DisputedStore.take(other, "x", "q1 a azure", "q1 b aws", "q2 a aws", "q2 b aws");
            Rulings there = new Rulings(other, JSON, Examples.SCHEMA);
            there.rule(JSON.read(handedOn), "Cy", Progress.NONE);

            assertThat(other.posting("q1").orElseThrow().review("cloud").last().what())
                    .satisfies(what -> {
                        assertThat(what.reviewer()).isEqualTo("Cy");
                        assertThat(what.value()).isEqualTo(AZURE);
                    });
            assertThat(there.all(new ArrayList<>()).getFirst().artefact().content()).isEqualTo(handedOn);
        }
    }

    @Test
    void whatIsNoRulingIsRefusedInWordsAndChangesNothing() {
        DisputeClass of = ruling(false).of();
        assertThatThrownBy(() -> rulings.rule(new Ruling(of, AWS, " ", false, List.of()), "Ada",
                Progress.NONE)).isInstanceOf(StoreException.class).hasMessageContaining("reason");
        assertThatThrownBy(() -> rulings.rule(new Ruling(of, new FieldValue.Choice("gcp"), "So.", false,
                List.of()), "Ada", Progress.NONE)).hasMessageContaining("cloud");
        assertThatThrownBy(() -> JSON.read(JSON.write(ruling(false)).replace("azure", "not_mentioned")))
                .hasMessageContaining("somebody changed it");
        assertThatThrownBy(() -> JSON.read("{\"field\": 3}")).hasMessageContaining("field");
        assertThat(store.journal()).isEmpty();
        assertThat(store.artefacts().history().kept()).isEmpty();
    }

    @Test
    void evidenceThatRuledACellInIsLookedForAnew() {
        DisputedStore.take(store, "w", "w1 a aws A migration", "w1 b azure Nothing", "w2 a aws Nothing",
                "w2 b azure Nothing");
        Ruling words = new Ruling(new DisputeClass("cloud", List.of(AWS, AZURE),
                List.of(new EvidenceWord(stem("migration"), "migration", 1, true))), AZURE, "They move.",
                false,
                List.of());
        assertThat(JSON.read(JSON.write(words))).isEqualTo(words);
        assertThat(rulings.preview(words, "Ada", Progress.NONE).changes())
                .extracting(RulingPreview.Change::cell).containsExactly(new CellKey("w1", "cloud"));
    }

    private static String stem(String word) {
        return dev.assay.text.word.WordForms.stem(word);
    }

    @Test
    void whatIsDecidedWhileARulingIsMadeIsNotOverruled() {
        List<NewDecision> act = rulings.preview(ruling(false), "Ada", Progress.NONE).act();
        override("p1", AWS);

        List<Decision> kept = store.appendWhereOpen(act);

        assertThat(kept).isNotEmpty().noneMatch(one -> one.what().postingId().equals("p1"));
        assertThat(review("p1").last().what().reviewer()).isEqualTo("Bo");
        assertThat(review("p2").state()).isNotEqualTo(FieldReview.State.UNDECIDED);
        assertThat(store.appendWhereOpen(act)).as("nothing is undecided any more").isEmpty();
    }
}
