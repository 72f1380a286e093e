package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SchemaFileTest {

    private final Schema schema = SchemaFile.bundled();

    @Test
    void theBundledSchemaHasTwentyFiveFieldsInSevenGroups() {
        assertThat(schema.groups()).extracting(FieldGroup::key).containsExactly("seniority_and_role",
                "stack_and_cloud", "geo_and_work_model", "visa_and_authorization",
                "contract_and_compensation", "career_development", "requirements_classification");
        assertThat(schema.groups()).extracting(group -> group.fields().size())
                .containsExactly(4, 5, 3, 3, 2, 5, 3);
        assertThat(schema.fields()).extracting(FieldSpec::key).startsWith("seniority_level", "job_family")
                .endsWith("scope_definition", "skill_inflation_detected").hasSize(25);
    }

    @Test
    void everyFieldHasWordsForPeople() {
        assertThat(schema.fields()).allSatisfy(field -> {
            assertThat(field.label()).hasSizeLessThanOrEqualTo(24);
            assertThat(field.question()).endsWith("?");
            assertThat(field.guideline()).isNotEmpty();
            assertThat(field.values()).hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(value -> assertThat(value.meaning()).endsWith("."));
        });
    }

    @Test
    void aFlagExplainsYesAndNo() {
        assertThat(schema.fields()).filteredOn(field -> field.kind() == ValueKind.FLAG).hasSize(6)
                .allSatisfy(field -> assertThat(field.values()).extracting(value -> value.key())
                        .containsExactly(FieldSpec.YES, FieldSpec.NO));
    }

    @Test
    void valuesOfOlderFilesAreReadButNotOffered() {
        FieldSpec specialty = schema.require("sub_specialty");
        assertThat(specialty.allows("hybrid")).isTrue();
        assertThat(specialty.offered()).noneMatch(value -> value.key().equals("hybrid"));
        FieldSpec benefits = schema.require("benefits_level");
        assertThat(benefits.allows(FieldSpec.NOT_MENTIONED)).isTrue();
    }

    @Test
    void whatIsWrongIsNamedWithFileAndPlace() {
        assertThatThrownBy(() -> read("{\"version\":\"1\",\"groups\":[{\"key\":\"a\",\"label\":\"A\","
                + "\"fields\":[{\"key\":\"x\",\"label\":\"X\",\"question\":\"?\",\"guideline\":[\"g\"],"
                + "\"kind\":\"maybe\",\"values\":[]}]}]}")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("my.json", "groups[0].fields[0] (x).kind", "maybe", "choice");
        assertThatThrownBy(() -> read("{\n\"version\":,}")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("my.json", "line 2");
        assertThatThrownBy(() -> read("[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Schema read(String json) {
        return SchemaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "my.json");
    }
}
