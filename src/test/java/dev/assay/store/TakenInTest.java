package dev.assay.store;

import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.review.ArtefactHistory;
import dev.assay.review.CancelPoint;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.FieldReview.State;
import dev.assay.review.Handover;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.TakenIn;
import dev.assay.review.UndoHistory;
import dev.assay.store.index.CleanCloseChecksum;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.Dialect;
import dev.assay.store.index.Sql;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What other stores' journals bring was made at times of its own, and comes in whatever order they are taken in. */
@Execution(ExecutionMode.CONCURRENT)
class TakenInTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    private ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    private static void take(ReviewStore store, String path, String text) {
        var file = Examples.original(path, text);
        store.save(store.keep(file), Examples.read(file));
    }

    private static TakenIn takeIn(ReviewStore store, Decision... journal) {
        return store.people().takeIn(new Handover(ReviewMode.OPEN, List.of(journal), Map.of(), List.of(),
                List.of(), ArtefactHistory.EMPTY), new CancelPoint());
    }

    private static Decision unsure(String reviewer, Instant at) {
        return new Decision(1, 1, at, new NewDecision("p1", "cloud", reviewer, DecisionKind.UNSURE,
                new FieldValue.Choice("aws"), "", "", "r1", 0));
    }

    private static void assertStands(ReviewStore store, State state) {
        FieldReview review = store.posting("p1").orElseThrow().reviews().get("cloud");
        assertThat(review).isNotNull();
        assertThat(review.state()).isEqualTo(state);
        assertThat(store.summary("p1").orElseThrow().states().getFirst()).isEqualTo(state);
        assertThat(store.check().damage()).isEmpty();
    }

    @Test
    void whatWasMadeLastStandsEverywhereWhateverIsTakenLast() throws IOException {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nrun r1 p1");
            takeIn(store, unsure("Ada", NOON));
            takeIn(store, new Decision(1, 1, NINE, override("Bo", "p1", "azure")));
            assertStands(store, State.UNSURE);
        }
        Files.delete(new StoreFolder(folder).databases().database().orElseThrow());
        try (ReviewStore store = open()) {
            assertStands(store, State.UNSURE);
        }
    }

    @Test
    void oneJournalNeedNotBeInTheOrderOfTime() {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nrun r1 p1");
            takeIn(store, unsure("Ada", NOON), new Decision(2, 2, NINE, override("Bo", "p1", "azure")));
            assertStands(store, State.UNSURE);
        }
    }

    @Test
    void statesThatTheDecisionsDoNotSayAreDamage() throws IOException, SQLException {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nrun r1 p1");
            store.append(List.of(override("Bo", "p1", "azure")));
        }
        Path file = new StoreFolder(folder).databases().database().orElseThrow();
        try (Connection connection = Dialect.toWrite(file)) {
            Sql.update(connection, "UPDATE posting SET states = 'UUU'");
        }
        CleanCloseChecksum.put(file);
        try (ReviewStore store = open()) {
            assertThat(store.check().damage()).singleElement().asString().contains("posting p1");
            store.settle();
        }
        try (ReviewStore store = open()) {
            assertStands(store, State.OVERRIDDEN);
        }
    }

    /** An undo that is known already takes back what of its act comes only now, too. */
    @Test
    void theRestOfAnActThatWasUndoneComesUndone() {
        Decision[] journal = {new Decision(1, 1, NINE, override("Bo", "p1", "azure")),
                new Decision(2, 1, NINE, override("Bo", "p2", "azure")),
                new Decision(3, 3, NOON, NewDecision.undo("Bo", 1))};
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1");
            assertThat(takeIn(store, journal).unfit()).isEqualTo(1);
            take(store, "b", "posting p2");
            for (int time = 0; time < 2; time++) {
                takeIn(store, journal);
                assertThat(store.journal()).hasSize(4);
                for (String posting : List.of("p1", "p2")) {
                    assertThat(store.posting(posting).orElseThrow().reviews()).isEmpty();
                }
            }
            assertThat(store.check().damage()).isEmpty();
        }
    }

    /** Each file that gives decisions back comes by here, and most of them are none of a journal. */
    @Test
    void whereThereIsNoJournalTheOneHereIsNotRead() throws SQLException {
        Connection untouched = (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
                new Class<?>[]{Connection.class}, (proxy, method, given) -> {
                    throw new AssertionError(method.getName());
                });
        assertThat(new TakenJournal(Examples.SCHEMA, new DecisionRows(Examples.SCHEMA), List.of(), Map.of(),
                new CancelPoint(), NOON).decisions(untouched, 1)).isEmpty();
    }

    @Test
    void whoeverLooksAtABlindStoreSomebodysOwnLaterDecisionIsKept() {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1");
            store.people().review(ReviewMode.blind(List.of()), "Ann");
            store.people().lookAs("Ann");
            store.append(List.of(override("Ann", "p1", "azure")));
            store.people().lookAs("Bo");
            var given = new GivenDecision("p1", "cloud", "Ann", GivenDecision.UNDATED, "override",
                    new FieldValue.Choice("aws"), null, "", "", "", "", List.of());
            assertThat(store.takeBack("file", List.of(given), new CancelPoint())).isNotEmpty();
            var bos = new GivenDecision("p1", "cloud", "Bo", GivenDecision.UNDATED, "override",
                    new FieldValue.Choice("aws"), null, "", "", "", "", List.of());
            assertThat(store.takeBack("file", List.of(bos), new CancelPoint())).isEmpty();
            store.people().lookAs("Ann");
            assertThat(store.journal()).hasSize(1);
            assertStands(store, State.OVERRIDDEN);
            store.append(List.of(NewDecision.undo("Ann", 1)));
            store.people().lookAs("Bo");
            assertThat(store.takeBack("file", List.of(given.at(NINE)), new CancelPoint())).isEmpty();
        }
    }

    /** Ann's laptop store comes in after she went on deciding here. */
    @Test
    void undoTakesBackWhatWasMadeLastWhateverCameLast() {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nposting p2");
            takeIn(store, new Decision(1, 1, NOON, override("Ann", "p1", "azure")));
            takeIn(store, new Decision(1, 1, NINE, override("Ann", "p2", "azure")));
            assertThat(store.undoable("Ann").orElseThrow().operation()).isEqualTo(1);
            assertThat(UndoHistory.of(store.journal()).undoable("Ann").orElseThrow().operation())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatWasMadeBeforeAnUndoLeavesItsRedo() {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nposting p2");
            takeIn(store, new Decision(1, 1, NINE, override("Ann", "p1", "azure")),
                    new Decision(2, 2, NOON, NewDecision.undo("Ann", 1)));
            takeIn(store, new Decision(1, 1, NINE.plusSeconds(60), override("Ann", "p2", "azure")));
            assertThat(store.redoable("Ann").orElseThrow().operation()).isEqualTo(1);
            assertThat(UndoHistory.of(store.journal()).redoable("Ann").orElseThrow().operation())
                    .isEqualTo(1);
            takeIn(store, new Decision(1, 1, NOON.plusSeconds(60), override("Ann", "p2", "aws")));
            assertThat(store.redoable("Ann")).isEmpty();
        }
    }

    /** Ann undid p1 on one computer and decided on p2 on another afterwards, or did both before. */
    @Test
    void redoGoesByTimeWhicheverStoreIsTakenIntoWhich() {
        Decision[] undone = {new Decision(1, 1, NINE, override("Ann", "p1", "azure")),
                new Decision(2, 2, NOON, NewDecision.undo("Ann", 1))};
        Decision after = new Decision(1, 1, NOON.plusSeconds(60), override("Ann", "p2", "azure"));
        Decision before = new Decision(1, 1, NINE.plusSeconds(60), override("Ann", "p2", "azure"));
        for (Decision other : List.of(after, before)) {
            for (List<Decision[]> order : List.of(List.of(undone, new Decision[]{other}),
                    List.of(new Decision[]{other}, undone))) {
                String named = order.getFirst().length + ", " + other.at();
                Path store = folder.resolve(named.replaceAll("\\W", ""));
                try (ReviewStore open = H2ReviewStore.open(store, Examples.SCHEMA,
                        new VersionedReader("1", Examples::read))) {
                    take(open, "a", "posting p1\nposting p2");
                    order.forEach(journal -> takeIn(open, journal));
                    assertThat(open.redoable("Ann").isPresent()).as(named).isEqualTo(other == before);
                    long taken = open.undoable("Ann").orElseThrow().operation();
                    open.append(List.of(NewDecision.undo("Ann", taken)));
                    assertThat(open.redoable("Ann").orElseThrow().operation()).as(named).isEqualTo(taken);
                    assertThat(UndoHistory.of(open.journal()).redoable("Ann")).as(named)
                            .isEqualTo(open.redoable("Ann"));
                    open.append(List.of(NewDecision.redo("Ann", taken)));
                    assertThat(open.redoable("Ann").isPresent()).as(named).isEqualTo(other == before);
                    assertThat(open.posting("p1").orElseThrow().reviews()).as(named).isEmpty();
                    assertThat(open.check().damage()).as(named).isEmpty();
                }
            }
        }
    }

    /** Ann undid it, and decided otherwise here; in her own store she did it again. */
    @Test
    void aRedoThatIsToldTakesEffectAlsoWhereTheActWasDroppedHere() {
        Decision[] journal = {new Decision(1, 1, NINE, override("Ann", "p1", "azure")),
                new Decision(2, 2, NOON, NewDecision.undo("Ann", 1)),
                new Decision(3, 3, NOON.plusSeconds(60), NewDecision.redo("Ann", 1))};
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nposting p2");
            takeIn(store, journal[0], journal[1]);
            store.append(List.of(override("Ann", "p2", "azure")));
            assertThat(takeIn(store, journal).returns()).isEqualTo(1);
            assertStands(store, State.OVERRIDDEN);
            assertThat(UndoHistory.of(store.journal()).standing(1))
                    .isEqualTo(UndoHistory.Standing.IN_FORCE);
        }
    }

    /** The other computer's clock was ahead. */
    @Test
    void whatIsDoneNowIsUndoneFirst() {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nposting p2");
            takeIn(store, new Decision(1, 1, Instant.now().plusSeconds(3600),
                    override("Ann", "p1", "azure")));
            store.append(List.of(override("Ann", "p2", "azure")));
            assertThat(store.undoable("Ann").orElseThrow().operation()).isEqualTo(2);
        }
    }

    @Test
    void inABlindStoreADecisionIsCheckedBySomebodysOwnAndShowsNothing() {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nrun r1 p1");
            store.people().review(ReviewMode.blind(List.of("Cy")), "Ann");
            store.people().lookAs("Ann");
            store.append(List.of(override("Ann", "p1", "azure")));
            store.append(List.of(override("Bo", "p1", "aws")));
            var file = store.posting("p1").orElseThrow();
            assertThat(store.people().asSeen(file, "Ann")).isSameAs(file);
            assertThat(store.people().asSeen(file, "Bo").review("cloud").last().what().value())
                    .isEqualTo(new FieldValue.Choice("aws"));
            assertThat(store.people().asSeen(file, "Cy").reviews()).isEmpty();
            assertThat(store.people().looking()).isEqualTo("Ann");
        }
    }
}
