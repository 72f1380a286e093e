package dev.assay.evaluation.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.guarantee.EveryLook;
import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.export.CertificateJson;
import dev.assay.model.FieldValue;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Basis;
import dev.assay.review.CellQuery;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.DisputedStore;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** When one may stop: how often that is wrong, what it takes, and on which of several samples. */
@Execution(ExecutionMode.CONCURRENT)
class StopRuleTest {

    private static final int CELLS = 240;
    private static final String FIELD = "sponsored";

    @TempDir
    Path folder;

    private ReviewStore store;
    private Guarantees guarantees;

    @BeforeEach
    void take() {
        store = DisputedStore.open(folder);
        DisputedStore.take(store, "a",
                IntStream.range(0, CELLS).mapToObj(i -> "p" + i + " a aws").toArray(String[]::new));
        guarantees = new Guarantees(store, new CertificateJson(Examples.SCHEMA),
                InstantSource.fixed(Instant.EPOCH));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private KnownCertificate draw(long seed, int size, boolean fixed, double confidence) {
        return guarantees.draw(new Stratum(CellQuery.ALL.ofField(FIELD), 2, 0),
                new SamplePlan.Terms(seed, size, fixed, 0.05, confidence, false), "Ada");
    }

    /** Looks at the sample's first cells, those that are undecided yet. @param wrong how many of them are */
    private void look(KnownCertificate drawn, int count, int wrong) {
        List<NewDecision> act = new ArrayList<>();
        for (var cell : drawn.certificate().plan().sample().subList(0, count)) {
            boolean right = act.size() >= wrong;
            if (store.posting(cell.cell().postingId()).orElseThrow().review(FIELD).last() == null) {
                act.add(new NewDecision(cell.cell().postingId(), FIELD, "Ada",
                        right ? DecisionKind.ACCEPT : DecisionKind.OVERRIDE, new FieldValue.Flag(!right), "",
                        "", cell.cell().postingId() + "-a", 0).withBasis(Basis.SAMPLE));
            }
        }
        store.append(act);
    }

    private FieldStop stop() {
        return StopRule.of(FIELD, guarantees.all(new ArrayList<>()), store);
    }

    @Test
    void whoDrawsUntilOneSampleIsMetIsNotDone() {
        KnownCertificate first = draw(1, 100, false, 0.95);
        look(first, 100, 9);
        KnownCertificate second = draw(2, 130, false, 0.95);
        look(second, 130, 0);
        assertThat(guarantees.find(second.id()).state().upper()).as("it is met by itself")
                .isLessThanOrEqualTo(0.05);

        FieldStop stop = stop();

        assertThat(stop.sample()).isEqualTo(first.id());
        assertThat(stop.isDone()).isFalse();
    }

    @Test
    void saysWhatIsUndecidedNowBesideWhatItWasDrawnOf() {
        assertThat(stop().undecided()).as("no sample yet").isEqualTo(stop().population()).isEqualTo(CELLS);
        KnownCertificate drawn = draw(1, 110, false, 0.95);
        look(drawn, 110, 0);

        assertThat(stop().isDone()).isTrue();
        assertThat(stop().population()).isEqualTo(CELLS);
        assertThat(stop().undecided()).isEqualTo(CELLS - 110);
        guarantees.accept(guarantees.find(drawn.id()), "Ada", Progress.NONE);
        assertThat(stop().undecided()).as("the rest was accepted").isZero();
    }

    @Test
    void aSampleThatWasRevokedWasDrawnAllTheSame() {
        KnownCertificate first = draw(1, 130, false, 0.95);
        look(first, 100, 9);
        store.artefacts().keep(ArtefactKind.Known.CERTIFICATE, first.id(),
                first.artefact().content().replace("\"revoked\":\"\"", "\"revoked\":\"It was.\""), "Ada");
        KnownCertificate second = draw(2, 130, false, 0.95);
        look(second, 130, 0);

        assertThat(stop().isDone()).isFalse();
        assertThat(stop().lapsed()).isTrue();
        assertThat(stop().more()).as("another would not count").isEqualTo(-1);
    }

    @Test
    void aSampleThatFailedCountsWhoeverLeadsSince() {
        DisputedStore.take(store, "b",
                IntStream.range(0, CELLS).mapToObj(i -> "p" + i + " b azure").toArray(String[]::new));
        KnownCertificate first = drawOf("cloud", 1);
        lookOtherwise(first, 9);
        judgeTheOther(first.certificate().plan().sample().get(100).cell().postingId());
        KnownCertificate second = drawOf("cloud", 2);
        lookOtherwise(second, 0);

        assertThat(stop("cloud").sample()).isEqualTo(first.id());
        assertThat(stop("cloud").isDone()).isFalse();
    }

    @Test
    void aSampleThatIsMetStaysSoWhoeverLeadsSince() {
        DisputedStore.take(store, "b",
                IntStream.range(0, CELLS).mapToObj(i -> "p" + i + " b azure").toArray(String[]::new));
        KnownCertificate drawn = drawOf("cloud", 1);
        lookOtherwise(drawn, 0);
        assertThat(stop("cloud").isDone()).isTrue();

        judgeTheOther(drawn.certificate().plan().sample().getFirst().cell().postingId());

        assertThat(stop("cloud").sample()).isEqualTo(drawn.id());
        assertThat(stop("cloud").isDone()).isTrue();
        String last = drawn.certificate().plan().sample().getLast().cell().postingId();
        store.save(Examples.answer(last + "-a", last));
        assertThat(stop("cloud").isDone()).as("the source itself says something else").isFalse();
    }

    private KnownCertificate drawOf(String field, long seed) {
        return guarantees.draw(new Stratum(CellQuery.ALL.ofField(field), 2, 0),
                new SamplePlan.Terms(seed, 110, false, 0.05, 0.95, false), "Ada");
    }

    /** Looks through a sample of clouds. @param wrong so many of the first */
    private void lookOtherwise(KnownCertificate drawn, int wrong) {
        List<NewDecision> act = new ArrayList<>();
        for (var cell : drawn.certificate().plan().sample()) {
            boolean right = act.size() >= wrong;
            if (store.posting(cell.cell().postingId()).orElseThrow().review("cloud").last() == null) {
                act.add(new NewDecision(cell.cell().postingId(), "cloud", "Ada",
                        right ? DecisionKind.ACCEPT : DecisionKind.OVERRIDE,
                        right ? cell.value() : new FieldValue.Choice("azure"), "", "",
                        cell.cell().postingId() + "-a", 0).withBasis(Basis.SAMPLE));
            }
        }
        store.append(act);
    }

    /** Judges the other source's answer in another field of a posting, so that it leads in all of them. */
    private void judgeTheOther(String posting) {
        store.append(List.of(new NewDecision(posting, FIELD, "Ada", DecisionKind.ACCEPT,
                new FieldValue.Flag(false), "", "", posting + "-b", 0).withBasis(Basis.SEEN)));
    }

    private FieldStop stop(String field) {
        return StopRule.of(field, guarantees.all(new ArrayList<>()), store);
    }

    @Test
    void whoShareTheirRiskBeforehandMayDrawTwice() {
        KnownCertificate first = draw(1, 100, false, 0.975);
        look(first, 100, 9);
        KnownCertificate second = draw(2, 130, false, 0.975);
        look(second, 130, 0);

        assertThat(stop().sample()).isEqualTo(second.id());
        assertThat(stop().isDone()).isTrue();
        assertThat(stop().more()).isZero();
    }

    @Test
    void aSampleThatCouldNeverBeMetStandsInNobodysWay() {
        look(draw(1, 20, false, 0.95), 20, 0);
        KnownCertificate second = draw(2, 130, false, 0.95);
        look(second, 130, 0);

        assertThat(stop().sample()).isEqualTo(second.id());
        assertThat(stop().isDone()).isTrue();
    }

    @Test
    void whatCameSinceASampleWasDrawnIsNotShownByIt() {
        KnownCertificate drawn = draw(1, 130, false, 0.95);
        look(drawn, 130, 0);
        assertThat(stop().isDone()).isTrue();

        DisputedStore.take(store, "b", "later a aws");

        assertThat(stop().sample()).isEmpty();
        assertThat(stop().isDone()).isFalse();
    }

    @Test
    void ofAFixedSampleAllThatIsLeftIsToBeLookedAt() {
        KnownCertificate drawn = draw(1, 80, true, 0.95);
        look(drawn, 70, 0);
        assertThat(stop().more()).as("it tells nothing before its end").isEqualTo(10);

        look(drawn, 80, 5);

        assertThat(stop().more()).as("six in a hundred are wrong, and nothing is left to look at")
                .isEqualTo(-1);
    }

    @Test
    void noMoreIsAskedForThanTheSampleHas() {
        KnownCertificate drawn = draw(1, 70, false, 0.95);
        look(drawn, 40, 2);

        assertThat(stop().more()).isEqualTo(-1);
        assertThat(stop().looked()).isEqualTo(40);
    }

    @Test
    void whoStopsAsSoonAsTheyMayIsSeldomWrong() {
        int population = 2_000;
        int runs = 1_000;
        int stopped = 0;
        EveryLook bound = new EveryLook(population, StopRule.CONFIDENCE, StopRule.TARGET);
        for (int run = 0; run < runs; run++) {
            // Just too many are wrong: 101 of 2,000.
            List<Boolean> cells = new ArrayList<>(Collections.nCopies(101, true));
            cells.addAll(Collections.nCopies(population - 101, false));
            Collections.shuffle(cells, new Random(run));
            // The bound never rises, so that it was met at some look if it is at the last.
            if (bound.upper(cells.subList(0, 600)) <= StopRule.TARGET) {
                stopped++;
            }
        }
        assertThat(1 - stopped / (double) runs).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void whatItTakesIsJustEnough() {
        int more = StopRule.atLeast(2_000);
        EveryLook bound = new EveryLook(2_000, StopRule.CONFIDENCE, StopRule.TARGET);

        assertThat(more).isBetween(59, 120);
        assertThat(bound.upper(Collections.nCopies(more, false))).isLessThanOrEqualTo(StopRule.TARGET);
        assertThat(bound.upper(Collections.nCopies(more - 1, false))).isGreaterThan(StopRule.TARGET);
        assertThat(StopRule.atLeast(0)).isZero();
        KnownCertificate drawn = draw(1, 200, false, 0.95);
        look(drawn, 50, 2);
        assertThat(stop().more()).as("the more were wrong, the more it takes")
                .isGreaterThan(StopRule.atLeast(CELLS) - 50);
    }
}
