package dev.assay.inference.rule;

import dev.assay.model.FieldValue;
import java.util.List;

/** A field decided: the rule, its value, and what it rests on. */
record RuleDecision(String field, Rule rule, FieldValue value, Support support) {

    /** Whether the value says that the field's subject is not spoken of. */
    boolean isSilent() {
        return value.isSilent() || value.equals(new FieldValue.Flag(false))
                || value instanceof FieldValue.Choices(List<String> keys) && keys.isEmpty()
                || value.equals(new FieldValue.Choice("none_mentioned"));
    }
}
