package dev.assay.inference.rule;

import dev.assay.schema.Phrase;
import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a condition, such as {@code streaming outside optional and not batch} or {@code distinct(benefit.*) >= 6}.
 */
final class ConditionParser {

    private static final int DEEPEST = 40;

    private final Phrase phrase;
    private final Names names;
    private final List<String> words;
    private int at;
    private int depth;

    private ConditionParser(Phrase phrase, Names names) {
        this.phrase = phrase;
        this.names = names;
        this.words = split(phrase.text());
    }

    /** @throws DataFileException if it cannot be read, or names what there is not */
    static Condition condition(Phrase phrase, Names names) {
        ConditionParser parser = new ConditionParser(phrase, names);
        Condition read = parser.any();
        parser.end();
        return read;
    }

    /** @throws DataFileException if it cannot be read, or names what there is not */
    static Selector selector(Phrase phrase, Names names) {
        ConditionParser parser = new ConditionParser(phrase, names);
        Selector read = parser.selector();
        parser.end();
        return read;
    }

    private Condition any() {
        if (++depth > DEEPEST) {
            throw error(Flaw.CONDITION_DEEP);
        }
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(all());
        } while (accept("or"));
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(one());
        } while (accept("and"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition one() {
        if (accept("not")) {
            if (++depth > DEEPEST) {
                throw error(Flaw.CONDITION_DEEP);
            }
            Condition part = one();
            depth--;
            return new Condition.Not(part);
        }
        if (accept("(")) {
            Condition inner = any();
            expect(")");
            return inner;
        }
        String word = peek();
        if (word.equals("earlier") || word.equals("together")) {
            next();
            expect("(");
            Selector one = selector();
            expect(",");
            Selector other = selector();
            expect(")");
            return word.equals("earlier")
                    ? new Condition.Earlier(one, other)
                    : new Condition.Together(one, other);
        }
        if (startsAmount(word)) {
            return comparison();
        }
        return new Condition.Has(selector());
    }

    private boolean startsAmount(String word) {
        return isNumber(word) || Set.of("count", "distinct", "fact", "pass1", "field").contains(word);
    }

    private Condition comparison() {
        boolean text = Set.of("fact", "pass1", "field").contains(peek());
        String kind = peek();
        int mark = at;
        if (text) {
            next();
            expect("(");
            String name = next();
            expect(")");
            if (accept("is")) {
                return new Condition.Is(word(kind, name), values());
            }
            at = mark;
        }
        Condition.Amount left = amount();
        String sign = next();
        if (!Set.of(">=", "<=", ">", "<", "=").contains(sign)) {
            throw error(Flaw.SIGN, sign);
        }
        return new Condition.Compare(left, sign, amount());
    }

    private Condition.Word word(String kind, String name) {
        return switch (kind) {
            case "fact" -> new Condition.Word.OfFact(fact(name));
            case "pass1" -> new Condition.Word.OfPass1(name);
            default -> {
                if (!names.field().test(name)) {
                    throw error(Flaw.NOT_DECIDED, name);
                }
                yield new Condition.Word.OfField(name);
            }
        };
    }

    private Set<String> values() {
        Set<String> values = new LinkedHashSet<>();
        do {
            values.add(next());
        } while (accept("|"));
        return values;
    }

    private Condition.Amount amount() {
        Condition.Amount left = factor();
        while (true) {
            if (accept("+")) {
                left = new Condition.Amount.Sum(left, factor());
            } else if (accept("*")) {
                left = new Condition.Amount.Product(left, factor());
            } else {
                return left;
            }
        }
    }

    private Condition.Amount factor() {
        String word = next();
        if (isNumber(word)) {
            return new Condition.Amount.Literal(Double.parseDouble(word));
        }
        expect("(");
        Condition.Amount amount = switch (word) {
            case "count" -> new Condition.Amount.Count(selector());
            case "distinct" -> new Condition.Amount.Distinct(selector());
            case "fact" -> new Condition.Amount.OfFact(fact(next()));
            case "pass1" -> new Condition.Amount.OfPass1(next());
            default ->
                throw error(Flaw.NO_AMOUNT, word);
        };
        expect(")");
        return amount;
    }

    private String fact(String name) {
        if (!names.fact().test(name)) {
            throw error(Flaw.NO_FACT_IN, name);
        }
        return name;
    }

    private Selector selector() {
        int start = at;
        Selector.Polarity polarity = accept("refused")
                ? Selector.Polarity.REFUSED
                : accept("either") ? Selector.Polarity.EITHER : Selector.Polarity.AFFIRMED;
        List<Integer> concepts = new ArrayList<>();
        do {
            String name = next();
            int[] found = names.concepts().apply(name);
            if (found.length == 0) {
                throw error(Flaw.NO_CONCEPT_IN, name);
            }
            for (int concept : found) {
                concepts.add(concept);
            }
        } while (accept("|"));
        int inside = accept("in") ? zones() : 0;
        int outside = accept("outside") ? zones() : 0;
        return new Selector(String.join(" ", words.subList(start, at)),
                concepts.stream().distinct().mapToInt(Integer::intValue).toArray(), inside, outside,
                polarity);
    }

    private int zones() {
        int bits = 0;
        do {
            String zone = next();
            int bit = names.zone().applyAsInt(zone);
            if (bit == 0) {
                throw error(Flaw.NO_ZONE_IN, zone);
            }
            bits |= bit;
        } while (accept("|"));
        return bits;
    }

    private String peek() {
        return at < words.size() ? words.get(at) : "";
    }

    private String next() {
        if (at == words.size()) {
            throw error(Flaw.ENDS_EARLY);
        }
        return words.get(at++);
    }

    private boolean accept(String word) {
        if (peek().equals(word)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String word) {
        if (!accept(word)) {
            throw error(Flaw.WORD, word, peek());
        }
    }

    private void end() {
        if (at < words.size()) {
            throw error(Flaw.UNEXPECTED, peek());
        }
    }

    /** The sentence names the whole condition last. */
    private DataFileException error(Flaw flaw, String... named) {
        return DataFileException.of(phrase.place(), flaw,
                Stream.concat(Arrays.stream(named), Stream.of(phrase.text().strip())).toList());
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** Names, numbers, signs and brackets; a name may end in {@code .*}. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i++;
            if (Character.isWhitespace(c)) {
                continue;
            }
            if (isNamePart(c)) {
                while (i < text.length() && (isNamePart(text.charAt(i))
                        || text.charAt(i) == '*' && text.charAt(i - 1) == '.')) {
                    i++;
                }
            } else if ((c == '>' || c == '<') && i < text.length() && text.charAt(i) == '=') {
                i++;
            }
            words.add(text.substring(start, i));
        }
        return words;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
