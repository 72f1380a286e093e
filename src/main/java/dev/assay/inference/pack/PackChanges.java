package dev.assay.inference.pack;

import dev.assay.schema.Phrase;
import dev.assay.vocabulary.ConceptSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what one rule pack changes in another, in a line for each rule, concept and other part. */
public final class PackChanges {

    private PackChanges() {}

    /** In the order of the packs; empty where nothing changed. */
    public static List<String> between(RulePack before, RulePack after) {
        List<String> lines = new ArrayList<>();
        for (String field : keys(before.fields(), after.fields())) {
            FieldRules old = before.fields().get(field);
            FieldRules now = after.fields().get(field);
            lines.addAll(parts("rule", " of " + field, byId(old), byId(now), PackChanges::said));
            if (lines.stream().noneMatch(line -> line.contains(" of " + field + " "))
                    && !ids(old).equals(ids(now))) {
                lines.add("rules of " + field + " put in another order");
            }
        }
        lines.addAll(
                parts("concept", "", before.words().concepts(), after.words().concepts(), PackChanges::said));
        lines.addAll(parts("list", "", before.words().lists(), after.words().lists(), String::valueOf));
        lines.addAll(parts("zone", "", before.words().zones(), after.words().zones(),
                zone -> said(zone.headings()) + said(zone.wording()) + said(zone.openers())));
        lines.addAll(parts("sureness", "", before.sureness(), after.sureness(), String::valueOf));
        return lines;
    }

    private static <V> List<String> parts(String what, String where, Map<String, V> before,
            Map<String, V> after, Function<V, String> said) {
        List<String> lines = new ArrayList<>();
        for (String key : keys(before, after)) {
            V old = before.get(key);
            V now = after.get(key);
            if (old == null || now == null) {
                lines.add(what + " " + key + where + (old == null ? " added" : " removed"));
            } else if (!said.apply(old).equals(said.apply(now))) {
                lines.add(what + " " + key + where + " replaced");
            }
        }
        return lines;
    }

    private static <V> Set<String> keys(Map<String, V> some, Map<String, V> others) {
        Set<String> keys = new LinkedHashSet<>(some.keySet());
        keys.addAll(others.keySet());
        return keys;
    }

    private static Map<String, RuleSpec> byId(@Nullable FieldRules rules) {
        return rules == null
                ? Map.of()
                : rules.rules().stream().collect(Collectors.toMap(RuleSpec::id, rule -> rule,
                        (first, second) -> first, java.util.LinkedHashMap::new));
    }

    private static List<String> ids(@Nullable FieldRules rules) {
        return rules == null ? List.of() : rules.rules().stream().map(RuleSpec::id).toList();
    }

    private static String said(RuleSpec rule) {
        Phrase when = rule.when();
        return String.join("\n", when == null ? "" : when.text(), String.valueOf(rule.value()), rule.pick(),
                said(rule.among().keySet()), String.valueOf(rule.among().values()),
                String.valueOf(rule.collect().keySet()), said(rule.collect().values()),
                String.valueOf(rule.numbers()), rule.because(), said(rule.show()),
                String.valueOf(rule.witness().keySet()), said(rule.witness().values()));
    }

    private static String said(ConceptSpec concept) {
        return String.join("\n", concept.says(), String.valueOf(concept.names().keySet()),
                concept.names().values().stream().map(PackChanges::said).toList().toString(),
                said(concept.blocked()), said(concept.needs()), said(concept.avoids()),
                said(concept.inside()), said(concept.outside()));
    }

    private static String said(Iterable<Phrase> phrases) {
        List<String> texts = new ArrayList<>();
        phrases.forEach(phrase -> texts.add(phrase.text()));
        return texts.toString();
    }
}
