package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.ingest.OriginalReader;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer whose reasoning says something else than its cells is told. */
class ReasoningCheckTest {

    private static final Schema SCHEMA = new Schema(List.of(new FieldGroup("g", "G", Hue.GREY, List.of(
            spec("role_level", ValueKind.CHOICE, "junior", "mid", "senior", "not_mentioned"),
            spec("main_theme", ValueKind.CHOICE, "batch_etl", "streaming", "warehouse", "general",
                    "not_mentioned"),
            spec("cloud_kind", ValueKind.CHOICE, "aws", "azure", "multi", "not_mentioned"),
            spec("moving_asked", ValueKind.FLAG, "true", "false"),
            spec("other_clouds", ValueKind.SET, "aws", "azure", "gcp")))));
    private static final Schema SHIPPED = Catalogue.shipped();

    /**
     * A passage as models write them, and what it comes to.
     *
     * @param other a value of the same field that it does not come to
     */
    record Passage(String field, String text, FieldValue value, FieldValue other, double confidence) {}

    static List<Passage> passages() {
        return List.of(
                new Passage("role_level", """
                        ### role_level
                        - The title says so plainly, with 4+ years
                        - This maps to "senior" in the ladder
                        - Confidence: 0.9 (title and years)
                        """, choice("senior"), choice("mid"), 0.9),
                new Passage("role_level", """
                        **role_level**:
                        - Title: Data Engineer II, not senior
                        - This is clearly a mid-level role
                        - Confidence: 0.75
                        """, choice("mid"), choice("senior"), 0.75),
                new Passage("role_level", "- role_level: junior (0.65)\n", choice("junior"), choice("senior"),
                        0.65),
                new Passage("role_level", """
                        1. **role_level**: Nothing of the kind is asked for, so it would be `not_mentioned`.
                           85% confidence.
                        """, choice("not_mentioned"), choice("mid"), 0.85),
                new Passage("main_theme",
                        """
                                ### main_theme
                                Pipelines and schedules are named again and again. This points to batch_etl rather than streaming.

                                Confidence: 0.80 - several duties agree.
                                """,
                        choice("batch_etl"), choice("streaming"), 0.8),
                new Passage("main_theme", """
                        **main_theme:** → `warehouse`
                        - confidence = 0.7
                        """, choice("warehouse"), choice("batch_etl"), 0.7),
                new Passage("main_theme", """
                        ### main_theme
                        - A bit of everything
                        - Value: "general", confidence: 0.55, source: "inferred"
                        """, choice("general"), choice("warehouse"), 0.55),
                new Passage("main_theme",
                        """
                                - **main_theme**: It could be batch_etl. "streaming" fits best, as events are the main duty. Confidence: 0.72
                                """,
                        choice("streaming"), choice("batch_etl"), 0.72),
                new Passage("cloud_kind",
                        """
                                ### cloud_kind
                                Their services are named throughout. It is clearly Azure-focused. Confidence level: 95%
                                """,
                        choice("azure"), choice("aws"), 0.95),
                new Passage("cloud_kind", """
                        ### cloud_kind
                        - AWS and Azure stand side by side
                        - This suggests a multi-cloud approach
                        - Confidence (0.8)
                        """, choice("multi"), choice("aws"), 0.8),
                new Passage("cloud_kind", """
                        ### cloud_kind
                        - No provider is mentioned
                        - Confidence: 0.9
                        """, choice("not_mentioned"), choice("aws"), 0.9),
                new Passage("moving_asked", """
                        ### moving_asked
                        - Nobody has to move
                        - This would be false
                        - Confidence: 0.83
                        """, new FieldValue.Flag(false), new FieldValue.Flag(true), 0.83),
                new Passage("moving_asked",
                        "**moving_asked**: true, since a package is offered. With 0.88 confidence.\n",
                        new FieldValue.Flag(true), new FieldValue.Flag(false), 0.88),
                new Passage("other_clouds", """
                        ### other_clouds
                        - The secondary ones would be AWS and GCP
                        - Confidence: 0.8
                        """, new FieldValue.Choices(List.of("aws", "gcp")), new FieldValue.Choices(List.of()),
                        0.8),
                new Passage("other_clouds", """
                        ### other_clouds
                        - None beside it, so an empty array
                        - Confidence: 0.91
                        """, new FieldValue.Choices(List.of()), new FieldValue.Choices(List.of("azure")),
                        0.91));
    }

