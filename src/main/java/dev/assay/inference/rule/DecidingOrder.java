package dev.assay.inference.rule;

import dev.assay.inference.pack.FieldRules;
import dev.assay.inference.pack.RuleSpec;
import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order fields are decided: whatever a field's rules ask of another is decided before it. */
final class DecidingOrder {

    private static final Pattern ASKED = Pattern.compile("\\bfield\\s*\\(\\s*([\\p{Alnum}_]+)\\s*\\)");

    private final Map<String, FieldRules> fields;
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();

    private DecidingOrder(Map<String, FieldRules> fields) {
        this.fields = fields;
    }

    /** @throws DataFileException if fields ask for each other in a circle */
    static List<FieldRules> of(Map<String, FieldRules> fields) {
        DecidingOrder order = new DecidingOrder(fields);
        List<FieldRules> sorted = new ArrayList<>();
        fields.values().forEach(rules -> order.add(rules, sorted));
        return sorted;
    }

    private void add(FieldRules rules, List<FieldRules> sorted) {
        if (done.contains(rules.field())) {
            return;
        }
        open.add(rules.field());
        asked(rules, phrase -> {
            Matcher asked = ASKED.matcher(phrase.text());
            while (asked.find()) {
                FieldRules other = fields.get(asked.group(1));
                if (open.contains(asked.group(1))) {
                    throw new DataFileException(phrase.place(), Flaw.DECIDED_LATER, rules.field(),
                            asked.group(1));
                }
                if (other != null) {
                    add(other, sorted);
                }
            }
        });
        open.remove(rules.field());
        done.add(rules.field());
        sorted.add(rules);
    }

    private static void asked(FieldRules rules, Consumer<Phrase> each) {
        for (RuleSpec rule : rules.rules()) {
            Phrase when = rule.when();
            if (when != null) {
                each.accept(when);
            }
            rule.collect().values().forEach(each);
            rule.witness().values().forEach(each);
        }
    }
}
