package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.evidence.TermFile;
import dev.assay.export.FieldJson;
import dev.assay.inference.RulesEngine;
import dev.assay.ingest.SchemaFile;
import dev.assay.inference.AnswerSources;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Run;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What every field of the schema must have; a field added to the data file is caught here until it has it all. */
class CompletenessTest {

    private static final Schema SCHEMA = SchemaFile.bundled();

    static List<FieldSpec> fields() {
        return SCHEMA.fields();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hasWordsForPeople(FieldSpec field) {
        assertThat(field.label()).isNotBlank();
        assertThat(field.question()).isNotBlank();
        assertThat(field.guideline()).isNotEmpty().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyValueHasALabelAndAMeaning(FieldSpec field) {
        assertThat(field.values()).allSatisfy(value -> {
            assertThat(value.label()).isNotBlank();
            assertThat(value.meaning()).isNotBlank();
        });
        assertThat(field.values()).extracting(AllowedValue::key).doesNotHaveDuplicates();
        assertThat(field.offered()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hasRules(FieldSpec field) {
        checkRules(field, SCHEMA);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hasWordsToSearchFor(FieldSpec field) {
        checkTerms(field);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hasAGoldenCase(FieldSpec field) {
        checkGolden(field);
    }

    /** Each gate is seen failing: for a field that has nothing but its entry in the catalogue. */
    @Test
    void aFieldWithoutThemIsCaught() {
        FieldSpec bare = new FieldSpec("zebra_crossing", "zebra", "Zebra", "Is there a zebra?",
                List.of("Look for it."), ValueKind.FLAG, List.of(
                        new AllowedValue(FieldSpec.YES, "Yes", "There is.", false),
                        new AllowedValue(FieldSpec.NO, "No", "There is none.", false)));
        List<FieldGroup> groups = new ArrayList<>(SCHEMA.groups());
        groups.add(new FieldGroup("zebra", "Zebra", List.of(bare)));
        Schema more = new Schema(groups);

        assertThatThrownBy(() -> checkRules(bare, more)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("zebra_crossing");
        assertThatThrownBy(() -> checkTerms(bare)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("zebra_crossing");
        assertThatThrownBy(() -> checkGolden(bare)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("zebra_crossing");
        assertThat(more.version()).isNotEqualTo(SCHEMA.version());
    }

    private static void checkRules(FieldSpec field, Schema schema) {
        Run run = AnswerSources.engine("rules", schema).infer(
                new Posting("p", "Data Engineer", "", "", "Build."),
                null);
        assertThat(run.field(field.key()).map(InferredField::rule).orElse(""))
                .as("the rule that decides %s: add its rules", field.key()).isNotBlank();
    }

    private static void checkTerms(FieldSpec field) {
        TermFile located = TermFile.shipped();
        assertThat(List.of(located.of(field.key()), located.parts(field.key()), located.subject(field.key())))
                .as("the words of %s in evidence/terms.yaml: add them", field.key())
                .anyMatch(words -> !words.isEmpty());
        assertThat(RulesEngine.shipped(SCHEMA).terms().of(field.key()))
                .as("the words of %s that its rules name: add them", field.key()).isNotEmpty();
    }

    private static void checkGolden(FieldSpec field) {
        String file = "/golden/" + field.key() + ".yaml";
        try (InputStream in = CompletenessTest.class.getResourceAsStream(file)) {
            assertThat(in).as("%s: add it", file).isNotNull();
            Object cases = new Load(LoadSettings.builder().build())
                    .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(cases).as(file).asInstanceOf(InstanceOfAssertFactories.LIST).isNotEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isInferredByEveryEngine(FieldSpec field) {
        for (String name : AnswerSources.engines()) {
            Run run = AnswerSources.engine(name, SCHEMA).infer(
                    new Posting("p", "Data Engineer", "", "", "Build."),
                    null);
            assertThat(run.field(field.key())).as("%s by %s", field.key(), name).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hasAnExportKeyInItsGroup(FieldSpec field) {
        Run run = AnswerSources.engine(AnswerSources.DEFAULT, SCHEMA)
                .infer(new Posting("p", "Data Engineer", "", "", "Build."), null);

        Map<String, ?> exported = FieldJson.inference(SCHEMA,
                spec -> run.field(spec.key()).map(FieldJson::field));

        assertThat(exported.get(field.group())).isInstanceOfSatisfying(Map.class,
                group -> assertThat(group.get(field.key())).isNotNull());
    }
}
