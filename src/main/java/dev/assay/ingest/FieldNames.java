package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the groups and fields of the schema by their folded names. */
final class FieldNames {

    private static final String WRAPPER = "inference";
    private static final List<String> PARTS = List.of("value", "confidence", "evidence", "source");

    private final Map<String, FieldSpec> fields = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final List<String> keys = new ArrayList<>();

    /** A member of a field that stands beside it, such as {@code job_family_confidence}. */
    record Part(FieldSpec field, String member) {}

    FieldNames(Schema schema) {
        for (FieldGroup group : schema.groups()) {
            groups.put(NameFolding.fold(group.key()), group.key());
            keys.add(group.key());
        }
        for (FieldSpec field : schema.fields()) {
            fields.put(NameFolding.fold(field.key()), field);
            keys.add(field.key());
            PARTS.forEach(part -> {
                parts.put(NameFolding.fold(field.key() + part), new Part(field, part));
                parts.put(NameFolding.fold(field.key()) + "." + part, new Part(field, part));
            });
        }
    }

    @Nullable
    FieldSpec field(String key) {
        return fields.get(inner(NameFolding.fold(key)));
    }

    /** Without the wrapper and the group that a column's name begins with. */
    private String inner(String folded) {
        int point = folded.indexOf('.');
        String first = point < 0 ? "" : folded.substring(0, point);
        return first.equals(WRAPPER) || groups.containsKey(first)
                ? inner(folded.substring(point + 1))
                : folded;
    }

    /** A group's key in the schema; null if there is no such group. */
    @Nullable
    String group(String key) {
        return groups.get(NameFolding.fold(key));
    }

    @Nullable
    Part part(String key) {
        return parts.get(inner(NameFolding.fold(key)));
    }

    /** Whether a text names any of them. */
    boolean areNamedIn(String text) {
        return keys.stream().anyMatch(text::contains);
    }
}
