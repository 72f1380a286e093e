package dev.assay.ingest;

import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Labels that name a field and a value of it, such as {@code primary_cloud=aws}. */
final class NamedLabels {

    private NamedLabels() {}

    /** Whether such a label is among some. */
    static boolean areAmong(@Nullable Object labels, Function<String, @Nullable FieldSpec> fields) {
        return labels instanceof List<?> list
                && list.stream().anyMatch(label -> field(label, fields) != null);
    }

    /** Takes what labels say of fields. @return the labels that say nothing of one */
    static List<Object> take(@Nullable Object labels, Function<String, @Nullable FieldSpec> fields,
            LabelledRecord.Said said) {
        Map<FieldSpec, List<String>> values = new LinkedHashMap<>();
        List<Object> left = new ArrayList<>();
        if (labels instanceof List<?> list) {
            for (Object label : list) {
                FieldSpec field = field(label, fields);
                if (field == null) {
                    left.add(label);
                } else {
                    values.computeIfAbsent(field, none -> new ArrayList<>()).add(value((String) label));
                }
            }
        }
        values.forEach((field, some) -> said.values().put(field, new LabelledRecord.Cell(
                field.kind() == ValueKind.SET || some.size() > 1 ? some : some.getFirst(), null, "")));
        return left;
    }

    private static @Nullable FieldSpec field(@Nullable Object label,
            Function<String, @Nullable FieldSpec> fields) {
        int equal = label instanceof String text ? sign(text) : -1;
        return equal <= 0 || !(label instanceof String text)
                ? null
                : fields.apply(text.substring(0, equal).strip());
    }

    private static String value(String label) {
        return label.substring(sign(label) + 1).strip();
    }

    private static int sign(String label) {
        int equal = label.indexOf('=');
        return equal < 0 ? label.indexOf(':') : equal;
    }
}
