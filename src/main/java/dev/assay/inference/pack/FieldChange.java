package dev.assay.inference.pack;

import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to single rules of a field's decision list.
 *
 * @param field the field's key
 * @param added new rules, in order
 * @param replaced rules that take the place of those with the same id
 * @param removed ids of rules that go
 * @param place where it is written
 */
public record FieldChange(String field, List<Added> added, List<RuleSpec> replaced, List<Phrase> removed,
        Place place) {

    /**
     * A new rule.
     *
     * @param rule the rule
     * @param before the id of the rule it is tried before; null for the first of the list
     */
    public record Added(RuleSpec rule, @Nullable Phrase before) {}

    public FieldChange {
        added = List.copyOf(added);
        replaced = List.copyOf(replaced);
        removed = List.copyOf(removed);
    }

    /** @throws DataFileException if a rule that is named is not there */
    FieldRules applied(@Nullable FieldRules rules) {
        if (rules == null) {
            throw new DataFileException(place, Flaw.NOTHING_TO_CHANGE, field);
        }
        List<RuleSpec> list = new ArrayList<>(rules.rules());
        for (RuleSpec rule : replaced) {
            list.set(index(list, new Phrase(rule.id(), rule.place())), rule);
        }
        for (Phrase id : removed) {
            list.remove(index(list, id));
        }
        int top = 0;
        for (Added one : added) {
            Phrase before = one.before();
            list.add(before == null ? top++ : index(list, before), one.rule());
        }
        FieldRules changed = new FieldRules(field, rules.terms(), list, rules.place());
        if (!changed.isClosed()) {
            throw new DataFileException(place, Flaw.LAST_RULE_AFTER, field);
        }
        return changed;
    }

    private int index(List<RuleSpec> list, Phrase id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(id.text())) {
                return i;
            }
        }
        throw new DataFileException(id.place(), Flaw.NO_RULE, field, id.text());
    }
}
