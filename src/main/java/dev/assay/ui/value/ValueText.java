package dev.assay.ui.value;

import dev.assay.model.FieldValue;
import dev.assay.model.ValueFlaw;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value in the words a reviewer reads.
 *
 * @param text the words; what came is shown as it came where it is no value of the field
 * @param tone how much weight the words carry
 * @param why what is wrong with a value that cannot be used; else empty
 */
public record ValueText(String text, Tone tone, String why) {

    public enum Tone {
        /** The value says something. */
        SAID,
        /** It says that the posting is silent, or names nothing. */
        SILENT,
        /** It is not a value of the field. */
        UNUSABLE,
        /** There is none. */
        MISSING
    }

    public static ValueText of(FieldSpec spec, FieldValue value, Wording words) {
        return switch (value) {
            case FieldValue.Choice(String key) -> new ValueText(label(spec, key),
                    value.isSilent() ? Tone.SILENT : Tone.SAID, "");
            case FieldValue.Flag(boolean yes) ->
                new ValueText(label(spec, yes ? FieldSpec.YES : FieldSpec.NO), Tone.SAID, "");
            case FieldValue.Choices(List<String> keys) -> keys.isEmpty()
                    ? new ValueText(words.of("value.none"), Tone.SILENT, "")
                    : new ValueText(
                            keys.stream().map(key -> label(spec, key)).collect(Collectors.joining(", ")),
                            Tone.SAID, "");
            case FieldValue.NotStated(Object raw) ->
                new ValueText(words.of("value.not-stated"), Tone.SILENT, "");
            case FieldValue.Malformed flawed ->
                new ValueText(
                        flawed.raw() instanceof String text ? "“" + text + "”" : String.valueOf(flawed.raw()),
                        Tone.UNUSABLE, words.said(ValueFlaw.of(spec.key(), flawed)));
        };
    }

    private static String label(FieldSpec spec, String key) {
        return spec.value(key).map(AllowedValue::label).orElse(key);
    }
}
