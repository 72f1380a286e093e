package dev.assay.ui.review.posting;

import java.util.Set;

/** Which entries of Pass 1 are listed. */
enum FactKind {
    STATED, DIFFERING, OF_FIELD, ALL;

    /** @param ofField the keys of the entries that speak of the selected field */
    boolean has(FactTable.Row row, Set<String> ofField) {
        return switch (this) {
            case STATED -> !row.silent();
            case DIFFERING -> row.disputed();
            case OF_FIELD -> ofField.contains(row.key());
            case ALL -> true;
        };
    }
}
