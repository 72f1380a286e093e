package dev.assay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of one run: what was claimed, how surely, why, and where the words are.
 *
 * @param field the field's key in the schema
 * @param value what was claimed
 * @param confidence 0 to 1 as given; null where none was given or it is not a number
 * @param evidence the claim's reason as given; empty where none was
 * @param source what the value was taken from
 * @param grounding where the evidence stands in the posting; null until it has been looked for
 * @param rule the id of the rule that decided, for an engine that has rules; else empty
 * @param notes what was repaired or is out of line
 */
public record InferredField(String field, FieldValue value, @Nullable Double confidence, String evidence,
        Source source, @Nullable Grounding grounding, String rule, List<CellNote> notes) {

    public InferredField {
        notes = List.copyOf(notes);
    }

    public InferredField withGrounding(@Nullable Grounding found) {
        return new InferredField(field, value, confidence, evidence, source, found, rule, notes);
    }
}
