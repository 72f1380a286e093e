package dev.assay.store.index;

import dev.assay.model.FieldValue;
import dev.assay.store.log.PlainJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of one reading: most cells have one of few, and none of them is read twice; nor are lists of words, such as those
 * looked for. Not for several threads.
 */
final class KnownValues {

    private final Map<String, Map<String, FieldValue>> byKind = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();

    /** @param reason why it is malformed; null where it is not */
    FieldValue of(String kind, String json, @Nullable String reason) {
        return reason != null
                ? new ValueColumns(kind, json, reason).value()
                : byKind.computeIfAbsent(kind, none -> new HashMap<>()).computeIfAbsent(json,
                        none -> new ValueColumns(kind, json, null).value());
    }

    /** The texts of a JSON list. */
    List<String> texts(String json) {
        return json.equals("[]") ? List.of() : texts.computeIfAbsent(json, PlainJson::texts);
    }

    /** The value that a decision names; null for none. */
    @Nullable
    FieldValue decided(@Nullable String kind, String json) {
        return kind == null
                ? null
                : of(kind, json, "CFSN".contains(kind) ? null : "not a value of this field");
    }
}
