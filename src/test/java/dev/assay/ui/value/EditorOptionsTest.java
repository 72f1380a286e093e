package dev.assay.ui.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditorOptionsTest {

    private static final Schema SCHEMA = new Schema(List.of(new FieldGroup("g", "G", Hue.GREY, List.of(
            field("colour", ValueKind.CHOICE, value("red", false), value("blue", false), value("mauve", true),
                    value("not_mentioned", false)),
            field("month", ValueKind.CHOICE, IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> value("month" + i, false)).toArray(AllowedValue[]::new)),
            field("fruits", ValueKind.SET, value("apple", false), value("pear", false)),
            field("ripe", ValueKind.FLAG, value(FieldSpec.YES, false), value(FieldSpec.NO, false))))));

    private static FieldSpec field(String key, ValueKind kind, AllowedValue... values) {
        return new FieldSpec(key, "g", "Field " + key, "", List.of(), kind, List.of(values), List.of());
    }

    private static AllowedValue value(String key, boolean legacy) {
        return new AllowedValue(key, "Value " + key, "When it is " + key + ".", legacy);
    }

    static List<FieldSpec> fields() {
        return SCHEMA.fields();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldHasAnEditorThatOffersEachOfItsValues(FieldSpec spec) {
        EditorOptions editor = EditorOptions.of(spec, null, null, Wording.in(Language.ENGLISH));

        assertThat(editor.options()).extracting(Option::key)
                .containsAll(spec.offered().stream().map(v -> v.key()).toList());
        assertThat(editor.options()).allSatisfy(option -> {
            assertThat(option.label()).isNotBlank();
            assertThat(option.meaning()).isNotBlank();
            FieldValue value = EditorOptions.value(spec, option);
            assertThat(FieldValue.read(spec, value.plain())).isEqualTo(value);
        });
        assertThat(editor instanceof EditorOptions.Several).isEqualTo(spec.kind() == ValueKind.SET);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void digitsCountFromOneToNineAndZeroIsSilence(FieldSpec spec) {
        List<Integer> numbers = EditorOptions.of(spec, null, null, Wording.in(Language.ENGLISH)).options()
                .stream().map(Option::number)
                .toList();

        int withDigit = Math.min(9, numbers.size());
        assertThat(numbers.subList(0, withDigit))
                .isEqualTo(IntStream.rangeClosed(1, withDigit).boxed().toList());
        assertThat(EditorOptions.of(spec, null, null, Wording.in(Language.ENGLISH)).options()
                .subList(withDigit, numbers.size()))
                .allSatisfy(option -> assertThat(option.number())
                        .isEqualTo(option.silent() ? Option.SILENCE : Option.NONE));
    }

    @Test
    void aValueOfOlderFilesIsShownOnlyWhereItStandsAndHasNoDigit() {
        FieldSpec spec = SCHEMA.fields().stream().filter(f -> f.values().stream().anyMatch(v -> v.legacy()))
                .findFirst().orElseThrow();
        String old = spec.values().stream().filter(v -> v.legacy()).findFirst().orElseThrow().key();

        assertThat(EditorOptions.of(spec, null, null, Wording.in(Language.ENGLISH)).options())
                .extracting(Option::key).doesNotContain(old);
        assertThat(EditorOptions.of(spec, new FieldValue.Choice(old), null, Wording.in(Language.ENGLISH))
                .options())
                .filteredOn(option -> option.key().equals(old)).singleElement().satisfies(option -> {
                    assertThat(option.proposed()).isTrue();
                    assertThat(option.number()).isEqualTo(Option.NONE);
                });
    }

    @Test
    void aFlagCanBeYesNoOrNotStated() {
        FieldSpec spec = SCHEMA.fields().stream().filter(f -> f.kind() == ValueKind.FLAG).findFirst()
                .orElseThrow();

        assertThat(EditorOptions.of(spec, null, null, Wording.in(Language.ENGLISH)).options())
                .extracting(option -> EditorOptions.value(spec, option))
                .containsExactly(new FieldValue.Flag(true), new FieldValue.Flag(false),
                        new FieldValue.NotStated(null));
    }

    @Test
    void marksWhatIsProposedAndWhatIsChosen() {
        FieldSpec spec = SCHEMA.fields().stream().filter(f -> f.kind() == ValueKind.SET).findFirst()
                .orElseThrow();
        String first = spec.values().get(0).key();
        String second = spec.values().get(1).key();

        List<Option> options = EditorOptions.of(spec, new FieldValue.Choices(List.of(first)),
                new FieldValue.Choices(List.of(second)), Wording.in(Language.ENGLISH)).options();

        assertThat(options).filteredOn(Option::proposed).extracting(Option::key).containsExactly(first);
        assertThat(options).filteredOn(Option::chosen).extracting(Option::key).containsExactly(second);
    }
}
