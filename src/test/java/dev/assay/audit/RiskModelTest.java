package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.model.Source;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskModelTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Posting POSTING = new Posting("p1", "Data Engineer", "Larkfield Water", "Remote",
            "Some text.");

    private final RiskModel model = new RiskModel(SCHEMA);

    @Test
    void aCleanAnswerGivesNothingToDoubt() {
        assertThat(model.of(POSTING, List.of(), List.of(run("m", Map.of()))).reasons()).isEmpty();
    }

    @Test
    void aContradictedSilenceWeighsMoreThanAnyOtherDoubt() {
        InferredField contradicted = field("h1b_friendly", new FieldValue.Flag(false), 0.7).withGrounding(
                Grounding.of(EvidenceStatus.CONTRADICTED, List.of()));
        InferredField malformed = field("primary_cloud", new FieldValue.Malformed("oracle", "not a value"),
                0.9);

        Risk risk = model.of(POSTING, List.of(),
                List.of(run("m", Map.of("h1b_friendly", contradicted, "primary_cloud", malformed))));

        assertThat(risk.reasons()).extracting(Risk.Reason::code).containsExactly("contradicted",
                "unknown_value");
    }

    @Test
    void aTextThatIsNotThereIsNoEvidenceAgainstAnAnswer() {
        InferredField unlocated = field("h1b_friendly", new FieldValue.Flag(true), 0.9)
                .withGrounding(Grounding.noText("The posting's text is not here."));

        assertThat(model.of(new Posting("p1", "", "", "", ""), List.of(),
                List.of(run("m", Map.of("h1b_friendly", unlocated)))).reasons()).isEmpty();
    }

    @Test
    void citizensOnlyAndSponsorshipConflict() {
        Risk risk = model.of(POSTING, List.of(), List.of(run("m", Map.of(
                "citizenship_required",
                field("citizenship_required", new FieldValue.Choice("us_citizen_only"), 0.9),
                "h1b_friendly", field("h1b_friendly", new FieldValue.Flag(true), 0.9)))));

        assertThat(risk.reasons()).extracting(Risk.Reason::code)
                .containsExactly("conflict.citizens_and_sponsorship");
    }

    @Test
    void thePrimaryCloudAmongTheSecondaryOnesConflicts() {
        Risk risk = model.of(POSTING, List.of(), List.of(run("m", Map.of(
                "primary_cloud", field("primary_cloud", new FieldValue.Choice("aws"), 0.9),
                "secondary_clouds",
                field("secondary_clouds", new FieldValue.Choices(List.of("gcp", "aws")), 0.9)))));

        assertThat(risk.reasons()).extracting(Risk.Reason::code)
                .containsExactly("conflict.primary_is_secondary");
    }

    @Test
    void contractBreachesAreNamed() {
        InferredField odd = new InferredField("h1b_friendly", new FieldValue.Flag(true), 1.4, "",
                new Source("guess"),
                null, "", List.of());
        InferredField low = field("primary_cloud", new FieldValue.Choice("aws"), 0.3);
        InferredField none = new InferredField("storage_layer", new FieldValue.Choice("lake"), null, "",
                Source.INFERRED, null, "", List.of());

        assertThat(model.of(POSTING, List.of(),
                List.of(run("m", Map.of("h1b_friendly", odd, "primary_cloud", low,
                        "storage_layer", none))))
                .reasons()).extracting(Risk.Reason::code)
                .containsExactlyInAnyOrder("confidence_range", "source", "low_confidence", "no_confidence");
    }

    @Test
    void differentAnswersAreADoubtHoweverManyThereAre() {
        Answer aws = run("a",
                Map.of("primary_cloud", field("primary_cloud", new FieldValue.Choice("aws"), 0.9)));
        Answer gcp = run("b",
                Map.of("primary_cloud", field("primary_cloud", new FieldValue.Choice("gcp"), 0.9)));

        Risk two = model.of(POSTING, List.of(), List.of(aws, gcp));
        Risk three = model.of(POSTING, List.of(), List.of(aws, gcp, run("c",
                Map.of("primary_cloud", field("primary_cloud", new FieldValue.Choice("aws"), 0.9)))));

        assertThat(two.reasons()).extracting(Risk.Reason::code).contains("disagreement");
        assertThat(of(three, "a")).isLessThan(of(two, "a"));
    }

    @Test
    void aRiskIsAProbabilityAndTheScoreHowManyCellsAreExpectedToBeWrong() {
        Risk risk = model.of(POSTING, List.of(), List.of(run("m", Map.of()), run("n", Map.of())));

        assertThat(risk.cells()).hasSize(2 * SCHEMA.fields().size())
                .allSatisfy(cell -> assertThat(cell.risk()).isStrictlyBetween(0.0, 1.0));
        assertThat(risk.score()).isEqualTo(risk.cells().stream().filter(cell -> cell.answerId().equals("m"))
                .mapToDouble(CellRisk::risk).sum());
    }

    @Test
    void anAnswerThatTheOtherContradictsIsRiskierThanOneItShares() {
        InferredField aws = field("primary_cloud", new FieldValue.Choice("aws"), 0.9);
        InferredField gcp = field("primary_cloud", new FieldValue.Choice("gcp"), 0.9);

        double shared = of(model.of(POSTING, List.of(), List.of(run("a", Map.of("primary_cloud", aws)),
                run("b", Map.of("primary_cloud", aws)))), "a");
        double alone = of(model.of(POSTING, List.of(), List.of(run("a", Map.of("primary_cloud", aws)))), "a");
        double disputed = of(model.of(POSTING, List.of(), List.of(run("a", Map.of("primary_cloud", aws)),
                run("b", Map.of("primary_cloud", gcp)))), "a");

        assertThat(disputed).isGreaterThan(shared).isGreaterThan(alone);
    }

    private static double of(Risk risk, String answer) {
        return risk.cells().stream()
                .filter(cell -> cell.answerId().equals(answer) && cell.field().equals("primary_cloud"))
                .mapToDouble(CellRisk::risk).sum();
    }

    @Test
    void aSureEngineThatSaysOtherwiseIsADoubt() {
        Answer model1 = run("m",
                Map.of("primary_cloud", field("primary_cloud", new FieldValue.Choice("aws"), 0.9)));
        Answer local = new Answer("l", "p1", new EngineId("rules", "1", ""), true, "",
                Map.of("primary_cloud", field("primary_cloud", new FieldValue.Choice("gcp"), 0.95)), "",
                Outcome.ACCEPTED);

        assertThat(model.of(POSTING, List.of(), List.of(model1, local)).reasons()).singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("engine");
                    assertThat(reason.message())
                            .contains(label("primary_cloud", "gcp"));
                });
    }

    @Test
    void doubtsNameValuesAsAnAnalystReadsThem() {
        assertThat(engineSays("h1b_friendly", new FieldValue.NotStated(null))).contains("says not stated (");
        assertThat(engineSays("h1b_friendly", new FieldValue.Flag(true))).contains("says yes (");
        assertThat(engineSays("career_tracks_available", new FieldValue.Choices(List.of("ic_track"))))
                .contains("says " + label("career_tracks_available", "ic_track") + " (");
        assertThat(new Disagreement(SCHEMA).doubts(new Subject(POSTING, List.of(), List.of(
                run("m", Map.of("secondary_clouds",
                        field("secondary_clouds", new FieldValue.Choices(List.of("gcp")), 0.9))),
                local("secondary_clouds", new FieldValue.Choices(List.of()))))))
                .singleElement().satisfies(doubt -> assertThat(doubt.message()).contains("says none ("));
    }

    private String engineSays(String field, FieldValue value) {
        return new Disagreement(SCHEMA).doubts(
                new Subject(POSTING, List.of(), List.of(run("m", Map.of()), local(field, value))))
                .getFirst().message();
    }

    private static Answer local(String field, FieldValue value) {
        return new Answer("l", "p1", new EngineId("rules", "1", ""), true, "",
                Map.of(field, field(field, value, 0.95)), "", Outcome.ACCEPTED);
    }

    private static String label(String field, String value) {
        return SCHEMA.field(field).orElseThrow().value(value).orElseThrow().label();
    }

    /** An answer that keeps to the contract, with some fields replaced. */
    private static Answer run(String engine, Map<String, InferredField> some) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        for (FieldSpec spec : SCHEMA.fields()) {
            FieldValue value = switch (spec.kind()) {
                case FLAG -> new FieldValue.Flag(false);
                case SET -> new FieldValue.Choices(List.of());
                case CHOICE -> new FieldValue.Choice(spec.offered().getLast().key());
            };
            fields.put(spec.key(), some.getOrDefault(spec.key(), field(spec.key(), value, 0.8)));
        }
        return new Answer(engine, "p1", new EngineId(engine, "", ""), false, "", fields, "sha",
                Outcome.ACCEPTED);
    }

    private static InferredField field(String key, FieldValue value, double confidence) {
        return new InferredField(key, value, confidence, "because", Source.INFERRED, null, "", List.of());
    }
}
