package dev.assay.inference.rule;

import dev.assay.inference.pack.FieldRules;
import dev.assay.inference.pack.RuleSpec;
import dev.assay.model.FieldValue;
import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Phrase;
import dev.assay.schema.ValueKind;
import dev.assay.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a field's rules together; every name and value in them is checked, and errors name file and line. */
final class RuleCompiler {

    private static final Condition ALWAYS = new Condition.All(List.of());

    private final Vocabulary vocabulary;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> decided = new HashSet<>();
    private final Names names;

    RuleCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new Names(vocabulary::concepts, vocabulary.zones()::bit, Facts::has, decided::contains);
    }

    /** @throws DataFileException if a rule cannot be used */
    DecisionList compile(FieldSpec field, FieldRules rules) {
        List<Rule> list = new ArrayList<>();
        for (RuleSpec spec : rules.rules()) {
            if (!ids.add(spec.id())) {
                throw new DataFileException(spec.place(), Flaw.TWO_RULES, spec.id());
            }
            list.add(rule(field, spec));
        }
        if (!rules.isClosed()) {
            throw new DataFileException(rules.rules().getLast().place(), Flaw.LAST_RULE, field.key());
        }
        decided.add(field.key());
        return new DecisionList(field, rules.terms().stream().map(this::selector).toList(), list);
    }

    private Rule rule(FieldSpec field, RuleSpec spec) {
        Phrase when = spec.when();
        Condition condition = when == null ? ALWAYS : ConditionParser.condition(when, names);
        return new Rule(spec.id(), condition, outcome(field, spec), spec.because(),
                spec.show().stream().filter(show -> !isFact(show)).map(this::selector).toList(),
                spec.show().stream().filter(RuleCompiler::isFact).map(this::fact).toList(), witness(spec));
    }

    /** By fact of Pass 1, when it agrees with the rule. */
    private Map<String, Condition> witness(RuleSpec spec) {
        Map<String, Condition> witness = new LinkedHashMap<>();
        spec.witness().forEach((key, says) -> witness.put(key, ConditionParser.condition(
                new Phrase("pass1(" + key + ") " + says.text(), says.place()), names)));
        return witness;
    }

    private static boolean isFact(Phrase show) {
        return show.text().startsWith("fact(") && show.text().endsWith(")");
    }

    private String fact(Phrase show) {
        String name = show.text().substring("fact(".length(), show.text().length() - 1);
        if (!Facts.has(name)) {
            throw new DataFileException(show.place(), Flaw.NO_FACT, name);
        }
        return name;
    }

    private Rule.Outcome outcome(FieldSpec field, RuleSpec spec) {
        if (!spec.collect().isEmpty()) {
            if (field.kind() != ValueKind.SET) {
                throw new DataFileException(spec.place(), Flaw.COLLECT);
            }
            Map<String, Condition> members = new LinkedHashMap<>();
            spec.collect().forEach((key, phrase) -> {
                value(field, List.of(key), spec);
                members.put(key, ConditionParser.condition(phrase, names));
            });
            return new Rule.Outcome.Collect(members);
        }
        if (spec.pick().isEmpty()) {
            return new Rule.Outcome.Fixed(value(field, spec.value(), spec));
        }
        List<Rule.Option> options = new ArrayList<>();
        spec.among().forEach((phrase, key) -> options.add(
                new Rule.Option(selector(phrase), value(field, key, spec))));
        return switch (spec.pick()) {
            case "first" -> new Rule.Outcome.First(options);
            case "listed" -> new Rule.Outcome.Listed(options);
            default -> new Rule.Outcome.Most(options, weights(spec), number(spec, "least", 0.001),
                    number(spec, "ratio", 1), number(spec, "share", 0));
        };
    }

    private double[] weights(RuleSpec spec) {
        double[] weights = new double[Integer.SIZE];
        Arrays.fill(weights, -1);
        spec.numbers().forEach((zone, weight) -> {
            if (!List.of("least", "ratio", "share").contains(zone)) {
                int bit = vocabulary.zones().bit(zone);
                if (bit == 0) {
                    throw new DataFileException(spec.place(), Flaw.NO_ZONE, zone);
                }
                weights[Integer.numberOfTrailingZeros(bit)] = weight;
            }
        });
        return weights;
    }

    private static double number(RuleSpec spec, String key, double otherwise) {
        return spec.numbers().getOrDefault(key, otherwise);
    }

    private Selector selector(Phrase phrase) {
        return ConditionParser.selector(phrase, names);
    }

    private static FieldValue value(FieldSpec field, @org.jspecify.annotations.Nullable Object plain,
            RuleSpec spec) {
        FieldValue value = FieldValue.read(field, plain);
        if (value instanceof FieldValue.Malformed(Object raw, String _)) {
            throw new DataFileException(spec.place(), Flaw.NO_VALUE, spec.id(), field.key(), raw);
        }
        return value;
    }
}
