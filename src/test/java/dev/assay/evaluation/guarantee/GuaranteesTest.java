package dev.assay.evaluation.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.export.CertificateJson;
import dev.assay.model.FieldValue;
import dev.assay.model.Problem;
import dev.assay.review.Basis;
import dev.assay.review.CellQuery;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.review.dispute.DisputedStore;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Accepting cells nobody looked at: only under the target, only what was drawn from, and told when it does not hold. */
@Execution(ExecutionMode.CONCURRENT)
class GuaranteesTest {

    private static final int CELLS = 90;
    private static final Stratum ALL = new Stratum(CellQuery.ALL.ofField("sponsored"), 2, 0);
    private static final CertificateJson JSON = new CertificateJson(Examples.SCHEMA);

    @TempDir
    Path folder;

    private ReviewStore store;
    private Guarantees guarantees;

    @BeforeEach
    void take() {
        store = DisputedStore.open(folder);
        DisputedStore.take(store, "a",
                IntStream.range(0, CELLS).mapToObj(i -> "p" + i + " a aws").toArray(String[]::new));
        guarantees = new Guarantees(store, JSON, InstantSource.fixed(Instant.EPOCH));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static SamplePlan.Terms fixed(int size, double target) {
        return new SamplePlan.Terms(7, size, true, target, 0.95, false);
    }

    private KnownCertificate draw(SamplePlan.Terms terms) {
        return guarantees.draw(ALL, terms, "Ada");
    }

    /** Decides on the sample's next cells in order. */
    private void look(KnownCertificate drawn, int count, Basis basis, boolean right) {
        int from = guarantees.find(drawn.id()).state().looked();
        store.append(drawn.certificate().plan().sample().subList(from, from + count).stream()
                .map(cell -> decision(cell.cell().postingId(), right).withBasis(basis)).toList());
    }

    private static NewDecision decision(String posting, boolean right) {
        return new NewDecision(posting, "sponsored", "Ada",
                right ? DecisionKind.ACCEPT : DecisionKind.OVERRIDE, new FieldValue.Flag(!right), "", "",
                posting + "-a", 0);
    }

    private long undecided() {
        return store.count(CellQuery.ALL.ofField("sponsored").in(FieldReview.State.UNDECIDED));
    }

    private KnownCertificate accepted(int wrong) {
        KnownCertificate drawn = draw(fixed(30, 0.2));
        look(drawn, 30 - wrong, Basis.SAMPLE, true);
        if (wrong > 0) {
            look(drawn, wrong, Basis.SEEN, false);
        }
        return guarantees.accept(guarantees.find(drawn.id()), "Ada", Progress.NONE).orElseThrow();
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherAnother() {
        List<SampledCell> first = draw(fixed(30, 0.2)).certificate().plan().sample();
        assertThat(first).hasSize(30).doesNotHaveDuplicates();
        assertThat(SamplePlan.draw(store, ALL, fixed(30, 0.2)).sample()).isEqualTo(first);
        assertThat(SamplePlan.draw(store, ALL, fixed(10, 0.2)).sample()).isEqualTo(first.subList(0, 10));
        assertThat(SamplePlan.draw(store, ALL, new SamplePlan.Terms(8, 30, true, 0.2, 0.95, false)).sample())
                .isNotEqualTo(first);
    }

    @Test
    void aSampleIsOpenUntilItIsLookedThroughOrTheRestIsAccepted() {
        OpenSamples open = new OpenSamples(store, JSON, Examples.SCHEMA);
        assertThat(open.count()).isZero();
        KnownCertificate drawn = draw(fixed(60, 0.2));
        assertThat(open.count()).isEqualTo(1);
        look(drawn, 59, Basis.SAMPLE, true);
        assertThat(open.count()).isEqualTo(1);
        look(drawn, 1, Basis.SAMPLE, false);
        assertThat(open.count()).isZero();
        store.append(List.of(NewDecision.undo("Ada", store.undoable("Ada").orElseThrow().operation())));
        assertThat(open.count()).isEqualTo(1);

        KnownCertificate other = guarantees.draw(new Stratum(CellQuery.ALL.ofField("cloud"), 2, 0),
                new SamplePlan.Terms(7, 60, false, 0.2, 0.95, false), "Ada");
        assertThat(open.count()).isEqualTo(2);
        store.append(other.certificate().plan().sample().subList(0, 50).stream()
                .map(cell -> new NewDecision(cell.cell().postingId(), "cloud", "Ada", DecisionKind.ACCEPT,
                        cell.value(), "", "", cell.cell().postingId() + "-a", 0).withBasis(Basis.SAMPLE))
                .toList());
        guarantees.accept(guarantees.find(other.id()), "Ada", Progress.NONE).orElseThrow();
        store.append(List.of(NewDecision.undo("Ada", store.undoable("Ada").orElseThrow().operation())));
        assertThat(open.count()).as("what was accepted once was looked through").isEqualTo(1);
    }

    @Test
    void nothingIsAcceptedAboveTheTarget() {
        KnownCertificate drawn = draw(fixed(30, 0.05));
        look(drawn, 30, Basis.SAMPLE, true);
        KnownCertificate looked = guarantees.find(drawn.id());
        assertThat(looked.state().upper()).isBetween(0.09, 0.1);

        assertThatThrownBy(() -> guarantees.accept(looked, "Ada", Progress.NONE))
                .isInstanceOf(StoreException.class).hasMessageContaining("target is 5.0 %");
        assertThat(undecided()).isEqualTo(CELLS - 30);
    }

    @Test
    void whatWasDecidedSinceItWasPreviewedIsNotOverruled() {
        KnownCertificate drawn = draw(fixed(30, 0.2));
        look(drawn, 30, Basis.SAMPLE, true);
        List<NewDecision> seen = guarantees.preview(guarantees.find(drawn.id()), "Ada", Progress.NONE);
        String other = seen.getLast().postingId();
        store.append(List.of(decision(other, false).withBasis(Basis.SEEN)));

        KnownCertificate made = guarantees.accept(drawn, seen, "Ada");

        assertThat(made.bulk()).isEqualTo(CELLS - 31);
        assertThat(store.posting(other).orElseThrow().review("sponsored").state())
                .isEqualTo(FieldReview.State.OVERRIDDEN);
    }

    @Test
    void theRestIsAcceptedAsOneActWithItsBasisAndCertificate() {
        KnownCertificate made = accepted(1);

        assertThat(undecided()).isZero();
        assertThat(store.count(CellQuery.ALL.on(Basis.BULK))).isEqualTo(CELLS - 30);
        NewDecision last = store.journal().getLast().what();
        assertThat(last.reason()).isEqualTo("certificate:" + made.id());
        Certificate.Applied applied = made.certificate().applied();
        assertThat(applied).isNotNull();
        assertThat(applied.accepted()).isEqualTo(CELLS - 30);
        assertThat(applied.state()).isEqualTo(new SampleState(30, 1, made.state().upper(), true, ""));
        assertThat(made.holds()).isTrue();
        assertThat(JSON.read(JSON.write(made.certificate()))).isEqualTo(made.certificate());
        assertThat(guarantees.recheck()).isEmpty();

        store.append(List.of(NewDecision.undo("Ada", store.undoable("Ada").orElseThrow().operation())));
        assertThat(undecided()).isEqualTo(CELLS - 30);
        assertThat(guarantees.find(made.id()).holds()).isFalse();
        assertThat(guarantees.recheck()).isEmpty();
    }

    @Test
    void whatIsAcceptedIsWhatWasDrawnFromWhoeverWasJudgedThereBefore() {
        KnownCertificate drawn = guarantees.draw(new Stratum(CellQuery.ALL.ofField("cloud"), 2, 0),
                fixed(30, 0.2), "Ada");
        List<String> sample = drawn.certificate().plan().sample().stream()
                .map(cell -> cell.cell().postingId()).toList();
        String other = IntStream.range(0, CELLS).mapToObj(i -> "p" + i).filter(id -> !sample.contains(id))
                .findFirst().orElseThrow();
        DisputedStore.take(store, "b", other + " b azure");
        store.append(List.of(cloud(other, DecisionKind.ACCEPT, "azure", "b")));
        store.append(List.of(cloud(other, DecisionKind.CLEAR, "", "b")));
        store.append(List.of(decision(other, true)));
        store.append(sample.stream().map(id -> cloud(id, DecisionKind.ACCEPT, "aws", "a")).toList());

        assertThat(guarantees.preview(guarantees.find(drawn.id()), "Ada", Progress.NONE))
                .hasSize(CELLS - 30).extracting(NewDecision::value)
                .containsOnly(new FieldValue.Choice("aws"));
    }

    private static NewDecision cloud(String posting, DecisionKind kind, String value, String source) {
        return new NewDecision(posting, "cloud", "Ada", kind,
                value.isEmpty() ? null : new FieldValue.Choice(value), "", "", posting + "-" + source, 0)
                .withBasis(Basis.SEEN);
    }

    @Test
    void whatWasNotLookedAtByItselfDoesNotCount() {
        KnownCertificate drawn = draw(fixed(30, 0.2));
        look(drawn, 10, Basis.SEEN, true);
        look(drawn, 20, Basis.POSTING, true);

        SampleState state = guarantees.find(drawn.id()).state();
        assertThat(state.looked()).isEqualTo(10);
        assertThat(state.upper()).isEqualTo(1);
        assertThat(state.blocked()).contains("posting").contains("Decide on it again");
    }

    @Test
    void onlyTheFirstCellsWithoutAGapCount() {
        KnownCertificate drawn = draw(new SamplePlan.Terms(7, 60, false, 0.2, 0.95, false));
        List<SampledCell> sample = drawn.certificate().plan().sample();
        store.append(sample.subList(1, 40).stream()
                .map(cell -> decision(cell.cell().postingId(), true).withBasis(Basis.SAMPLE)).toList());
        assertThat(guarantees.find(drawn.id()).state().looked()).isZero();
        look(drawn, 1, Basis.SAMPLE, true);
        assertThat(guarantees.find(drawn.id()).state()).satisfies(state -> {
            assertThat(state.looked()).isEqualTo(40);
            assertThat(state.met()).isTrue();
        });
    }

    @Test
    void whatChangedOrCameSinceTheDrawIsNotAccepted() {
        KnownCertificate drawn = draw(fixed(30, 0.2));
        look(drawn, 30, Basis.SAMPLE, true);
        DisputedStore.take(store, "b", "later a aws");
        assertThat(guarantees.preview(guarantees.find(drawn.id()), "Ada", Progress.NONE))
                .as("a later posting is none of the stratum").hasSize(CELLS - 30);

        store.save(Examples.answer("p3-a", "p3"));
        assertThatThrownBy(() -> guarantees.accept(guarantees.find(drawn.id()), "Ada", Progress.NONE))
                .hasMessageContaining("Draw anew");
    }

    @Test
    void moreWrongCellsThanPromisedRevokeIt() {
        KnownCertificate made = accepted(0);
        int promised = (int) Math.floor(made.state().upper() * CELLS);
        List<String> bulk = store.cells(CellQuery.ALL.on(Basis.BULK)).map(row -> row.postingId()).toList();
        bulk.subList(0, promised).forEach(
                id -> store.append(List.of(decision(id, false).withBasis(Basis.SEEN))));
        assertThat(guarantees.recheck()).isEmpty();

        store.append(List.of(decision(bulk.get(promised), false).withBasis(Basis.SEEN)));
        assertThat(guarantees.recheck()).singleElement().satisfies(told -> assertThat(told.message())
                .contains("revoked", (promised + 1) + " of its cells"));
        assertThat(guarantees.find(made.id()).holds()).isFalse();
        assertThat(guarantees.recheck()).as("told once").isEmpty();
    }

    @Test
    void whatAnAdjudicatorDecidesRevokesNothingOfWhoIsBlind() {
        store.people().review(ReviewMode.blind(List.of("Cy")), "Cy");
        store.people().lookAs("Ada");
        KnownCertificate made = accepted(0);
        List<String> bulk = store.cells(CellQuery.ALL.on(Basis.BULK)).map(row -> row.postingId()).toList();
        store.people().lookAs("Cy");
        bulk.subList(1, bulk.size())
                .forEach(id -> store.append(List.of(decision(id, false).by("Cy").withBasis(Basis.SEEN))));

        assertThat(guarantees.recheck()).isEmpty();
        store.people().lookAs("Ada");
        assertThat(guarantees.find(made.id()).holds()).isTrue();
    }

    @Test
    void aSampleDecidedOtherwiseSinceRevokesIt() {
        KnownCertificate made = accepted(0);
        made.certificate().plan().sample().subList(0, 6).forEach(cell -> store.append(
                List.of(decision(cell.cell().postingId(), false).withBasis(Basis.SEEN))));

        assertThat(guarantees.recheck()).singleElement()
                .satisfies(told -> assertThat(told.message()).contains("As the sample is decided now"));
        List<Problem> problems = new ArrayList<>();
        assertThat(guarantees.all(problems)).singleElement()
                .satisfies(known -> assertThat(guarantees.refusal(known)).contains("revoked"));
        assertThat(problems).isEmpty();
    }
}
