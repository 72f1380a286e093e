package dev.assay.schema;

import java.util.List;

/**
 * A named group of fields, in the order files and screens show them.
 *
 * @param key the group's JSON key, such as {@code stack_and_cloud}
 * @param label the words a reviewer sees
 * @param hue the colour its fields are marked in
 * @param fields the group's fields, in order
 */
public record FieldGroup(String key, String label, Hue hue, List<FieldSpec> fields) {

    public FieldGroup {
        fields = List.copyOf(fields);
    }
}
