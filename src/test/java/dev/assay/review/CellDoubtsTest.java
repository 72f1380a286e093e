package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.audit.CellRisk;
import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.model.CellNote;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps a cell from being accepted unseen, and what of that marks it in a list. */
class CellDoubtsTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");

    private final List<Answer> others = new ArrayList<>();
    private final List<Risk.Reason> found = new ArrayList<>();
    private final List<CellRisk> weighed = new ArrayList<>();
    private final Map<String, FieldReview> reviews = new LinkedHashMap<>();
    private FieldValue value = AWS;
    private @Nullable Double confidence = 0.9;
    private @Nullable EvidenceStatus status = EvidenceStatus.EXACT;
    private List<CellNote> notes = List.of();

    private Answer judged() {
        return answer("r1", value, confidence, status, notes);
    }

    private static Answer answer(String id, FieldValue value, @Nullable Double confidence,
            @Nullable EvidenceStatus status, List<CellNote> notes) {
        Grounding grounding = status == null ? null : Grounding.of(status, List.of());
        return Examples.answer(id, "p1").withFields(Map.of("cloud", new InferredField("cloud", value,
                confidence, "", Source.INFERRED, grounding, "", notes)));
    }

    private PostingFile file() {
        List<Answer> answers = new ArrayList<>(List.of(judged()));
        answers.addAll(others);
        return new PostingFile(Examples.posting("p1"), List.of(), answers, reviews, weighed);
    }

    private List<Doubt> doubts() {
        return CellDoubts.of(file(), judged(), new Risk(1, found), "cloud");
    }

    private void finding(String message, double weight) {
        found.add(new Risk.Reason("cloud", "code", Saying.plain(message), weight));
    }

    private void byHand(Span... words) {
        reviews.put("cloud", FieldReview.UNDECIDED.after(new Decision(1, 1, Instant.EPOCH,
                NewDecision.evidence("p1", "cloud", "Ada", "r1", List.of(words)))));
    }

    @Test
    void aCellThatNothingSpeaksAgainstMayBeAcceptedUnseen() {
        assertThat(doubts()).isEmpty();
    }

    @Test
    void whereNothingIsProposedThereIsNoValueToAccept() {
        List<Doubt> none = List.of(new Doubt(Doubt.Kind.VALUE, Saying.of("doubt.no-value"), false));

        assertThat(CellDoubts.of(file(), null, Risk.NONE, "cloud")).isEqualTo(none);
        assertThat(CellDoubts.of(file(), judged(), Risk.NONE, "others")).isEqualTo(none);
    }

    @Test
    void whatTheChecksFoundOnAnUnansweredCellIsToldBeforeThat() {
        finding("Another field says otherwise.", 1);

        assertThat(CellDoubts.of(file(), null, new Risk(1, found), "cloud")).extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.FINDING, Doubt.Kind.VALUE);
    }

    @ParameterizedTest
    @CsvSource({"0.49, false", "0.5, true", "2, true"})
    void aFindingMarksTheCellInAListFromItsWeightOn(double weight, boolean grave) {
        finding("Another field says otherwise.", weight);

        assertThat(doubts()).containsExactly(
                new Doubt(Doubt.Kind.FINDING, Saying.plain("Another field says otherwise."), grave));
        assertThat(CellDoubts.isGrave(found.getFirst())).isEqualTo(grave);
    }

    @Test
    void aFindingOfAnotherFieldIsNoDoubtOfThisOne() {
        found.add(new Risk.Reason("others", "code", Saying.plain("It is off."), 1));

        assertThat(doubts()).isEmpty();
    }

    @Test
    void whereTheJudgedAnswersCellWasWeighedWhatWasFoundThereCounts() {
        found.add(new Risk.Reason("cloud", "old", Saying.plain("What is said of the posting."), 1));
        weighed.add(new CellRisk("cloud", "r1", 0.4, null,
                List.of(new Risk.Reason("cloud", "new", Saying.plain("What is said of the cell."), 1)),
                List.of()));
        weighed.add(new CellRisk("cloud", "r2", 0.4, null,
                List.of(new Risk.Reason("cloud", "new", Saying.plain("What is said of another answer."), 1)),
                List.of()));

        assertThat(doubts()).extracting(Doubt::message).containsExactly("What is said of the cell.");
        assertThat(CellDoubts.findings(file(), judged(), new Risk(1, found), "cloud"))
                .extracting(Risk.Reason::code).containsExactly("new");
        assertThat(CellDoubts.findings(file(), null, new Risk(1, found), "cloud"))
                .extracting(Risk.Reason::code).as("no answer is judged").containsExactly("old");
    }

    @Test
    void whatWasFlaggedOnReadingIsAGraveFindingAndWhatWasRepairedIsNone() {
        notes = List.of(new CellNote(CellNote.Kind.FLAGGED, Saying.plain("the source is unknown")),
                new CellNote(CellNote.Kind.REPAIRED, Saying.plain("the confidence was text")));

        assertThat(doubts())
                .containsExactly(new Doubt(Doubt.Kind.FINDING, Saying.plain("the source is unknown"), true));
    }

    @Test
    void aValueThatCannotBeUsedIsToldOnceAndGraveOnlyWhereNothingElseSaysSo() {
        value = new FieldValue.Malformed("oracle", "\"oracle\" is not a value of cloud");

        assertThat(doubts()).containsExactly(new Doubt(Doubt.Kind.VALUE,
                Saying.of("doubt.unusable", Saying.of("value.unknown", "oracle", "cloud")), true));
        notes = List.of(new CellNote(CellNote.Kind.FLAGGED, Saying.plain("it was flagged otherwise")));
        assertThat(doubts()).extracting(Doubt::kind, Doubt::grave)
                .containsExactly(tuple(Doubt.Kind.FINDING, true), tuple(Doubt.Kind.VALUE, false));
    }

    @Test
    void eachOtherAnswerThatDiffersIsNamedAndOneThatAgreesIsNot() {
        others.add(answer("r2", AWS, 0.9, EvidenceStatus.EXACT, List.of()));
        assertThat(doubts()).isEmpty();

        others.add(answer("r3", new FieldValue.Choice("azure"), 0.9, EvidenceStatus.EXACT, List.of()));
        assertThat(doubts()).containsExactly(
                new Doubt(Doubt.Kind.ANSWERS, Saying.of("doubt.differs", "some-model"), false));
    }

    @Test
    void howSilenceIsWrittenIsNoDifference() {
        value = new FieldValue.Choice("not_mentioned");
        others.add(answer("r2", new FieldValue.NotStated(null), 0.9, EvidenceStatus.ABSENT, List.of()));

        assertThat(doubts()).isEmpty();
    }

    @Test
    void anAnswerWithoutTheFieldSaysNothingAgainstIt() {
        others.add(Examples.answer("r2", "p1").withFields(Map.of()));

        assertThat(doubts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EvidenceStatus.class)
    void evidenceThatDoesNotCarryTheClaimIsADoubt(EvidenceStatus stands) {
        status = stands;
        List<Doubt> expected = switch (stands) {
            case CONTRADICTED, NOT_FOUND, NO_TEXT ->
                List.of(new Doubt(Doubt.Kind.EVIDENCE, stands.meaning(), true));
            case RELATED -> List.of(new Doubt(Doubt.Kind.EVIDENCE, stands.meaning(), false));
            default -> List.of();
        };

        assertThat(doubts()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = EvidenceStatus.class, names = {"CONTRADICTED", "NOT_FOUND", "NO_TEXT"})
    void evidenceMarksNoCellThatAGraveFindingMarksAlready(EvidenceStatus stands) {
        status = stands;
        finding("Another field says otherwise.", 1);

        assertThat(doubts()).extracting(Doubt::kind, Doubt::grave)
                .containsExactly(tuple(Doubt.Kind.FINDING, true), tuple(Doubt.Kind.EVIDENCE, false));
    }

    @Test
    void evidenceThatNobodyLookedForYetIsADoubt() {
        status = null;

        assertThat(doubts()).containsExactly(
                new Doubt(Doubt.Kind.EVIDENCE, Saying.of("doubt.not-looked-for"), false));
    }

    @ParameterizedTest
    @EnumSource(value = EvidenceStatus.class, names = {"NOT_FOUND", "NO_TEXT", "RELATED"})
    void wordsGivenByHandStandInForWhatWasNotFound(EvidenceStatus stands) {
        status = stands;
        byHand(new Span(Section.DESCRIPTION, 12, 15, "AWS"));
        assertThat(doubts()).isEmpty();

        byHand();
        assertThat(doubts()).as("that there are none is no evidence").hasSize(1);
    }

    @Test
    void wordsGivenByHandDoNotSettleThatThePostingSpeaksWhereSilenceIsClaimed() {
        status = EvidenceStatus.CONTRADICTED;
        byHand(new Span(Section.DESCRIPTION, 12, 15, "AWS"));

        assertThat(doubts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.7   | ''
            1.0   | ''
            0.69  | The stated confidence is only 0.69.
            0.5   | The stated confidence is only 0.50.
            0.0   | The stated confidence is only 0.00.
            """)
    void aValueStatedWithLittleConfidenceIsNotAcceptedUnseen(double stated, String told) {
        confidence = stated;

        assertThat(doubts()).extracting(Doubt::message).isEqualTo(told.isEmpty() ? List.of() : List.of(told));
        assertThat(doubts()).noneMatch(Doubt::grave);
    }

    @Test
    void aValueStatedWithoutConfidenceIsNotAcceptedUnseen() {
        confidence = null;

        assertThat(doubts()).containsExactly(
                new Doubt(Doubt.Kind.CONFIDENCE, Saying.of("doubt.no-confidence"), false));
    }

    @Test
    void whatIsSaidAlreadyIsNotSaidAgain() {
        confidence = null;
        finding("no confidence is stated", 0.1);
        finding("No confidence is stated.", 0.9);

        assertThat(doubts()).containsExactly(
                new Doubt(Doubt.Kind.FINDING, Saying.plain("no confidence is stated"), false));
    }

    @Test
    void theDoubtsComeKindByKind() {
        value = new FieldValue.Malformed("oracle", "it is unknown");
        confidence = 0.2;
        status = EvidenceStatus.RELATED;
        finding("Another field says otherwise.", 0.6);
        others.add(answer("r2", AWS, 0.9, EvidenceStatus.EXACT, List.of()));

        assertThat(doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.FINDING, Doubt.Kind.VALUE,
                Doubt.Kind.ANSWERS, Doubt.Kind.EVIDENCE, Doubt.Kind.CONFIDENCE);
    }
}
