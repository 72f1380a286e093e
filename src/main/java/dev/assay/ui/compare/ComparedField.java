package dev.assay.ui.compare;

import dev.assay.schema.FieldSpec;
import org.jspecify.annotations.Nullable;

/** A line of the tables: a field, or all of them. @param spec null for all fields */
record ComparedField(@Nullable FieldSpec spec, String label) {

    /** The field's key; empty for all fields. */
    String key() {
        return spec == null ? "" : spec.key();
    }
}
