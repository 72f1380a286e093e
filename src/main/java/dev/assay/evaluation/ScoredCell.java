package dev.assay.evaluation;

import dev.assay.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * A field of a posting, as it is and as it was predicted.
 *
 * @param postingId the posting
 * @param field the field's key
 * @param gold the right value
 * @param predicted the value predicted; null where there is none, which is never right
 * @param confidence 0 to 1; null where none was given
 * @param rule the id of the rule that decided; empty where none is known
 */
public record ScoredCell(String postingId, String field, FieldValue gold, @Nullable FieldValue predicted,
        @Nullable Double confidence, String rule) {

    public boolean right() {
        return predicted != null && predicted.agreesWith(gold);
    }
}
