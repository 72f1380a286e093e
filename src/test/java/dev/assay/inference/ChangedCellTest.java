package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.review.Examples;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What two engines decide otherwise, and who can be asked at all. */
class ChangedCellTest {

    private static InferredField field(String key, FieldValue value, String rule) {
        return new InferredField(key, value, 0.8, "", Source.INFERRED, null, rule, List.of());
    }

    private static Answer answer(InferredField... fields) {
        Map<String, InferredField> byKey = new LinkedHashMap<>();
        for (InferredField field : fields) {
            byKey.put(field.field(), field);
        }
        return new Answer("a", "p7", new EngineId("rules", "1", ""), true, "", byKey, "", Outcome.ACCEPTED);
    }

    @Test
    void onlyFieldsWithAnotherValueAreListedInTheOrderOfTheSecondRun() {
        Answer before = answer(field("a", new FieldValue.Choice("x"), "r1"),
                field("b", new FieldValue.Flag(true), "r2"),
                field("c", new FieldValue.Choices(List.of("m", "n")), "r3"),
                field("d", new FieldValue.Choice("y"), "r4"));
        Answer after = answer(field("d", new FieldValue.Choice("z"), "s4"),
                field("c", new FieldValue.Choices(List.of("n", "m")), "s3"),
                field("b", new FieldValue.Flag(false), "s2"), field("a", new FieldValue.Choice("x"), "s1"),
                field("e", new FieldValue.Choice("new"), "s5"));

        assertThat(ChangedCell.between(before, after)).containsExactly(
                new ChangedCell("p7", "d", new FieldValue.Choice("y"), new FieldValue.Choice("z"), "r4",
                        "s4"),
                new ChangedCell("p7", "b", new FieldValue.Flag(true), new FieldValue.Flag(false), "r2",
                        "s2"));
        assertThat(ChangedCell.between(before, after)).first()
                .hasToString("p7 d: y (r4) became z (s4)");
    }

    @Test
    void silenceWrittenOtherwiseIsNoChange() {
        assertThat(ChangedCell.between(answer(field("a", new FieldValue.NotStated(null), "r")),
                answer(field("a", new FieldValue.Choice("not_mentioned"), "s")))).isEmpty();
    }

    @Test
    void theRulesEngineIsTheDefaultAndItsNameIsKnownWithoutIt() {
        assertThat(AnswerSources.engines()).startsWith(AnswerSources.DEFAULT);
        assertThat(AnswerSources.id("rules", Examples.SCHEMA))
                .isEqualTo(AnswerSources.engine("rules", Examples.SCHEMA).id());
        assertThatThrownBy(() -> AnswerSources.id("oracle", Examples.SCHEMA))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Choose one of: rules");
    }

    @Test
    void thereIsSomethingToInferFromWhereThereIsATextOrAFact() {
        Posting bare = new Posting("p", "Data Engineer", "", "Leeds", "  ");
        Posting whole = new Posting("p", "", "", "", "Text.");
        Pass1 facts = new Pass1("p", "m", Map.of(), "");

        assertThat(Engine.hasInput(bare, null)).isFalse();
        assertThat(Engine.hasInput(bare, facts)).isTrue();
        assertThat(Engine.hasInput(whole, null)).isTrue();
    }

    private static FieldSpec spec(String key, ValueKind kind, String... values) {
        return new FieldSpec(key, "g", key, "", List.of(), kind,
                List.of(values).stream().map(value -> new AllowedValue(value, value, "", false)).toList(),
                List.of());
    }

    /** Fields without rules, which are nobody's to decide. */
    private static final Schema RULELESS = new Schema(List.of(new FieldGroup("g", "G", Hue.GREY,
            List.of(spec("choice", ValueKind.CHOICE, "x", "not_mentioned"),
                    spec("odd", ValueKind.CHOICE, "x"),
                    spec("flag", ValueKind.FLAG, "true", "false"), spec("set", ValueKind.SET, "x")))));

    @Test
    void aFieldWithoutRulesIsAnsweredWithSilenceAndSaysSo() {
        Answer answer = AnswerSources.engine("rules", RULELESS)
                .infer(new Posting("p", "", "", "", "Text."), null);

        assertThat(answer.fields().values()).extracting(InferredField::value).containsExactly(
                new FieldValue.Choice("not_mentioned"), new FieldValue.NotStated(null),
                new FieldValue.Flag(false), new FieldValue.Choices(List.of()));
        assertThat(answer.fields().values()).allSatisfy(field -> {
            assertThat(field.confidence()).isEqualTo(0.5);
            assertThat(field.evidence()).isEqualTo("There are no rules for this field.");
            assertThat(Objects.requireNonNull(field.grounding()).status()).isEqualTo(EvidenceStatus.ABSENT);
        });
    }

    @Test
    void whereThereIsNoTextItIsLessSure() {
        Answer answer = AnswerSources.engine("rules", RULELESS).infer(new Posting("p", "", "", "", ""), null);

        assertThat(answer.fields().values()).allSatisfy(field -> {
            assertThat(field.confidence()).isEqualTo(0.3);
            assertThat(Objects.requireNonNull(field.grounding()).status()).isEqualTo(EvidenceStatus.NO_TEXT);
        });
    }

    @Test
    void anAnswerIsNamedByEngineVersionRulesAndPosting() {
        Engine engine = AnswerSources.engine("rules", RULELESS);
        Answer answer = engine.infer(new Posting("p7", "", "", "", "Text."), null);

        assertThat(answer.id()).isEqualTo("local-rules-" + engine.id().version() + "-" + engine.id().config()
                + "-p7");
        assertThat(answer.local()).isTrue();
        assertThat(answer.engine()).isEqualTo(engine.id());
        assertThat(answer.postingId()).isEqualTo("p7");
    }

    @Test
    void ownRulesChangeTheNameAndTellWhatTheyChange() {
        OwnRules own = AnswerSources.withRules(Catalogue.shipped(), "mine.yaml",
                "concepts:\n  cloud.aws: {also: [amazonia]}");

        assertThat(own.changes()).containsExactly("concept cloud.aws replaced");
        assertThat(own.engine().id().config())
                .isNotEqualTo(AnswerSources.id("rules", Catalogue.shipped()).config());
        assertThat(own.engine().infer(new Posting("p", "", "", "", "We run Amazonia."), null)
                .field("primary_cloud").orElseThrow().value()).isEqualTo(new FieldValue.Choice("aws"));
    }

    @Test
    void theTermsOfAFieldAreThoseItsRulesSpeakOf() {
        RulesEngine engine = RulesEngine.shipped(Catalogue.shipped());

        assertThat(engine.terms().of("primary_cloud")).contains("aws", "ec2").hasSizeLessThanOrEqualTo(60);
        assertThat(engine.terms().of("no_such_field")).isEmpty();
        assertThat(engine.vocabulary().concept("cloud.aws")).isNotNegative();
    }

    @Test
    void everyRuleFileThatShipsCanBeRead() {
        assertThat(RuleFiles.names()).isNotEmpty().doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(RuleFiles.text(name)).isNotBlank());
        assertThatThrownBy(() -> RuleFiles.text("no-such.yaml")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such.yaml");
    }
}
