package dev.assay.ui.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellQuery;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.DisputeCluster;
import dev.assay.review.dispute.DisputedStore;
import dev.assay.review.dispute.KnownRuling;
import dev.assay.ui.session.FieldRulings;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.PatientBackground;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disputes as a reviewer sees them, and a ruling from the choice of its value to its undo. */
class DisputesModelTest {

    @TempDir
    Path folder;

    private final PatientBackground later = new PatientBackground();
    private ReviewStore store;
    private Session session;
    private Reviewing reviewing;
    private FieldRulings rulings;
    private DisputesModel model;
    private RulingModel ruling;

    @BeforeEach
    void open() {
        store = DisputedStore.open(folder);
        DisputedStore.take(store, "a", "p1 a aws Cloud", "p1 b azure", "p2 a aws", "p2 b azure", "p3 a azure",
                "p3 b aws", "p4 a aws", "p4 b gcp", "p5 a aws", "p5 b aws");
        store.settings().change(set -> set.withReviewer("Ann"));
        session = new Session(Examples.SCHEMA, store, later,
                file -> file.answers().stream().findFirst(), Wording.in(Language.ENGLISH));
        reviewing = new Reviewing(session, store, later);
        rulings = new FieldRulings(session, reviewing, store, later);
        ScreenParts parts = new ScreenParts(session, reviewing, null, rulings, null);
        model = new DisputesModel(session, store, later);
        ruling = new RulingModel(parts, store, later);
        reviewing.load();
        session.load();
        model.read();
        later.all();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void choose(int at) {
        model.choose(at);
        ruling.show(model.chosenProperty().get(), () -> {});
        later.all();
    }

    private List<String> fates() {
        return ruling.rows().stream()
                .map(row -> row.posting() + " " + (row.fate() == null ? "" : row.fate().name().charAt(0)))
                .toList();
    }

    private void make() {
        assertThat(ruling.make(() -> {})).isTrue();
        later.all();
    }

    private void decide(String posting) {
        store.append(List.of(new NewDecision(posting, "cloud", "Bo", DecisionKind.OVERRIDE,
                new FieldValue.Choice("aws"), "", "", posting + "-a", 0).withBasis(Basis.SEEN)));
    }

    private long decided(Basis basis) {
        return store.count(CellQuery.ALL.leading(true).on(basis));
    }

    @Test
    void theLargestDisputeStandsFirstAndASearchNarrowsThem() {
        assertThat(model.loadingProperty().get()).isEqualTo(Loading.READY);
        assertThat(model.visible()).extracting(DisputeCluster::open).containsExactly(3, 1);
        assertThat(model.open()).isEqualTo(4);
        String label = Examples.SCHEMA.require("cloud").label();
        assertThat(model.counts()).containsExactly(java.util.Map.entry(label, 2L));

        model.searchProperty().set("no such word");
        assertThat(model.visible()).isEmpty();
        model.searchProperty().set("");
        model.choose(Set.of("Another field"));
        assertThat(model.visible()).isEmpty();
    }

    @Test
    void eachCellSaysWhatWouldBecomeOfItAndJustThatIsDone() {
        choose(0);
        assertThat(ruling.refusal()).isEqualTo(session.words().of("ruling.choose"));
        ruling.chooseLeading();
        later.all();
        assertThat(fates()).containsExactly("p1 A", "p2 A", "p3 O");
        assertThat(ruling.refusal()).isEqualTo(session.words().of("ruling.needs-reason"));
        ruling.toggle("p2");
        assertThat(fates()).containsExactly("p1 A", "p2 L", "p3 O");
        ruling.reasonProperty().set("The tenant counts.");
        assertThat(ruling.refusal()).isEmpty();

        make();

        assertThat(store.journal()).extracting(Decision::what).extracting(what -> what.postingId() + " "
                + what.kind() + " " + what.note() + " " + what.reviewer())
                .containsExactly("p1 ACCEPT The tenant counts. Ann", "p3 OVERRIDE The tenant counts. Ann");
        assertThat(decided(Basis.RULING)).isEqualTo(2);
        assertThat(session.noticeProperty().get().offer()).isNotNull();
        assertThat(rulings.knownProperty().get()).extracting(KnownRuling::stands).containsExactly(true);
        assertThat(rulings.of("cloud")).singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("The tenant counts."));
        assertThat(ruling.valueProperty().get()).as("nothing is left of the draft").isNull();

        reviewing.undo();
        later.all();
        assertThat(decided(Basis.RULING)).isZero();
        assertThat(rulings.of("cloud")).isEmpty();
    }

