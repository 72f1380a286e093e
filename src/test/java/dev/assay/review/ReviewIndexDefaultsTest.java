package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.review.FieldReview.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index answers that says nothing of its own on it, and which named acts count, over a store in memory. */
class ReviewIndexDefaultsTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final String CODE = "ruling:x";

    private final InMemoryReviewStore store = new InMemoryReviewStore();

    @BeforeEach
    void take() {
        IntStream.range(0, 5).forEach(i -> store.add(Examples.posting("p" + i),
                Examples.answer("r" + i, "p" + i, new FieldValue.Choice(i % 2 == 0 ? "aws" : "azure"))));
    }

    private void decide(String posting, String field, DecisionKind kind, FieldValue value, long took) {
        store.append(List.of(new NewDecision(posting, field, "Ada", kind, value, "", "", "", 0)
                .withBasis(Basis.SEEN).withTook(took)));
    }

    private void named(String code, Basis basis, String... postings) {
        store.append(Arrays.stream(postings)
                .map(id -> new NewDecision(id, "cloud", "Ada", DecisionKind.OVERRIDE, AWS, code, "", "", 0)
                        .withBasis(basis))
                .toList());
    }

    private void undo() {
        store.append(List.of(NewDecision.undo("Ada", store.undoable("Ada").orElseThrow().operation())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9})
    void aFieldsCellsComePageByPageAsLoaded(int most) {
        List<ComparedCell> all = RowPage.stream(from -> store.compared("cloud", from, most)).toList();

        assertThat(all).extracting(cell -> cell.cell().postingId()).containsExactly("p0", "p1", "p2", "p3",
                "p4");
        assertThat(all).isEqualTo(store.compared("cloud").toList());
        assertThat(store.compared("cloud", RowPage.START, most).rows()).hasSize(Math.min(most, 5));
    }

    @Test
    void howLongCellsTookIsToldOfThoseThatAreDecidedAndWereTimedTheShortestFirst() {
        decide("p0", "cloud", DecisionKind.ACCEPT, AWS, 4_000);
        decide("p1", "cloud", DecisionKind.UNSURE, null, 1_000);
        decide("p2", "cloud", DecisionKind.OVERRIDE, AWS, 0);
        decide("p3", "others", DecisionKind.UNSURE, null, 9_000);
        decide("p4", "cloud", DecisionKind.ACCEPT, AWS, 2_000);
        decide("p4", "cloud", DecisionKind.CLEAR, null, 500);
        decide("p1", "cloud", DecisionKind.ACCEPT, AWS, 5_000);

        assertThat(store.took("cloud")).as("what a cell took in all").containsExactly(4_000L, 6_000L);
        assertThat(store.took("sponsored")).isEmpty();
    }

    @Test
    void aPostingIsFinishedOnceEveryFieldIsDecided() {
        decide("p0", "cloud", DecisionKind.ACCEPT, AWS, 0);
        decide("p0", "others", DecisionKind.UNSURE, null, 0);
        assertThat(store.totals()).isEqualTo(new QueueIndex.Totals(5, 0));

        decide("p0", "sponsored", DecisionKind.UNSURE, null, 0);
        assertThat(store.totals()).isEqualTo(new QueueIndex.Totals(5, 1));
    }

    @Test
    void summariesComeInTheOrderAskedForWithoutThoseThatAreGone() {
        assertThat(store.summaries(List.of("p3", "gone", "p1"))).extracting(PostingSummary::id)
                .containsExactly("p3", "p1");
    }

    @Test
    void allPostingsAskedForComeAsTheirPagesDo() {
        PostingQuery open = new PostingQuery(new QueueFilter("engineer p", true, ""), QueueOrder.AS_LOADED);

        assertThat(store.postings(open)).isEqualTo(store.postings());
        assertThat(store.cells(CellQuery.ALL.ofField("cloud"))).hasSize(5);
    }

    @Test
    void aRiskThatIsKeptLeavesTheAnswers() {
        store.saveRisk("p0", new Risk(3, List.of()));
        store.save(Examples.local("own", "p0", Examples.RULES));

        assertThat(store.risk("p0").score()).isEqualTo(3);
        assertThat(store.posting("p0").orElseThrow().answers()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"'', false, true", "' ', false, true", "chef, false, false", "'', true, false"})
    void onlyWhatAsksForWordsOrForTextsHasToBeCountedPostingByPosting(String words, boolean withoutText,
            boolean counted) {
        QueueFilter filter = new QueueFilter(words, true, false, withoutText, "x");

        assertThat(new PostingQuery(filter, QueueOrder.RISKIEST_FIRST).isCounted()).isEqualTo(counted);
    }

    @Test
    void aQueryAsksForWordsOnlyWhereThereAreAny() {
        assertThat(new QueueQuery(FacetQuery.ALL, "  ", List.of("p1"), QueueOrder.AS_LOADED).isSearch())
                .isFalse();
        assertThat(new QueueQuery(FacetQuery.ALL, " a ", List.of(), QueueOrder.AS_LOADED).isSearch())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"false, false, false, p5 p6 p7 p8", "true, false, false, p5 p7", "false, true, false, p6 p8",
            "false, false, true, p5 p6", "true, false, true, p5", "false, true, true, p6",
            "true, true, false, ''"})
    void aFilterLetsThroughWhatMeetsAllItAsks(boolean undecided, boolean finished, boolean withoutText,
            String passing) {
        for (String id : List.of("p5", "p6", "p7", "p8")) {
            boolean hasText = id.equals("p7") || id.equals("p8");
            store.add(new Posting(id, "Baker", "", "", hasText ? "We bake." : ""));
        }
        for (String done : List.of("p6", "p8")) {
            for (String field : List.of("cloud", "others", "sponsored")) {
                decide(done, field, DecisionKind.UNSURE, null, 0);
            }
        }
        QueueFilter filter = new QueueFilter("baker", undecided, finished, withoutText, "");

        assertThat(
                String.join(" ", store.postings().stream().filter(filter).map(PostingSummary::id).toList()))
                .isEqualTo(passing);
    }

    @Test
    void nothingRelatesToAPostingWhereNobodyKeepsAnAccountOfIt() {
        assertThat(store.related("p0").isEmpty()).isTrue();
        assertThat(new RelatedPostings(List.of("p1"), 0, "", List.of()).isEmpty()).isFalse();
        assertThat(new RelatedPostings(List.of(), 0, "p1", List.of()).isEmpty()).isFalse();
        assertThat(new RelatedPostings(List.of(), 0, "", List.of("p1")).isEmpty()).isFalse();
    }

    @Test
    void namedDecisionsCountWhereTheyAreTheLastWord() {
        named(CODE, Basis.RULING, "p0", "p1");
        named(CODE, Basis.BULK, "p2");
        named("ruling:other", Basis.RULING, "p3");
        decide("p1", "cloud", DecisionKind.OVERRIDE, new FieldValue.Choice("azure"), 0);

        NamedActs acts = NamedActs.of(store);
        assertThat(acts.counting(CODE)).extracting(CellKey::postingId).containsExactly("p0", "p2");
        assertThat(acts.touched(CODE).keySet()).extracting(CellKey::postingId).containsExactly("p0", "p1",
                "p2");
        assertThat(acts.isUndone(CODE)).isFalse();
        assertThat(acts.isUndone("ruling:none")).as("nothing was decided so").isFalse();
    }

    @Test
    void whatIsClearedOrWrittenByHandUnderThatNameDoesNotCount() {
        named(CODE, Basis.RULING, "p0");
        decide("p0", "cloud", DecisionKind.CLEAR, null, 0);
        named(CODE, Basis.SEEN, "p1");

        assertThat(NamedActs.of(store).counting(CODE)).isEmpty();
        assertThat(NamedActs.of(store).touched(CODE).keySet()).extracting(CellKey::postingId)
                .containsExactly("p0");
    }

    @Test
    void theyAreUndoneOnceEveryActOfThatNameIs() {
        named(CODE, Basis.RULING, "p0");
        named(CODE, Basis.RULING, "p1");
        undo();
        assertThat(NamedActs.of(store).isUndone(CODE)).isFalse();
        undo();
        assertThat(NamedActs.of(store).isUndone(CODE)).isTrue();
        assertThat(NamedActs.of(store).counting(CODE)).isEmpty();
        assertThat(NamedActs.of(store).touched(CODE)).hasSize(2);
    }

    @Test
    void whatWasDecidedUnderAnotherNameOfAPostingIsOnThatPosting() {
        store.add(Examples.posting("old"));
        named(CODE, Basis.RULING, "old");
        store.alsoCalled("old", "p4");

        assertThat(NamedActs.of(store).counting(CODE)).containsExactly(new CellKey("p4", "cloud"));
        assertThat(NamedActs.of(store).touched(CODE)).containsOnlyKeys(new CellKey("p4", "cloud"));
    }

    @Test
    void everyDecisionOnACellIsInItsHistoryWithWhatBecameOfIt() {
        decide("p0", "cloud", DecisionKind.ACCEPT, AWS, 0);
        decide("p0", "others", DecisionKind.UNSURE, null, 0);
        decide("p1", "cloud", DecisionKind.UNSURE, null, 0);
        decide("p0", "cloud", DecisionKind.UNSURE, null, 0);
        undo();
        CellHistory history = CellHistory.of(store.journal(), new CellKey("p0", "cloud"));

        assertThat(history.entries()).extracting(entry -> entry.decision().seq()).containsExactly(1L, 4L);
        assertThat(history.entries()).extracting(CellHistory.Entry::standing).containsExactly(
                UndoHistory.Standing.IN_FORCE, UndoHistory.Standing.TAKEN_BACK);
        decide("p1", "others", DecisionKind.UNSURE, null, 0);
        assertThat(CellHistory.of(store.journal(), new CellKey("p0", "cloud")).entries().getLast().standing())
                .as("it cannot be done again any more").isEqualTo(UndoHistory.Standing.DROPPED);
    }

    @Test
    void howFewFieldsAreDecidedIsCountedWhateverWasDecided() {
        PostingSummary summary = new PostingSummary("p", 0, "", "",
                List.of(State.ACCEPTED, State.UNDECIDED, State.UNSURE, State.OVERRIDDEN), 1, true, Risk.NONE);

        assertThat(summary.decided()).isEqualTo(3);
        assertThat(summary.with(new Risk(2, List.of())).risk().score()).isEqualTo(2);
        assertThat(summary.with(Risk.NONE)).isEqualTo(summary);
    }
}
