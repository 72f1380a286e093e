package dev.assay.inference.pack;

import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.List;

/**
 * A field's decision list: the first rule that applies, reading down, decides.
 *
 * @param field the field's key
 * @param terms selectors of the concepts that speak of the field
 * @param rules in order; the last always applies
 * @param place where it is written
 */
public record FieldRules(String field, List<Phrase> terms, List<RuleSpec> rules, Place place) {

    public FieldRules {
        terms = List.copyOf(terms);
        rules = List.copyOf(rules);
    }

    /** Whether the last rule applies always, as it must. */
    public boolean isClosed() {
        return !rules.isEmpty() && rules.getLast().when() == null && rules.getLast().among().isEmpty();
    }
}
