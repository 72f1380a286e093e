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
    private final Map<String, YamlNode> files;

    /** @throws IllegalArgumentException if a field key stands twice */
    public Schema(List<FieldGroup> groups) {
        this(groups, Map.of());
    }

    /** @param files by field, its file as written, for those who read more of it than stands in {@link FieldSpec} */
    Schema(List<FieldGroup> groups, Map<String, YamlNode> files) {
        this.files = Map.copyOf(files);
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

    /**
     * The hash of what may be inferred: groups, fields, kinds and values, in their order. Words for people, examples
     * and colours do not count, so that saying something better makes no store derive its answers anew; nor do rules,
     * which have a hash of their own.
     */
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

    /** A part of a field's file, such as its {@code rules}; empty where there is no file, or no such part. */
    public Optional<YamlNode> part(String field, String part) {
        return Optional.ofNullable(files.get(field)).map(file -> file.map().get(part));
    }

    /** The values of a field that stand on a scale, the least first; empty where none do. */
    public Optional<List<String>> order(String field) {
        return part(field, "order").map(order -> order.list().stream().map(YamlNode::text).toList());
    }

    private static List<String> content(List<FieldGroup> groups) {
        List<String> content = new ArrayList<>();
        for (FieldGroup group : groups) {
            content.addAll(List.of("group", group.key()));
            for (FieldSpec field : group.fields()) {
                content.addAll(List.of("field", field.key(), field.kind().name()));
                for (AllowedValue value : field.values()) {
                    content.addAll(List.of("value", value.key(), String.valueOf(value.legacy())));
                }
            }
        }
        return content;
    }
}
