package dev.assay.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The field catalogue: groups of fields in a fixed order, each key unique. */
public final class Schema {

    private final String version;
    private final List<FieldGroup> groups;
    private final List<FieldSpec> fields;
    private final Map<String, FieldSpec> byKey = new HashMap<>();

    /** @throws IllegalArgumentException if a group or field key stands twice */
    public Schema(List<FieldGroup> groups) {
        this.version = ContentHash.of(content(groups));
        this.groups = List.copyOf(groups);
        List<FieldSpec> all = new ArrayList<>();
        for (FieldGroup group : groups) {
            for (FieldSpec field : group.fields()) {
                if (byKey.put(field.key(), field) != null) {
                    throw new IllegalArgumentException(
                            "The field \"" + field.key() + "\" stands twice in the schema.");
                }
                all.add(field);
            }
        }
        this.fields = List.copyOf(all);
    }

    /** The hash of all that it says, so that no change goes unnoticed. */
    public String version() {
        return version;
    }

    public List<FieldGroup> groups() {
        return groups;
    }

    /** All fields, group by group, in schema order. */
    public List<FieldSpec> fields() {
        return fields;
    }

    public Optional<FieldSpec> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @throws IllegalArgumentException if there is no such field */
    public FieldSpec require(String key) {
        return field(key).orElseThrow(
                () -> new IllegalArgumentException("There is no field \"" + key + "\" in the schema."));
    }

    private static List<String> content(List<FieldGroup> groups) {
        List<String> content = new ArrayList<>();
        for (FieldGroup group : groups) {
            content.addAll(List.of("group", group.key(), group.label()));
            for (FieldSpec field : group.fields()) {
                content.addAll(List.of("field", field.key(), field.label(), field.question(),
                        field.kind().name()));
                content.addAll(field.guideline());
                for (AllowedValue value : field.values()) {
                    content.addAll(List.of("value", value.key(), value.label(), value.meaning(),
                            String.valueOf(value.legacy())));
                }
            }
        }
        return content;
    }
}
