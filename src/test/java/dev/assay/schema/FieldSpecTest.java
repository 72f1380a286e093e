package dev.assay.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A field knows its values, those of older files as well as those it offers. */
class FieldSpecTest {

    private static final AllowedValue AWS = new AllowedValue("aws", "AWS", "", false);
    private static final AllowedValue OLD = new AllowedValue("ec2", "EC2", "", true);
    private static final FieldSpec CLOUD = new FieldSpec("cloud", "stack", "Cloud", "", List.of(),
            ValueKind.CHOICE, List.of(AWS, OLD), List.of(new Example("", "", "On EC2.", List.of("ec2")),
                    new Example("", "", "On AWS.", List.of("aws"))));

    @Test
    void aValueOfOlderFilesIsAllowedAndNotOffered() {
        assertThat(CLOUD.allows("ec2")).isTrue();
        assertThat(CLOUD.value("ec2")).contains(OLD);
        assertThat(CLOUD.offered()).containsExactly(AWS);
        assertThat(CLOUD.shownExamples()).extracting(Example::text).containsExactly("On AWS.");
    }

    @Test
    void aValueIsItsKeyAndNotItsLabel() {
        assertThat(CLOUD.allows("AWS")).isFalse();
        assertThat(CLOUD.value("gcp")).isEmpty();
    }

    @Test
    void aSchemaHasEachFieldOnceAndSaysWhichItLacks() {
        FieldGroup stack = new FieldGroup("stack", "Stack", Hue.GREY, List.of(CLOUD));
        Schema schema = new Schema(List.of(stack));

        assertThat(schema.require("cloud")).isEqualTo(CLOUD);
        assertThat(schema.field("sky")).isEmpty();
        assertThatThrownBy(() -> schema.require("sky")).hasMessageContaining("no field \"sky\"");
        assertThatThrownBy(() -> new Schema(List.of(stack, stack)))
                .hasMessageContaining("\"cloud\" stands twice");
    }
}
