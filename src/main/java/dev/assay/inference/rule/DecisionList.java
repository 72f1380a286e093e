package dev.assay.inference.rule;

import dev.assay.model.FieldValue;
import dev.assay.schema.FieldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field's rules in order; the first that applies decides. */
record DecisionList(FieldSpec field, List<Selector> terms, List<Rule> rules) {

    RuleDecision decide(Evaluator evaluator) {
        for (Rule rule : rules) {
            RuleDecision decision = by(rule, evaluator);
            if (decision != null) {
                return decision;
            }
        }
        throw new IllegalStateException("No rule of " + field.key() + " applied; the last one always does.");
    }

    /** What one rule decides; null where it does not apply. */
    @Nullable
    RuleDecision by(Rule rule, Evaluator evaluator) {
        Support support = new Support();
        if (!evaluator.holds(rule.when(), support)) {
            return null;
        }
        Support chosen = new Support();
        FieldValue value = value(rule.outcome(), evaluator, chosen);
        support.points.addAll(0, chosen.points);
        support.pass1.addAll(chosen.pass1);
        if (value == null) {
            return null;
        }
        Support shown = shown(rule, evaluator, support);
        evaluator.hear(rule.witness(), shown);
        return new RuleDecision(field.key(), rule, value, shown);
    }

    private static @Nullable FieldValue value(Rule.Outcome outcome, Evaluator evaluator, Support support) {
        return switch (outcome) {
            case Rule.Outcome.Fixed(FieldValue value) -> value;
            case Rule.Outcome.Collect(Map<String, Condition> members) -> {
                List<String> keys = new ArrayList<>();
                members.forEach((key, condition) -> {
                    if (evaluator.holds(condition, support)) {
                        keys.add(key);
                    }
                });
                yield new FieldValue.Choices(keys);
            }
            case Rule.Outcome.First(List<Rule.Option> options) -> first(options, evaluator, support);
            case Rule.Outcome.Listed(List<Rule.Option> options) -> {
                for (Rule.Option option : options) {
                    if (evaluator.mention(option.selector(), support)) {
                        yield option.value();
                    }
                }
                yield null;
            }
            case Rule.Outcome.Most most -> most(most, evaluator, support);
        };
    }

    private static @Nullable FieldValue first(List<Rule.Option> options, Evaluator evaluator,
            Support support) {
        Rule.@Nullable Option best = null;
        Found.@Nullable Words bestAt = null;
        for (Rule.Option option : options) {
            Found.Words at = evaluator.first(option.selector());
            if (at != null && (bestAt == null || at.isBefore(bestAt))) {
                best = option;
                bestAt = at;
            }
        }
        if (best == null) {
            return null;
        }
        evaluator.mention(best.selector(), support);
        return best.value();
    }

    private static @Nullable FieldValue most(Rule.Outcome.Most most, Evaluator evaluator, Support support) {
        Rule.@Nullable Option best = null;
        double bestScore = 0;
        double next = 0;
        double sum = 0;
        for (Rule.Option option : most.options()) {
            double score = evaluator.score(option.selector(), most.weights(), new Support());
            sum += score;
            if (score > bestScore) {
                next = bestScore;
                bestScore = score;
                best = option;
            } else {
                next = Math.max(next, score);
            }
        }
        if (best == null || bestScore < most.least() || bestScore < most.ratio() * next
                || bestScore < most.share() * sum) {
            return null;
        }
        evaluator.score(best.selector(), most.weights(), support);
        return best.value();
    }

    /** Puts the words a rule wants shown before the others. */
    private static Support shown(Rule rule, Evaluator evaluator, Support support) {
        if (rule.show().isEmpty() && rule.showFacts().isEmpty()) {
            return support;
        }
        Support shown = new Support();
        rule.showFacts().forEach(fact -> evaluator.show(fact, shown));
        rule.show().forEach(selector -> evaluator.mention(selector, shown));
        shown.points.addAll(support.points);
        shown.pass1.addAll(support.pass1);
        return shown;
    }
}
