package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.FieldJson;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.RulesEngine;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import dev.assay.schema.YamlNode;
import dev.assay.vocabulary.CatalogueTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every field of the shipped catalogue must have; a field's file is caught here until it has it all. */
@Execution(ExecutionMode.CONCURRENT)
class CompletenessTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Posting POSTING = new Posting("p", "Data Engineer", "", "", "Build.");
    private static final int WIDEST_LABEL = 24;

    static List<FieldSpec> fields() {
        return SCHEMA.fields();
    }

    @Test
    void theCatalogueIsTheCodebooks() {
        assertThat(SCHEMA.groups()).extracting(FieldGroup::key).containsExactly("seniority_and_role",
                "stack_and_cloud", "geo_and_work_model", "visa_and_authorization",
                "contract_and_compensation", "career_development", "requirements_classification");
        assertThat(SCHEMA.fields()).extracting(FieldSpec::key).startsWith("seniority_level", "job_family")
                .containsSubsequence("scope_definition", "skill_inflation_detected");
        assertThat(SCHEMA.require("sub_specialty").allows("hybrid")).isTrue();
        assertThat(SCHEMA.require("sub_specialty").offered())
                .noneMatch(value -> value.key().equals("hybrid"));
        assertThat(SCHEMA.require("benefits_level").allows(FieldSpec.NOT_MENTIONED)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isWhole(FieldSpec field) {
        assertThat(missing(field, SCHEMA)).as("what fields/%s.yaml lacks", field.key()).isEmpty();
    }

    /** Each gate is seen failing: for a field that has nothing but its name. */
    @Test
    void aFieldWithoutItsPartsIsCaught() {
        FieldSpec bare = new FieldSpec("zebra_crossing", "zebra", "Zebra", "A zebra", List.of(),
                ValueKind.FLAG, List.of(new AllowedValue(FieldSpec.YES, "Yes", "There is", false),
                        new AllowedValue(FieldSpec.NO, "No", "There is none.", false)),
                List.of());
        List<FieldGroup> groups = new ArrayList<>(SCHEMA.groups());
        groups.add(new FieldGroup("zebra", "Zebra", Hue.GREY, List.of(bare)));

        assertThat(missing(bare, new Schema(groups))).containsExactly(
                "a question that ends in a question mark", "a guideline",
                "a meaning of true that ends in a full stop", "rules that decide it",
                "terms: the concepts that speak of it", "words by which a silence is proved",
                "an example of true", "an example of false");
    }

    private static List<String> missing(FieldSpec field, Schema schema) {
        List<String> missing = new ArrayList<>();
        need(missing, field.label().length() <= WIDEST_LABEL, "a label of at most 24 letters");
        need(missing, field.question().endsWith("?"), "a question that ends in a question mark");
        need(missing, !field.guideline().isEmpty(), "a guideline");
        need(missing, field.offered().size() > 1, "two values to choose from");
        field.values().forEach(value -> need(missing, value.meaning().endsWith("."),
                "a meaning of " + value.key() + " that ends in a full stop"));
        need(missing, !AnswerSources.engine("rules", schema).infer(POSTING, null).field(field.key())
                .map(InferredField::rule).orElse("").isEmpty(), "rules that decide it");
        need(missing, !RulesEngine.shipped(schema).terms().of(field.key()).isEmpty(),
                "terms: the concepts that speak of it");
        CatalogueTerms located = new CatalogueTerms(schema);
        need(missing, !located.of(field.key()).isEmpty() || !located.parts(field.key()).isEmpty()
                || !located.subject(field.key()).isEmpty(), "words by which a silence is proved");
        List<String> given = schema.part(field.key(), "rules").map(YamlNode::content).orElse(List.of());
        field.offered().stream().map(AllowedValue::key)
                .filter(key -> field.kind() == ValueKind.FLAG || given.contains(key))
                .forEach(key -> need(missing,
                        field.examples().stream().anyMatch(example -> example.values().contains(key)),
                        "an example of " + key));
        return missing;
    }

    private static void need(List<String> missing, boolean there, String what) {
        if (!there) {
            missing.add(what);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isInferredByEveryEngine(FieldSpec field) {
        for (String name : AnswerSources.engines()) {
            Answer answer = AnswerSources.engine(name, SCHEMA).infer(POSTING, null);
            assertThat(answer.field(field.key())).as("%s by %s", field.key(), name).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hasAnExportKeyInItsGroup(FieldSpec field) {
        Answer answer = AnswerSources.engine(AnswerSources.DEFAULT, SCHEMA).infer(POSTING, null);

        Map<String, ?> exported = FieldJson.inference(SCHEMA,
                spec -> answer.field(spec.key()).map(FieldJson::field));

        assertThat(exported.get(field.group())).isInstanceOfSatisfying(Map.class,
                group -> assertThat(group.get(field.key())).isNotNull());
    }
}
