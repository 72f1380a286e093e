package dev.assay.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.Remark;
import dev.assay.vocabulary.Lexicon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a ruling is about, why one cannot be made, and what becomes of one that was looked at. */
class RulingTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final FieldValue AZURE = new FieldValue.Choice("azure");
    private static final ClaimWords READER = new ClaimWords(Lexicon.load());
    /** What the forms of "migration" are compared by. */
    private static final String MIGRATION = READER
            .counts(cell("cloud", FieldReview.State.UNDECIDED, "migration", new FieldValue.Choice("aws"),
                    new FieldValue.Choice("azure")))
            .answers().keySet().iterator().next();
    private static final DisputeClass CLASS = new DisputeClass("cloud", List.of(AWS, AZURE), List.of());

    private static Ruling ruling(String field, FieldValue value, String reason) {
        return new Ruling(new DisputeClass(field, List.of(AWS, AZURE), List.of()), value, reason, false,
                List.of());
    }

    static Stream<Arguments> refused() {
        return Stream.of(Arguments.of(ruling("cloud", AWS, "it runs there"), ""),
                Arguments.of(ruling("nowhere", AWS, "it runs there"), "There is no field \"nowhere\" here."),
                Arguments.of(ruling("cloud", AWS, " \n"), "A ruling needs its reason"),
                Arguments.of(ruling("cloud", new FieldValue.Choice("oracle"), "why"),
                        "not one of the field cloud"),
                Arguments.of(ruling("cloud", new FieldValue.Malformed("aws", "x"), "why"),
                        "not one of the field cloud"),
                Arguments.of(ruling("cloud", new FieldValue.Flag(true), "why"), "not one of the field cloud"),
                Arguments.of(ruling("cloud", new FieldValue.NotStated(null), "why"),
                        "No value is no decision"),
                Arguments.of(ruling("others", new FieldValue.Choices(List.of("aws", "gcp")), "why"), ""),
                Arguments.of(ruling("others", new FieldValue.Choices(List.of()), "why"), ""),
                Arguments.of(ruling("others", new FieldValue.Choices(List.of("oracle")), "why"),
                        "not one of the field others"),
                Arguments.of(ruling("sponsored", new FieldValue.Flag(false), "why"), ""),
                Arguments.of(ruling("sponsored", new FieldValue.NotStated(null), "why"), ""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRulingThatCannotBeMadeSaysWhy(Ruling ruling, String why) {
        if (why.isEmpty()) {
            assertThat(ruling.refusal(Examples.SCHEMA)).isEmpty();
        } else {
            assertThat(ruling.refusal(Examples.SCHEMA)).contains(why);
        }
    }

    @Test
    void postingsThatAreLeftAloneAreNamedOnceAndInOrder() {
        assertThat(new Ruling(CLASS, AWS, "why", true, List.of("p9", "p1", "p9")).except())
                .containsExactly("p1", "p9");
    }

    @Test
    void aRulingIsNamedByItsDisputesWhateverItsValue() {
        Ruling one = ruling("cloud", AWS, "why");

        assertThat(one.id()).isEqualTo(CLASS.id()).matches("[0-9a-f]{12}");
        assertThat(ruling("cloud", AZURE, "other").id()).isEqualTo(one.id());
        assertThat(one.remark()).isEqualTo(new Remark("ruling:" + one.id(), "why"));
    }

    private static ComparedCell cell(String field, FieldReview.State state, String evidence,
            FieldValue... values) {
        List<ComparedCell.Said> said = new ArrayList<>();
        for (FieldValue value : values) {
            said.add(new ComparedCell.Said("a" + said.size(), "m" + said.size(), false, said.isEmpty(), value,
                    0.9, evidence, EvidenceStatus.EXACT, ""));
        }
        return new ComparedCell(new CellKey("p1", field), "", "", state, null, said);
    }

    @Test
    void aClassHoldsTheCellsOfItsFieldWithJustItsValues() {
        assertThat(CLASS.holds(cell("cloud", FieldReview.State.UNDECIDED, "", AWS, AZURE), READER)).isTrue();
        assertThat(CLASS.holds(cell("cloud", FieldReview.State.ACCEPTED, "", AZURE, AWS, AWS), READER))
                .as("whatever was decided").isTrue();
        assertThat(CLASS.holds(cell("others", FieldReview.State.UNDECIDED, "", AWS, AZURE), READER))
                .isFalse();
        assertThat(CLASS.holds(cell("cloud", FieldReview.State.UNDECIDED, "", AWS, AWS), READER)).isFalse();
        assertThat(CLASS.holds(cell("cloud", FieldReview.State.UNDECIDED, "", AWS, AZURE,
                new FieldValue.Choice("gcp")), READER)).isFalse();
        assertThat(CLASS.holds(cell("cloud", FieldReview.State.UNDECIDED, "", AWS,
                new FieldValue.Choice("gcp")), READER)).isFalse();
    }

    @Test
    void ofItsWordsAllMustHold() {
        EvidenceWord stands = new EvidenceWord(MIGRATION, "migration", 2, true);
        EvidenceWord lacks = new EvidenceWord("stack", "stack", 1, false);
        DisputeClass both = new DisputeClass("cloud", List.of(AWS, AZURE), List.of(stands, lacks));

        assertThat(
                both.holds(cell("cloud", FieldReview.State.UNDECIDED, "A migration is planned.", AWS, AZURE),
                        READER))
                .as("in the evidence of two").isTrue();
        assertThat(
                both.holds(cell("cloud", FieldReview.State.UNDECIDED, "The stack, and its migrations.", AWS,
                        AZURE), READER))
                .isFalse();
        assertThat(
                both.holds(cell("cloud", FieldReview.State.UNDECIDED, "It runs there.", AWS, AZURE), READER))
                .isFalse();
    }

    @Test
    void theWordsOfACellAreCountedOncePerAnswerByTheirStemAndWithoutThoseThatSayNothing() {
        ClaimWords.Counts counts = READER.counts(cell("cloud", FieldReview.State.UNDECIDED,
                "The migrations, and the migration of the clusters", AWS, AZURE));

        assertThat(counts.of(MIGRATION)).isEqualTo(2);
        assertThat(counts.forms()).containsEntry(MIGRATION, "migration").doesNotContainKey("the");
        assertThat(counts.of("the")).isZero();
        assertThat(counts.of("nowher")).isZero();
    }

    @Test
    void ofALongClaimOnlyTheBeginningIsRead() {
        String claim = "x ".repeat(1_000) + "migration";

        assertThat(READER.counts(cell("cloud", FieldReview.State.UNDECIDED, claim, AWS, AZURE)).of(MIGRATION))
                .isZero();
        assertThat(READER.counts(cell("cloud", FieldReview.State.UNDECIDED, claim.substring(20), AWS, AZURE))
                .of(MIGRATION)).isEqualTo(2);
    }

    private static RulingPreview.Change change(String posting, DecisionKind kind) {
        CellKey cell = new CellKey(posting, "cloud");
        NewDecision made = new NewDecision(posting, "cloud", "Ada", kind, AWS, "ruling:x", "why", "r1", 0)
                .withBasis(Basis.RULING);
        NewDecision words = NewDecision.evidence(posting, "cloud", "Ada", "r1", List.of());
        return new RulingPreview.Change(cell, "A title", AZURE, AWS, kind, List.of(), List.of(made, words));
    }

    private static RulingPreview preview() {
        return new RulingPreview(ruling("cloud", AWS, ""), List.of(change("p1", DecisionKind.OVERRIDE),
                change("p2", DecisionKind.ACCEPT), change("p3", DecisionKind.OVERRIDE)), 0, 4);
    }

    @Test
    void aPreviewIsOneActOfAllItsDecisions() {
        assertThat(preview().act()).hasSize(6).extracting(NewDecision::postingId)
                .containsExactly("p1", "p1", "p2", "p2", "p3", "p3");
        assertThat(preview().overriding()).isEqualTo(2);
    }

    @Test
    void theReasonThatIsWrittenAfterwardsStandsBesideTheDecisionsAndCellsThatAreLeftOutAreCounted() {
        Ruling written = new Ruling(CLASS, AWS, "it runs there", true, List.of("p3", "elsewhere"));
        RulingPreview made = preview().as(written);

        assertThat(made.ruling()).isEqualTo(written);
        assertThat(made.changes()).extracting(one -> one.cell().postingId()).containsExactly("p1", "p2");
        assertThat(made.excepted()).isEqualTo(1);
        assertThat(made.decided()).isEqualTo(4);
        assertThat(made.act()).filteredOn(one -> one.kind() != DecisionKind.EVIDENCE)
                .allMatch(one -> one.note().equals("it runs there"));
        assertThat(made.act()).filteredOn(one -> one.kind() == DecisionKind.EVIDENCE)
                .as("words need no reason").allMatch(one -> one.note().isEmpty());
    }

    @Test
    void aRulingOfAnotherValueOrOnOtherDisputesIsNotTheOneThatWasLookedAt() {
        assertThatIllegalArgumentException().isThrownBy(() -> preview().as(ruling("cloud", AZURE, "why")));
        assertThatIllegalArgumentException().isThrownBy(() -> preview().as(ruling("others", AWS, "why")));
        RulingPreview excepting = preview().as(new Ruling(CLASS, AWS, "why", false, List.of("p3")));
        assertThatIllegalArgumentException().as("what it leaves out cannot be put in again")
                .isThrownBy(() -> excepting.as(ruling("cloud", AWS, "why")));
    }

    @Test
    void aCellThatWasNotKeptIsLeftAndNotSettled() {
        List<Decision> kept = preview().changes().getFirst().decisions().stream()
                .map(one -> new Decision(1, 1, Instant.EPOCH, one)).toList();
        RulingMade made = new RulingMade(preview(), List.of(new CellKey("p0", "cloud"))).with(kept);

        assertThat(made.preview().changes()).extracting(one -> one.cell().postingId()).containsExactly("p1");
        assertThat(made.left()).extracting(CellKey::postingId).containsExactly("p0", "p2", "p3");
        assertThat(made.preview().decided()).isEqualTo(4);
    }
}