    @ParameterizedTest
    @MethodSource("passages")
    void whereReasoningAndAnswerAgreeNothingIsNoticed(Passage passage) {
        assertThat(noticed(passage, passage.value(), passage.confidence())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("passages")
    void anotherValueIsNoticedAndThatOfTheReasoningOffered(Passage passage) {
        assertThat(noticed(passage, passage.other(), passage.confidence())).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("reasoning_value");
                    assertThat(finding.field()).isEqualTo(passage.field());
                    assertThat(finding.fix() == null || passage.value().agreesWith(finding.fix())).isTrue();
                    assertThat(finding.fix() != null || passage.value() instanceof FieldValue.Choices)
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("passages")
    void anotherConfidenceIsNoticedHoweverNearItIs(Passage passage) {
        assertThat(noticed(passage, passage.value(), passage.confidence() - 0.02)).singleElement()
                .satisfies(near -> {
                    assertThat(near.code()).isEqualTo("reasoning_confidence");
                    assertThat(noticed(passage, passage.value(), passage.confidence() - 0.3)).singleElement()
                            .satisfies(far -> assertThat(far.weight()).isGreaterThan(near.weight()));
                });
    }

    @Test
    void atLeastAndRangesAreKeptTo() {
        assertThat(StatedConfidence.of(List.of("Confidence: 0.9+ (explicit)")).getFirst().distance(0.93))
                .isZero();
        assertThat(StatedConfidence.of(List.of("Confidence: 0.9+")).getFirst().distance(0.85)).isPositive();
        assertThat(StatedConfidence.of(List.of("confidence of 0.7-0.8")).getFirst().distance(0.75)).isZero();
        assertThat(StatedConfidence.of(List.of("confidence below 0.5")).getFirst().distance(0.3)).isZero();
        assertThat(StatedConfidence.of(List.of("3-5 years, confidently"))).isEmpty();
    }

    @Test
    void whatIsDeniedWeighedOrReportedOfPass1IsNoConclusion() {
        for (String words : List.of("This is not a senior role.", "It could be senior.",
                "Pass 1 shows \"senior\".", "Senior engineers are typically senior here.",
                "\"senior\" does not fit.", "With high confidence, seniors are led.", "Junior or senior?")) {
            Passage passage = new Passage("role_level", "### role_level\n" + words + "\n", choice("mid"),
                    choice("mid"), 0);
            assertThat(noticed(passage, choice("mid"), 0.8)).as(words).noneMatch(
                    finding -> finding.fix() != null && finding.fix().equals(choice("senior")));
        }
    }

    @Test
    void anAnswerWithoutReasoningIsNotDoubted() {
        assertThat(
                noticed(new Passage("role_level", "", choice("mid"), choice("mid"), 1), choice("mid"), 0.8))
                .isEmpty();
    }

    /** In one of the reference answers 19 of 25 stated confidences are not those of its JSON. */
    @Test
    void inARealAnswerEachConfidenceThatDiffersIsFound() throws IOException {
        Path file = Path.of("../shared/seeds/000_04bec5871b00206e.txt");
        assumeThat(file).exists();
        Answer answer = new OriginalReader(SHIPPED).read(new Original("a.txt", Files.readAllBytes(file)))
                .answers()
                .getFirst();

        assertThat(new ReasoningCheck(SHIPPED).doubts(subject(answer)))
                .filteredOn(finding -> finding.code().equals("reasoning_confidence")).hasSize(19);
    }

    private static List<Risk.Reason> noticed(Passage passage, FieldValue value, double confidence) {
        InferredField field = new InferredField(passage.field(), value, confidence, "because",
                Source.INFERRED,
                null, "", List.of());
        return new ReasoningCheck(SCHEMA)
                .doubts(subject(new Answer("a", "p", new EngineId("m", "", ""), false,
                        passage.text(), Map.of(passage.field(), field), "", Outcome.ACCEPTED)));
    }

    private static Subject subject(Answer answer) {
        return new Subject(new Posting("p", "Data Engineer", "", "", ""), List.of(), List.of(answer));
    }

    private static FieldValue choice(String key) {
        return new FieldValue.Choice(key);
    }

    private static FieldSpec spec(String key, ValueKind kind, String... values) {
        return new FieldSpec(key, "g", key, "", List.of(), kind, Arrays.stream(values)
                .map(value -> new AllowedValue(value, value.replace('_', ' '), "", false)).toList(),
                List.of());
    }
}
