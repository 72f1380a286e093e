package dev.assay.inference.rule;

import dev.assay.inference.rule.Condition.Amount;
import dev.assay.inference.rule.Condition.Word;
import dev.assay.model.FieldValue;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries conditions on one reading, and tells a {@link Support} what they rest on. */
final class Evaluator {

    private final Reading reading;
    private final Mentions mentions;
    private final Map<String, FieldValue> decided;
    private final @Nullable StatedFacts stated;

    Evaluator(Reading reading, Map<String, FieldValue> decided) {
        this.reading = reading;
        this.mentions = reading.mentions;
        this.decided = decided;
        this.stated = reading.pass1 == null ? null : new StatedFacts(reading.pass1);
    }

    boolean holds(Condition condition, Support support) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> all(parts, support);
            case Condition.Any(List<Condition> parts) -> {
                boolean any = false;
                for (Condition part : parts) {
                    any |= holds(part, support);
                }
                yield any;
            }
            case Condition.Not(Condition part) -> {
                int mark = support.mark();
                boolean holds = holds(part, support);
                support.back(mark);
                yield !holds;
            }
            case Condition.Has(Selector selector) -> mention(selector, support);
            case Condition.Compare(Amount left, String sign, Amount right) ->
                compare(left, sign, right, support);
            case Condition.Is(Word word, var values) -> is(word, values, support);
            case Condition.Earlier(Selector one, Selector other) -> {
                Found.Words first = first(one);
                Found.Words second = first(other);
                yield first != null && (second == null || first.from() < second.from())
                        && mention(one, support);
            }
            case Condition.Together(Selector one, Selector other) -> together(one, other, support);
        };
    }

    private boolean all(List<Condition> parts, Support support) {
        int mark = support.mark();
        for (Condition part : parts) {
            if (!holds(part, support)) {
                support.back(mark);
                return false;
            }
        }
        support.keep(mark);
        return true;
    }

    private boolean compare(Amount left, String sign, Amount right, Support support) {
        int mark = support.mark();
        double a = amount(left, support);
        double b = amount(right, support);
        boolean holds = a >= 0 && b >= 0 && switch (sign) {
            case ">=" -> a >= b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            case "<" -> a < b;
            default -> a == b;
        };
        if (holds) {
            support.keep(mark);
        } else {
            support.back(mark);
        }
        return holds;
    }

    double amount(Amount amount, Support support) {
        return switch (amount) {
            case Amount.Literal(double value) -> value;
            case Amount.Count(Selector selector) -> count(selector, support);
            case Amount.Distinct(Selector selector) -> distinct(selector, support);
            case Amount.OfFact(String fact) -> {
                Found found = reading.fact(fact);
                rest(found, support);
                yield found.number();
            }
            case Amount.OfPass1(String key) -> pass1Number(key, support);
            case Amount.Sum(Amount one, Amount other) -> amount(one, support) + amount(other, support);
            case Amount.Product(Amount one, Amount other) -> amount(one, support) * amount(other, support);
        };
    }

    private double pass1Number(String key, Support support) {
        if (stated == null) {
            return -1;
        }
        Double number = stated.number(key);
        List<String> texts = stated.texts(key);
        if (number != null || !texts.isEmpty()) {
            support.pass1.add(key);
        }
        return number != null ? number : texts.isEmpty() ? -1 : texts.size();
    }

    private boolean is(Word word, java.util.Set<String> values, Support support) {
        if (!values.contains(text(word))) {
            return false;
        }
        if (word instanceof Word.OfFact(String fact)) {
            rest(reading.fact(fact), support);
        } else if (word instanceof Word.OfPass1(String key)) {
            support.pass1.add(key);
        }
        return true;
    }

    String text(Word word) {
        return switch (word) {
            case Word.OfFact(String fact) -> reading.fact(fact).text();
            case Word.OfPass1(String key) -> pass1Text(key);
            case Word.OfField(String field) -> fieldText(field);
        };
    }

    private String pass1Text(String key) {
        return stated == null ? "" : stated.word(key);
    }

    private String fieldText(String field) {
        FieldValue value = decided.get(field);
        return value == null ? "" : String.valueOf(value.plain());
    }

    /** Asks the facts of Pass 1 that a rule names whether they agree with it; silent ones say nothing. */
    void hear(Map<String, Condition> witness, Support support) {
        if (stated == null) {
            return;
        }
        witness.forEach((key, agrees) -> {
            if (!support.pass1.contains(key) && stated.states(key)) {
                (holds(agrees, new Support()) ? support.pass1 : support.against).add(key);
            }
        });
    }

    /** Tells what a fact rests on. */
    void show(String fact, Support support) {
        rest(reading.fact(fact), support);
    }

    private static void rest(Found found, Support support) {
        found.words().forEach(w -> support.add(w.from(), w.to(), -1));
        support.pass1.addAll(found.pass1());
    }

    private boolean together(Selector one, Selector other, Support support) {
        for (int concept : one.concepts()) {
            for (MentionCursor mention = mentions.of(concept); mention.next(one);) {
                if (isInSentence(other, reading.page.sentences.of(mention.from()))) {
                    support.add(mention, concept);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isInSentence(Selector selector, int sentence) {
        for (int concept : selector.concepts()) {
            for (MentionCursor mention = mentions.of(concept); mention.next(selector);) {
                if (reading.page.sentences.of(mention.from()) == sentence) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells all mentions that count, and whether there are any. */
    boolean mention(Selector selector, Support support) {
        return count(selector, support) > 0;
    }

    /** Of the mentions that count, the one that comes first in the text, and of several there the longest. */
    Found.@Nullable Words first(Selector selector) {
        Found.Words first = null;
        for (int concept : selector.concepts()) {
            MentionCursor mention = mentions.of(concept);
            if (mention.next(selector) && (first == null || mention.range().isBefore(first))) {
                first = mention.range();
            }
        }
        return first;
    }

    int count(Selector selector, Support support) {
        int count = 0;
        for (int concept : selector.concepts()) {
            for (MentionCursor mention = mentions.of(concept); mention.next(selector); count++) {
                support.add(mention, concept);
            }
        }
        return count;
    }

    /** How many different names are mentioned; a name shared by several concepts counts once. */
    int distinct(Selector selector, Support support) {
        BitSet seen = new BitSet();
        for (int concept : selector.concepts()) {
            int[] names = reading.vocabulary.concept(concept).nameNumbers();
            for (MentionCursor mention = mentions.of(concept); mention.next(selector);) {
                int name = names[mention.name()];
                if (!seen.get(name)) {
                    seen.set(name);
                    support.add(mention, concept);
                }
            }
        }
        return seen.cardinality();
    }

    /** The weights by zone of the sentences with a mention added up; of several zones the greatest counts. */
    double score(Selector selector, double[] weights, Support support) {
        double score = 0;
        BitSet seen = new BitSet();
        for (int concept : selector.concepts()) {
            for (MentionCursor mention = mentions.of(concept); mention.next(selector);) {
                int sentence = reading.page.sentences.of(mention.from());
                double weight = seen.get(sentence) ? 0 : weight(mention.zones(), weights);
                if (weight > 0) {
                    score += weight;
                    seen.set(sentence);
                    support.add(mention, concept);
                }
            }
        }
        return score;
    }

    private static double weight(int zones, double[] weights) {
        double most = -1;
        for (int rest = zones; rest != 0; rest &= rest - 1) {
            most = Math.max(most, weights[Integer.numberOfTrailingZeros(rest)]);
        }
        return most < 0 ? 1 : most;
    }
}
