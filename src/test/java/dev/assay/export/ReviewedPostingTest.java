package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.review.Examples;
import dev.assay.evaluation.gold.ReviewersValues;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.Deciding;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.Remark;
import dev.assay.review.ReviewCommand;
import dev.assay.review.Verdict;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewedPostingTest {

    private static final Schema SCHEMA = Examples.SCHEMA;
    private static final Posting POSTING = new Posting("p1", "Data Engineer", "Northwind Mills", "Leeds",
            "\ud83d\ude00 Our stack runs on AWS.");

    private final Span aws = Span.ofUtf16(POSTING, Section.DESCRIPTION, 21, 24);
    private final Answer answer = run("r1", cloud("aws", 0.9, aws), flag(false));

    @Test
    void withoutAReviewTheAnswerStandsAsItWasGiven() throws Exception {
        JsonNode field = export(Map.of()).at("/inference/stack/cloud");

        assertThat(field.get("value").asText()).isEqualTo("aws");
        assertThat(field.get("confidence").asDouble()).isEqualTo(0.9);
        assertThat(field.get("evidence").asText()).isEqualTo("Runs on AWS");
        assertThat(field.get("source").asText()).isEqualTo("inferred");
        assertThat(field.at("/review/state").asText()).isEqualTo("undecided");
    }

    @Test
    void spansCountCodePointsAndEqualTheirText() throws Exception {
        JsonNode span = export(Map.of()).at("/inference/stack/cloud/spans/0");

        assertThat(span.get("in").asText()).isEqualTo("description");
        assertThat(span.get("start").asInt()).isEqualTo(20);
        assertThat(span.get("end").asInt()).isEqualTo(23);
        assertThat(span.get("quote").asText()).isEqualTo("AWS");
    }

    @Test
    void anOverrideGivesTheDecidedValueAndKeepsTheOriginal() throws Exception {
        FieldReview review = reviewed(FieldReview.State.OVERRIDDEN, DecisionKind.OVERRIDE, "gcp");

        JsonNode field = export(Map.of("cloud", review))
                .at("/inference/stack/cloud");

        assertThat(field.get("value").asText()).isEqualTo("gcp");
        assertThat(field.get("review")).isEqualTo(new ObjectMapper().readTree(
                """
                        {"state": "overridden", "kind": "override", "reviewer": "Ada", "time": "2026-11-21T10:00:00Z",
                         "original_value": "aws", "reason": "wrong_value", "note": "see the footer", "run": "r1",
                         "basis": "unknown"}"""));
    }

    @Test
    void anOverrideDoesNotTakeOverWhatTheAnswerSaidOfItsOwnValue() throws Exception {
        FieldReview review = reviewed(FieldReview.State.OVERRIDDEN, DecisionKind.OVERRIDE, "gcp");

        JsonNode field = export(Map.of("cloud", review))
                .at("/inference/stack/cloud");

        assertThat(field.get("confidence").isNull()).isTrue();
        assertThat(field.get("evidence").asText()).isEmpty();
        assertThat(field.get("status").isNull()).isTrue();
        assertThat(field.get("spans")).isEmpty();
        assertThat(field.at("/original/value").asText()).isEqualTo("aws");
        assertThat(field.at("/original/confidence").asDouble()).isEqualTo(0.9);
        assertThat(field.at("/original/evidence").asText()).isEqualTo("Runs on AWS");
        assertThat(field.at("/original/spans/0/quote").asText()).isEqualTo("AWS");
    }

    @Test
    void wordsGivenByHandAreTheOverridesOwn() throws Exception {
        Span word = Span.ofUtf16(POSTING, Section.TITLE, 0, 4);
        Instant at = Instant.parse("2026-11-21T10:00:00Z");
        FieldReview review = FieldReview.UNDECIDED
                .after(decision(DecisionKind.OVERRIDE, new FieldValue.Choice("gcp")))
                .after(new Decision(7, 7, at,
                        NewDecision.evidence(POSTING.id(), "cloud", "Ada", "r1", List.of(word))));

        JsonNode field = export(Map.of("cloud", review))
                .at("/inference/stack/cloud");

        assertThat(field.get("spans")).hasSize(1);
        assertThat(field.at("/spans/0/quote").asText()).isEqualTo(word.quote());
        assertThat(field.at("/original/spans/0/quote").asText()).isEqualTo("AWS");
    }

    @Test
    void whatWasAcceptedKeepsTheAnswersEvidenceAndHasNoOriginal() throws Exception {
        FieldReview review = reviewed(FieldReview.State.ACCEPTED, DecisionKind.ACCEPT, "aws");

        JsonNode field = export(Map.of("cloud", review))
                .at("/inference/stack/cloud");

        assertThat(field.has("original")).isFalse();
        assertThat(field.get("evidence").asText()).isEqualTo("Runs on AWS");
    }

    @Test
    void howTheReviewerCameToADecisionIsExported() throws Exception {
        Decision made = new Decision(7, 7, Instant.parse("2026-11-21T10:00:00Z"),
                decision(DecisionKind.ACCEPT, new FieldValue.Choice("aws")).what().withBasis(Basis.GROUP));

        JsonNode field = export(Map.of("cloud", FieldReview.UNDECIDED.after(made)))
                .at("/inference/stack/cloud");

        assertThat(field.at("/review/basis").asText()).isEqualTo("group");
    }

    @Test
    void wordsGivenByHandAreTheEvidenceThatIsExported() throws Exception {
        Span word = Span.ofUtf16(POSTING, Section.TITLE, 0, 4);
        FieldReview review = FieldReview.UNDECIDED
                .after(new Decision(7, 7, Instant.parse("2026-11-21T10:00:00Z"),
                        NewDecision.evidence(POSTING.id(), "cloud", "Ada", "r1", List.of(word))));

        JsonNode field = export(Map.of("cloud", review))
                .at("/inference/stack/cloud");

        assertThat(field.get("spans")).hasSize(1);
        assertThat(field.at("/spans/0/in").asText()).isEqualTo("title");
        assertThat(field.at("/spans/0/quote").asText()).isEqualTo(word.quote());
        assertThat(field.at("/review/state").asText()).isEqualTo("undecided");
        assertThat(field.at("/review/evidence_edit/reviewer").asText()).isEqualTo("Ada");
    }

    @Test
    void wordsByHandThatTheTextNoLongerHoldsArePutAside() throws Exception {
        FieldReview review = FieldReview.UNDECIDED
                .after(new Decision(7, 7, Instant.parse("2026-11-21T10:00:00Z"), NewDecision.evidence(
                        POSTING.id(), "cloud", "Ada", "r1",
                        List.of(new Span(Section.TITLE, 0, 3, "Old")))));

        JsonNode field = export(Map.of("cloud", review))
                .at("/inference/stack/cloud");

        assertThat(field.at("/spans/0/quote").asText()).isEqualTo("AWS");
        assertThat(field.get("review").has("evidence_edit")).isFalse();
    }

    @Test
    void anAnswerThatChangedSinceItWasJudgedDoesNotSpeakForTheDecision() throws Exception {
        Decision made = new Decision(7, 7, Instant.parse("2026-11-21T10:00:00Z"),
                new NewDecision(POSTING.id(), "cloud", "Ada", DecisionKind.UNSURE, null, "", "", "r1",
                        0)
                        .withProposed(new FieldValue.Choice("azure")));

        JsonNode field = export(Map.of("cloud", FieldReview.UNDECIDED.after(made)))
                .at("/inference/stack/cloud");

        assertThat(field.get("value").asText()).isEqualTo("azure");
        assertThat(field.at("/review/original_value").asText()).isEqualTo("azure");
        assertThat(field.get("evidence").asText()).isEmpty();
        assertThat(field.get("spans")).isEmpty();
    }

    @Test
    void theProposalOfADecisionIsTheOriginalEvenWhereItsAnswerIsGone() throws Exception {
        Decision made = new Decision(7, 7, Instant.parse("2026-11-21T10:00:00Z"),
                new NewDecision(POSTING.id(), "cloud", "Ada", DecisionKind.OVERRIDE,
                        new FieldValue.Choice("gcp"), "", "", "gone", 0)
                        .withProposed(new FieldValue.Choice("azure")));

        JsonNode field = export(Map.of("cloud", FieldReview.UNDECIDED.after(made)))
                .at("/inference/stack/cloud");

        assertThat(field.at("/review/original_value").asText()).isEqualTo("azure");
    }

    @Test
    void anUnsureFieldKeepsTheProposedValue() throws Exception {
        FieldReview review = new FieldReview(FieldReview.State.UNSURE,
                decision(DecisionKind.UNSURE, null));

        JsonNode field = export(Map.of("cloud", review))
                .at("/inference/stack/cloud");

        assertThat(field.get("value").asText()).isEqualTo("aws");
        assertThat(field.at("/review/state").asText()).isEqualTo("unsure");
    }

    @Test
    void fieldsThatTheAnswerLacksAreListedAndNotMadeUp() throws Exception {
        JsonNode json = export(Map.of());

        assertThat(json.at("/inference/stack").has("others")).isFalse();
        assertThat(json.get("missing")).hasSize(SCHEMA.fields().size() - 2)
                .anyMatch(key -> key.asText().equals("others"));
    }

    @Test
    void aFieldDecidedWithoutAnyAnswerIsExported() throws Exception {
        FieldReview review = new FieldReview(FieldReview.State.OVERRIDDEN,
                decision(DecisionKind.OVERRIDE, new FieldValue.Choices(List.of("gcp"))));

        JsonNode field = export(Map.of("others", review)).at("/inference/stack/others");

        assertThat(field.get("value").toString()).isEqualTo("[\"gcp\"]");
        assertThat(field.at("/review/original_value").isNull()).isTrue();
    }

    @Test
    void theAnswerThatADecisionJudgedIsTheOneExported() throws Exception {
        Answer other = run("r2", cloud("azure", 0.4, aws), flag(true));
        PostingFile file = new PostingFile(POSTING, List.of(), List.of(other, answer), Map.of("cloud",
                reviewed(FieldReview.State.ACCEPTED, DecisionKind.ACCEPT, "aws")));

        JsonNode json = json(file, other);

        assertThat(json.at("/inference/stack/cloud/confidence").asDouble()).isEqualTo(0.9);
        assertThat(json.at("/inference/visa/sponsored/value").asBoolean()).isTrue();
        assertThat(json.at("/run").asText()).isEqualTo("r2");
    }

    @Test
    void aValueTakenFromAnotherAnswerStandsWithThatAnswersClaim() throws Exception {
        Span our = Span.ofUtf16(POSTING, Section.DESCRIPTION, 3, 6);
        Answer other = run("r2", cloud("gcp", 0.7, our), flag(false));
        PostingFile file = new PostingFile(POSTING, List.of(), List.of(answer, other), Map.of());
        Verdict.Act act = (Verdict.Act) Deciding.on(file, new ReviewCommand.Take("Ada",
                new CellKey("p1", "cloud"), "r1", "r2", Remark.NONE, Basis.SEEN));
        FieldReview taken = FieldReview.UNDECIDED;
        for (NewDecision one : act.decisions()) {
            taken = taken.after(new Decision(1, 1, Instant.EPOCH, one));
        }

        JsonNode field = json(file.reviewed(Map.of("cloud", taken)), answer).at("/inference/stack/cloud");

        assertThat(field.get("value").asText()).isEqualTo("gcp");
        assertThat(field.get("confidence").asDouble()).isEqualTo(0.7);
        assertThat(field.get("status").asText()).isEqualTo("QUOTED");
        assertThat(field.at("/spans/0/quote").asText()).isEqualTo("Our");
        assertThat(field.at("/review/evidence_edit/run").asText()).isEqualTo("r2");
        assertThat(field.at("/review/run").asText()).as("the answer that was judged").isEqualTo("r1");
        assertThat(field.at("/original/value").asText()).isEqualTo("aws");
        assertThat(field.at("/original/spans/0/quote").asText()).isEqualTo("AWS");
    }

    @Test
    void aSpanThatDoesNotEqualItsTextIsNeverWritten() {
        Answer damaged = run("r1", cloud("aws", 0.9, new Span(Section.DESCRIPTION, 0, 3, "AWS")),
                flag(false));
        PostingFile file = new PostingFile(POSTING, List.of(), List.of(damaged), Map.of());

        assertThatThrownBy(() -> json(file, damaged)).isInstanceOf(ExportException.class)
                .hasMessageContaining("Posting p1, field cloud").hasMessageContaining("assay check");
    }

    @Test
    void everySpanIsComparedOnceAndCounted() {
        ExportedSpans spans = new ExportedSpans();
        new ReviewedPosting(SCHEMA, chosen(new PostingFile(POSTING, List.of(), List.of(answer), Map.of())),
                Optional.of(answer),
                spans).json();

        assertThat(spans.checked()).isEqualTo(1);
    }

    @Test
    void groupsAndFieldsComeInSchemaOrder() throws Exception {
        JsonNode inference = export(Map.of()).get("inference");

        assertThat(inference.fieldNames()).toIterable()
                .containsExactly("stack", "visa");
    }

    private JsonNode export(Map<String, FieldReview> reviews) throws Exception {
        return json(new PostingFile(POSTING, List.of(), List.of(answer), reviews), answer);
    }

    private static JsonNode json(PostingFile file, Answer judged) throws Exception {
        ExportedSpans spans = new ExportedSpans();
        ReviewedPosting posting = new ReviewedPosting(SCHEMA, chosen(file), Optional.of(judged), spans);
        return new ObjectMapper().readTree(JsonText.line(posting.json()));
    }

    private static FieldReview reviewed(FieldReview.State state, DecisionKind kind, String value) {
        return new FieldReview(state, decision(kind, new FieldValue.Choice(value)));
    }

    private static Decision decision(DecisionKind kind, FieldValue value) {
        return new Decision(1, 1, Instant.parse("2026-11-21T10:00:00Z"),
                new NewDecision("p1", "cloud",
                        "Ada", kind, value, "wrong_value", "see the footer", "r1", 0));
    }

    private static InferredField cloud(String value, double confidence, Span span) {
        Grounding found = Grounding.of(EvidenceStatus.QUOTED, List.of(new GroundedSpan(span, 1)));
        return new InferredField("cloud", new FieldValue.Choice(value), confidence, "Runs on AWS",
                Source.INFERRED, found, "", List.of());
    }

    private static InferredField flag(boolean yes) {
        return new InferredField("sponsored", new FieldValue.Flag(yes), 0.6, "", Source.INFERRED,
                null, "", List.of());
    }

    private static Answer run(String id, InferredField... fields) {
        Map<String, InferredField> byKey = new LinkedHashMap<>();
        for (InferredField field : fields) {
            byKey.put(field.field(), field);
        }
        return new Answer(id, "p1", new EngineId("some-model", "", ""), false, "", byKey, "",
                Outcome.ACCEPTED);
    }

    private static ChosenPosting chosen(PostingFile file) {
        return new ChosenPosting(file, SCHEMA.fields().stream().map(FieldSpec::key).toList(), Map.of(),
                ReviewersValues.NONE);
    }
}
