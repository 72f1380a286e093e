package dev.assay.ui.sets;

import dev.assay.evaluation.gold.SetDifference;
import dev.assay.model.FieldValue;
import dev.assay.schema.Schema;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A cell in which two versions do not say the same.
 *
 * @param posting what its posting is called
 */
record ChangedLabel(SetDifference.Change change, String posting) {

    ChangeKind kind() {
        return change.from() == null
                ? ChangeKind.ADDED
                : change.to() == null ? ChangeKind.REMOVED : ChangeKind.CHANGED;
    }

    String told(ChangeColumn column, Schema schema, Wording words) {
        return switch (column) {
            case POSTING -> posting;
            case FIELD -> schema.field(change.cell().field()).map(spec -> spec.label())
                    .orElse(change.cell().field());
            case FROM -> value(change.from(), schema, words);
            case TO -> value(change.to(), schema, words);
            case KIND -> words.name(kind());
        };
    }

    private String value(@Nullable FieldValue value, Schema schema, Wording words) {
        return value == null
                ? words.of("sets.not-there")
                : schema.field(change.cell().field()).map(spec -> ValueText.of(spec, value, words).text())
                        .orElseGet(() -> String.valueOf(value.plain()));
    }
}
