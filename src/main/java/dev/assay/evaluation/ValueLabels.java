package dev.assay.evaluation;

import dev.assay.model.FieldValue;
import dev.assay.schema.FieldSpec;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What F1 counts of a value: itself, or of a set each member by itself. */
public final class ValueLabels {

    private ValueLabels() {}

    /** Empty where there is no value. */
    public static Set<String> of(@Nullable FieldValue value) {
        return switch (value) {
            case null -> Set.of();
            case FieldValue.Choice(String key) -> Set.of(key);
            case FieldValue.Flag(boolean yes) -> Set.of(Boolean.toString(yes));
            case FieldValue.Choices(List<String> keys) -> Set.copyOf(keys);
            case FieldValue.NotStated(Object raw) -> Set.of(FieldSpec.NOT_MENTIONED);
            case FieldValue.Malformed(Object raw, String reason) -> Set.of(String.valueOf(raw));
        };
    }
}
