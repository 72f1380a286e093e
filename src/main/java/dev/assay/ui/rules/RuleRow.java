package dev.assay.ui.rules;

import dev.assay.inference.RuleWords;
import dev.assay.inference.pack.RulePack;
import dev.assay.inference.pack.RuleSpec;
import dev.assay.model.FieldValue;
import dev.assay.review.StoreRules;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule as the list shows it.
 *
 * @param value the value it gives, in words
 * @param when what it asks for, as written; empty for nothing
 * @param asks what it asks for, with the words that mean it
 * @param isOwn whether it is the store's own
 * @param found all that it is found by, in lower case
 */
record RuleRow(FieldSpec field, RuleSpec rule, String value, String when, List<RuleWords> asks, boolean isOwn,
        String found) {

    static RuleRow of(FieldSpec field, RuleSpec rule, RulePack pack, Wording words) {
        String value = value(field, rule, words);
        String when = when(field, rule, words);
        List<RuleWords> asks = RuleWords.of(pack, rule);
        String found = Stream.concat(
                Stream.of(field.label(), field.key(), rule.id(), value, when, rule.because()),
                asks.stream().flatMap(one -> Stream.concat(Stream.of(one.concept()), one.words().stream())))
                .collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
        return new RuleRow(field, rule, value, when, asks,
                rule.place().file().equals(StoreRules.NAME), found);
    }

    String id() {
        return rule.id();
    }

    /** Whether it holds all the words that are searched for. */
    boolean holds(List<String> searched) {
        return searched.stream().allMatch(found::contains);
    }

    private static String value(FieldSpec field, RuleSpec rule, Wording words) {
        if (!rule.collect().isEmpty()) {
            return words.of("rules.collected", labels(field, rule.collect().keySet()));
        }
        return switch (rule.pick()) {
            case "" -> ValueText.of(field, FieldValue.read(field, rule.value()), words).text();
            case "most" -> words.of("rules.most", labels(field, rule.among().values()));
            case "listed" -> words.of("rules.listed", labels(field, rule.among().values()));
            default -> words.of("rules.first", labels(field, rule.among().values()));
        };
    }

    private static String labels(FieldSpec field, Collection<String> keys) {
        return keys.stream().distinct().map(key -> label(field, key)).collect(Collectors.joining(", "));
    }

    private static String label(FieldSpec field, String key) {
        return field.value(key).map(AllowedValue::label).orElse(key);
    }

    private static String when(FieldSpec field, RuleSpec rule, Wording words) {
        String when = rule.when() == null ? "" : rule.when().text();
        Stream<String> among = rule.among().entrySet().stream()
                .map(one -> words.of("rules.stands-for", one.getKey().text(), label(field, one.getValue())));
        Stream<String> collect = rule.collect().entrySet().stream()
                .map(one -> words.of("rules.stands-for", one.getValue().text(), label(field, one.getKey())));
        return Stream.of(Stream.of(when), among, collect).flatMap(parts -> parts)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
