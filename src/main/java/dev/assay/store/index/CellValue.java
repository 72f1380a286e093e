package dev.assay.store.index;

import dev.assay.model.FieldValue;
import dev.assay.model.FieldValue.Choices;
import dev.assay.model.FieldValue.Malformed;
import dev.assay.model.FieldValue.NotStated;
import dev.assay.store.log.PlainJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field's value as one text, equal for equal values: its kind and its JSON, a set sorted, whatever names no value
 * the same, and of what is malformed only the beginning.
 */
final class CellValue {

    private static final int LONGEST = 200;

    private CellValue() {}

    static String text(FieldValue value) {
        FieldValue one = switch (value) {
            case Choices(List<String> keys) -> new Choices(keys.stream().sorted().distinct().toList());
            case NotStated(Object raw) -> new NotStated(null);
            default -> value;
        };
        ValueColumns columns = ValueColumns.of(one);
        String json = columns.json();
        return columns.kind() + (value instanceof Malformed ? excerpt(json) : json);
    }

    private static String excerpt(String json) {
        return json.codePointCount(0, json.length()) <= LONGEST
                ? json
                : PlainJson.write(json.substring(0, json.offsetByCodePoints(0, LONGEST)) + "…");
    }

    /** Null where there is none. */
    static @Nullable FieldValue of(String text) {
        return text.isEmpty()
                ? null
                : new ValueColumns(text.substring(0, 1), text.substring(1), "not a value of this field")
                        .value();
    }
}
