package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the value of a field that a text means if it differs by case, spaces or hyphens alone. */
final class ValueSpelling {

    private ValueSpelling() {}

    /** The plain shape with the vocabulary's own spelling; null where that is not the only difference. */
    static @Nullable Object known(FieldSpec spec, @Nullable Object plain) {
        return switch (spec.kind()) {
            case CHOICE, FLAG -> plain instanceof String text ? key(spec, text) : null;
            case SET -> switch (plain) {
                case String text when NameFolding.fold(text)
                        .equals(NameFolding.fold(FieldSpec.NOT_MENTIONED)) ->
                    FieldSpec.NOT_MENTIONED;
                case String text -> keys(spec, items(text));
                case List<?> items -> keys(spec, items);
                case null, default -> null;
            };
        };
    }

    private static @Nullable Object key(FieldSpec spec, String text) {
        String folded = NameFolding.fold(text).replaceFirst("\\.$", "");
        if (spec.kind() == ValueKind.FLAG) {
            return switch (folded) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                case "notmentioned" -> FieldSpec.NOT_MENTIONED;
                default -> null;
            };
        }
        List<String> keys = spec.values().stream().map(AllowedValue::key)
                .filter(key -> NameFolding.fold(key).equals(folded)).toList();
        return keys.size() == 1 ? keys.getFirst() : null;
    }

    private static @Nullable List<Object> keys(FieldSpec spec, List<?> items) {
        List<Object> keys = new ArrayList<>();
        for (Object item : items) {
            Object key = item instanceof String text ? key(spec, text) : null;
            if (key == null && item instanceof String text
                    && NameFolding.fold(text).equals(NameFolding.fold(FieldSpec.NOT_MENTIONED))
                    && items.size() == 1) {
                key = FieldSpec.NOT_MENTIONED;
            }
            if (key == null) {
                return null;
            }
            keys.add(key);
        }
        return keys;
    }

    /** The items of a list that was written as text, in a table's cell say. */
    private static List<?> items(String text) {
        if (text.stripLeading().startsWith("[")) {
            JsonDocument list = JsonRepair.read(text, JsonRepair.skipSpace(text, 0), new RepairBudget());
            return list.isWhole() && list.root() instanceof List<?> items ? items : List.of(text);
        }
        return List.of(text.split("[,;|]", -1)).stream().map(String::strip).toList();
    }
}
