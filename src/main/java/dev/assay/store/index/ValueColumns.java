package dev.assay.store.index;

import dev.assay.model.FieldValue;
import dev.assay.model.FieldValue.Choice;
import dev.assay.model.FieldValue.Choices;
import dev.assay.model.FieldValue.Flag;
import dev.assay.model.FieldValue.Malformed;
import dev.assay.model.FieldValue.NotStated;
import dev.assay.store.log.PlainJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field's value as database columns: its kind, its plain JSON and, where it is malformed, why. With the kind
 * beside it, the value comes back as it was even if the schema has changed since.
 */
record ValueColumns(String kind, String json, @Nullable String reason) {

    static ValueColumns of(FieldValue value) {
        return switch (value) {
            case Choice(String key) -> new ValueColumns("C", PlainJson.write(key), null);
            case Flag(boolean yes) -> new ValueColumns("F", Boolean.toString(yes), null);
            case Choices(List<String> keys) -> new ValueColumns("S", PlainJson.write(keys), null);
            case NotStated(Object raw) -> new ValueColumns("N", PlainJson.write(raw), null);
            case Malformed(Object raw, String why) -> new ValueColumns("M", PlainJson.write(raw), why);
        };
    }

    FieldValue value() {
        return switch (kind) {
            case "C" -> new Choice(String.valueOf(plain(json)));
            case "F" -> new Flag(Boolean.parseBoolean(json));
            case "S" -> new Choices(PlainJson.texts(json));
            case "N" -> new NotStated(plain(json));
            default -> new Malformed(PlainJson.read(json), reason == null ? "" : reason);
        };
    }

    /** Most values are a word in quotation marks, for which no JSON need be read. */
    private static @Nullable Object plain(String json) {
        int last = json.length() - 1;
        return last > 0 && json.charAt(0) == '"' && json.indexOf('"', 1) == last && json.indexOf('\\') < 0
                ? json.substring(1, last)
                : PlainJson.read(json);
    }
}
