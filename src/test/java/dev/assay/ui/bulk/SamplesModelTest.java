package dev.assay.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.export.CertificateJson;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.DisputedStore;
import dev.assay.ui.session.CertificateWatch;
import dev.assay.ui.session.FieldRulings;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.PatientBackground;
import dev.assay.ui.session.PaceWatch;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample from the choice of its cells to the acceptance of the rest, and what breaks it. */
class SamplesModelTest {

    private static final int CELLS = 40;

    @TempDir
    Path folder;

    private final PatientBackground later = new PatientBackground();
    private ReviewStore store;
    private Session session;
    private Reviewing reviewing;
    private StratumModel stratum;
    private SamplesModel model;

    @BeforeEach
    void open() {
        store = DisputedStore.open(folder);
        DisputedStore.take(store, "a",
                IntStream.range(0, CELLS).mapToObj(i -> "p" + i + " a " + (i < 10 ? "azure" : "aws"))
                        .toArray(String[]::new));
        store.settings().change(set -> set.withReviewer("Ann"));
        session = new Session(Examples.SCHEMA, store, later,
                file -> file.answers().stream().findFirst(), Wording.in(Language.ENGLISH));
        reviewing = new Reviewing(session, store, later);
        Guarantees guarantees = new Guarantees(store, new CertificateJson(Examples.SCHEMA),
                InstantSource.fixed(Instant.EPOCH));
        Jobs jobs = new Jobs(session, null, paths -> List.of(), later);
        ScreenParts parts = new ScreenParts(session, reviewing, jobs,
                new FieldRulings(session, reviewing, store, later),
                new PaceWatch(session, reviewing, jobs, store, later));
        stratum = new StratumModel(session, store, later);
        model = new SamplesModel(parts, store, guarantees, later);
        new CertificateWatch(session, reviewing, guarantees, later);
        reviewing.load();
        session.load();
        stratum.field.set(Examples.SCHEMA.require("sponsored"));
        stratum.refresh();
        later.all();
        session.goAlong(model);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void draw(int size, String target) {
        stratum.fixed.set(true);
        stratum.size.set(Integer.toString(size));
        stratum.target.set(target);
        assertThat(stratum.refusal()).isEmpty();
        model.draw(stratum.stratum(), stratum.terms(),
                () -> model.start().ifPresent(cell -> session.open(cell.postingId(), cell.field())));
        later.all();
    }

    private void accept(int times) {
        for (int i = 0; i < times; i++) {
            reviewing.accept();
            later.all();
        }
    }

    private KnownCertificate chosen() {
        return Objects.requireNonNull(model.chosenProperty().get());
    }

    private long bulk() {
        return store.count(CellQuery.ALL.leading(true).on(Basis.BULK));
    }

    @Test
    void theStratumSaysHowManyCellsItHasAndWhatIsWrongWithIt() {
        assertThat(stratum.countProperty().get()).isEqualTo(CELLS);
        stratum.field.set(Examples.SCHEMA.require("cloud"));
        later.all();
        assertThat(stratum.valuesProperty().get()).extracting(StratumModel.ValueCount::cells)
                .containsExactly(30L, 10L);
        stratum.value.set(new FieldValue.Choice("azure"));
        later.all();
        assertThat(stratum.countProperty().get()).isEqualTo(10);
        stratum.words.set("no such words");
        later.all();
        assertThat(stratum.refusal()).isEqualTo(session.words().of("bulk.no-cell"));
        stratum.riskBelow.set("many");
        assertThat(stratum.refusal()).isEqualTo(session.words().of("bulk.percent"));
    }

    @Test
    void whatASampleCannotShowIsSaidBeforeItIsDrawnAndBeforeItIsLookedAt() {
        stratum.fixed.set(true);
        stratum.size.set("20");
        stratum.target.set("5");
        later.all();
        assertThat(stratum.bestProperty().get()).as("Clopper and Pearson: 1 - 0.05^(1/20)").isNotNull()
                .satisfies(best -> assertThat(best).isCloseTo(0.1391, within(0.0001)));
        draw(20, "5");
        assertThat(model.refusal()).contains("too small");
        draw(20, "15");
        assertThat(model.refusal()).startsWith("Look on: 20 cells");
        reviewing.unsure("");
        later.all();
        assertThat(model.refusal()).as("one is wrong").contains("too small");
    }

    @Test
    void theBoundFollowsEachDecisionAndTheRestIsAcceptedOnlyUnderTheTarget() {
        draw(20, "20");
        assertThat(model.rows()).hasSize(20);
        assertThat(model.refusal()).startsWith("Look on: 20 cells are left");
        accept(3);
        assertThat(chosen().state().looked()).isEqualTo(3);
        assertThat(model.rows()).extracting(SampledRow::isOpen).startsWith(false, false, false, true);
        model.accept();
        later.all();
        assertThat(bulk()).as("not before the bound allows it").isZero();
        accept(17);
        assertThat(model.refusal()).isEmpty();
        assertThat(model.standingProperty().get().left()).isEqualTo(CELLS - 20);

        model.accept();
        later.all();
        assertThat(bulk()).isEqualTo(CELLS - 20);
        assertThat(session.noticeProperty().get().text()).contains("Accepted 20 cells unseen");
        assertThat(model.refusal()).isEqualTo(session.words().of("bulk.is-accepted"));

        reviewing.undo();
        later.all();
        assertThat(bulk()).isZero();
        assertThat(chosen().holds()).isFalse();
    }

    @Test
    void whatIsDecidedWhileTheRestIsWorkedOutIsNotOverruled() {
        draw(20, "20");
        accept(20);
        String other = IntStream.range(0, CELLS).mapToObj(i -> "p" + i)
                .filter(posting -> model.rows().stream()
                        .noneMatch(row -> row.cell().cell().postingId().equals(posting)))
                .findFirst().orElseThrow();
        model.accept();
        store.append(List.of(new NewDecision(other, "sponsored", "Bo", DecisionKind.OVERRIDE,
                new FieldValue.Flag(true), "", "", other + "-a", 0).withBasis(Basis.SEEN)));
        later.all();

        assertThat(bulk()).isEqualTo(CELLS - 21);
        assertThat(store.posting(other).orElseThrow().review("sponsored").last().what().reviewer())
                .isEqualTo("Bo");
    }

    @Test
    void aCertificateThatLaterDecisionsBreakIsRevokedAndSaid() {
        draw(20, "20");
        accept(20);
        model.accept();
        later.all();
        for (int i = 0; i < 10; i++) {
            SampledRow row = model.rows().get(i);
            session.open(row.cell().cell().postingId(), "sponsored");
            later.all();
            reviewing.override(new FieldValue.Flag(true), "");
            later.all();
        }

        model.read(() -> {});
        later.all();
        assertThat(chosen().certificate().revoked()).isNotEmpty();
        assertThat(model.rows().getFirst().isWrong()).isTrue();
        assertThat(model.refusal()).startsWith("Revoked:");
    }

    @Test
    void whatIsProposedIsHiddenOnlyInTheSampleAndOnlyIfAsked() {
        stratum.hidden.set(true);
        draw(5, "20");
        CellKey drawn = model.rows().getFirst().cell().cell();
        assertThat(model.hides(drawn)).isTrue();
        assertThat(model.hides(new CellKey(drawn.postingId(), "cloud"))).isFalse();
    }

    @Test
    void theStepsGoAlongTheSampleAsItWasDrawn() {
        draw(5, "20");
        for (int i = 0; i < 5; i++) {
            assertThat(model.shown()).isEqualTo(i);
            session.step(1);
            later.all();
        }
        assertThat(model.shown()).isEqualTo(4);
        session.stepToUndecided();
        later.all();
        assertThat(model.shown()).isZero();
        assertThat(session.review("sponsored")).isEqualTo(FieldReview.UNDECIDED);
        assertThat(session.noticeProperty().get()).isEqualTo(Notice.NONE);
    }
}
