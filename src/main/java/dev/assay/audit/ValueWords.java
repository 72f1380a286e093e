package dev.assay.audit;

import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import dev.assay.saying.Saying;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import java.util.List;
import java.util.stream.Collectors;

/** Says a value as an analyst reads it. */
final class ValueWords {

    private ValueWords() {}

    static Saying of(FieldSpec spec, FieldValue value) {
        return switch (value) {
            case FieldValue.Choice(String key) -> Saying.plain(label(spec, key));
            case FieldValue.Flag(boolean yes) -> Saying.of(yes ? "value.is-yes" : "value.is-no");
            case FieldValue.Choices(List<String> keys) -> keys.isEmpty()
                    ? Saying.of("value.is-none")
                    : Saying.plain(
                            keys.stream().map(key -> label(spec, key)).collect(Collectors.joining(", ")));
            case FieldValue.NotStated silent -> Saying.of("value.is-not-stated");
            case FieldValue.Malformed(Object raw, String reason) ->
                Excerpt.of(String.valueOf(raw));
        };
    }

    private static String label(FieldSpec spec, String key) {
        return spec.value(key).map(AllowedValue::label).orElse(key);
    }
}
