package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.FieldJson;
import dev.assay.ingest.SchemaFile;
import dev.assay.inference.Engines;
import dev.assay.model.Posting;
import dev.assay.model.Run;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void isInferredByEveryEngine(FieldSpec field) {
        for (String name : Engines.names()) {
            Run run = Engines.create(name, SCHEMA).infer(new Posting("p", "Data Engineer", "", "", "Build."),
                    null);
            assertThat(run.field(field.key())).as("%s by %s", field.key(), name).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hasAnExportKeyInItsGroup(FieldSpec field) {
        Run run = Engines.create(Engines.DEFAULT, SCHEMA)
                .infer(new Posting("p", "Data Engineer", "", "", "Build."), null);

        Map<String, ?> exported = FieldJson.inference(SCHEMA,
                spec -> run.field(spec.key()).map(FieldJson::field));

        assertThat(exported.get(field.group())).isInstanceOfSatisfying(Map.class,
                group -> assertThat(group.get(field.key())).isNotNull());
    }
}