    @Test
    void whatChangedSinceItWasShownIsLeftAloneAndSaid() {
        choose(0);
        ruling.chooseLeading();
        later.all();
        ruling.reasonProperty().set("The tenant counts.");
        decide("p3");
        DisputedStore.take(store, "b", "p6 a aws", "p6 b azure");

        make();

        assertThat(store.posting("p3").orElseThrow().review("cloud").last().what().reviewer())
                .isEqualTo("Bo");
        assertThat(store.posting("p6").orElseThrow().review("cloud")).isEqualTo(FieldReview.UNDECIDED);
        Notice told = session.noticeProperty().get();
        assertThat(told.kind()).isEqualTo(Notice.Kind.WARNING);
        assertThat(told.text()).contains("One cell changed meanwhile");
    }

    @Test
    void aRulingIsNotMadeWhereNothingIsLeftOfWhatWasShown() {
        choose(1);
        ruling.chooseLeading();
        later.all();
        ruling.reasonProperty().set("So.");
        decide("p4");

        make();

        assertThat(decided(Basis.RULING)).isZero();
        assertThat(rulings.knownProperty().get()).isEmpty();
        assertThat(session.noticeProperty().get().text()).contains("not made");
    }

    @Test
    void nothingIsMadeWithoutValueAndReason() {
        choose(0);
        assertThat(ruling.make(() -> {})).isFalse();
        ruling.chooseLeading();
        later.all();
        assertThat(ruling.make(() -> {})).isFalse();
        later.all();
        assertThat(store.journal()).isEmpty();
    }

    @Test
    void aDecisionOnOneCellShowsInItsRowAndInTheCount() {
        choose(0);
        reviewing.onKept(act -> ruling.decided(act, model::adjust));
        session.open("p2", "cloud");
        later.all();
        reviewing.unsure("");
        later.all();

        assertThat(ruling.rows()).extracting(row -> row.cell().isOpen()).containsExactly(true, false, true);
        assertThat(Optional.ofNullable(model.chosenProperty().get()).orElseThrow().open()).isEqualTo(2);
    }

    @Test
    void disputesKeepTheirPlaceWhenTheyAreReadAgain() {
        choose(1);
        String second = model.visible().get(1).id();
        decide("p1");
        decide("p2");
        decide("p3");
        model.reread(Set.of("cloud"));
        later.all();

        assertThat(model.visible()).extracting(DisputeCluster::open).containsExactly(0, 1);
        assertThat(model.shown()).isEqualTo(1);
        model.arrange();
        assertThat(model.visible().getFirst().id()).isEqualTo(second);
        assertThat(model.shown()).isZero();
    }

    @Test
    void rulingsGoFromStoreToStoreInAFile() {
        choose(0);
        ruling.chooseLeading();
        later.all();
        ruling.reasonProperty().set("The tenant counts.");
        make();
        RulingFiles files = new RulingFiles(rulings.rulings(), Examples.SCHEMA);
        Path file = folder.resolveSibling(folder.getFileName() + "-rulings.jsonl");
        assertThat(files.write(file, rulings.knownProperty().get())).isEqualTo(1);
        reviewing.undo();
        later.all();

        RulingFiles.Applied applied = files.apply(RulingFiles.lines(file), "Cy");
        assertThat(applied.cells()).isEqualTo(3);
        assertThat(files.apply(List.of("{}", ""), "Cy").refused()).singleElement()
                .satisfies(why -> assertThat(why).startsWith("1: "));
    }
}
