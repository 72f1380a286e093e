package dev.assay.inference.rule;

import dev.assay.inference.rule.Condition.Amount;
import dev.assay.inference.rule.Condition.Word;
import dev.assay.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a condition does not hold for a posting, and what was counted where it does. */
final class Unmet {

    private static final int MOST_NAMED = 3;

    private final Reading reading;
    private final Evaluator evaluator;

    Unmet(Reading reading, Evaluator evaluator) {
        this.reading = reading;
        this.evaluator = evaluator;
    }

    /**
     * Why a condition does not hold.
     *
     * @param words in words
     * @param unnamed whether it is only that nothing of what it asks for is named
     */
    record Reason(String words, boolean unnamed) {}

    Reason of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                parts.stream().filter(part -> !evaluator.holds(part, new Support()))
                        .findFirst().map(this::of).orElse(new Reason("it applies", false));
            case Condition.Any(List<Condition> parts) -> {
                List<Reason> reasons = parts.stream().map(this::of).distinct().toList();
                boolean unnamed = reasons.stream().allMatch(Reason::unnamed);
                yield new Reason(
                        reasons.stream().filter(reason -> unnamed || !reason.unnamed()).limit(MOST_NAMED)
                                .map(Reason::words).collect(Collectors.joining("; ")),
                        unnamed);
            }
            case Condition.Not(Condition part) -> new Reason(holding(part), false);
            case Condition.Has(Selector selector) -> unnamed(selector);
            case Condition.Compare(Amount left, String sign, Amount right) -> compared(left, sign, right);
            case Condition.Is(Word word, Set<String> values) -> is(word, values);
            case Condition.Earlier(Selector one, Selector other) -> evaluator.mention(one, new Support())
                    ? new Reason(first(one) + " does not come before " + first(other), false)
                    : unnamed(one);
            case Condition.Together(Selector one, Selector other) -> evaluator.mention(one, new Support())
                    ? new Reason("no sentence that names " + first(one) + " names " + such(other) + " too",
                            false)
                    : unnamed(one);
        };
    }

    /** What holds though it should not. */
    private String holding(Condition condition) {
        Support support = new Support();
        evaluator.holds(condition, support);
        Set<String> words = new LinkedHashSet<>();
        support.points.forEach(point -> words.add(quoted(point.from(), point.to())));
        if (!words.isEmpty()) {
            return words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (words.size() == 1 ? " stands there" : " stand there");
        }
        return condition instanceof Condition.Is(Word word, Set<String> values)
                ? said(word) + " is " + evaluator.text(word)
                : support.pass1.isEmpty()
                        ? "what it rules out is so"
                        : "Pass 1 states " + String.join(", ", support.pass1);
    }

    private Reason unnamed(Selector selector) {
        Set<String> places = new LinkedHashSet<>();
        String words = "";
        boolean refused = false;
        for (int concept : selector.concepts()) {
            for (MentionCursor mention = reading.mentions.of(concept); mention.next();) {
                if (mention.isDropped()) {
                    continue;
                }
                words = words.isEmpty() ? quoted(mention.from(), mention.to()) : words;
                refused |= mention.isRefused();
                places.addAll(PartWords.of(reading.vocabulary.zones().names(mention.zones())));
            }
        }
        if (words.isEmpty()) {
            return new Reason("nothing is named such as " + such(selector), true);
        }
        if (selector.polarity() == Selector.Polarity.REFUSED) {
            return new Reason(words + " is not refused", false);
        }
        if (selector.polarity() == Selector.Polarity.AFFIRMED && refused && selector.inside() == 0
                && selector.outside() == 0) {
            return new Reason(words + " is refused there", false);
        }
        String where = places.isEmpty() ? "elsewhere" : "in " + String.join(", ", places);
        List<String> asked = PartWords.of(reading.vocabulary.zones().names(selector.inside()));
        List<String> out = PartWords.of(reading.vocabulary.zones().names(selector.outside()));
        return new Reason(words + " stands only " + where
                + (asked.isEmpty() ? "" : ", and is asked for in " + String.join(" or ", asked))
                + (out.isEmpty() ? "" : ", and does not count in " + String.join(", ", out)), false);
    }

    private Reason compared(Amount left, String sign, Amount right) {
        double one = evaluator.amount(left, new Support());
        double other = evaluator.amount(right, new Support());
        if (one < 0 || other < 0) {
            return new Reason("the posting gives no number for " + (one < 0 ? said(left) : said(right)),
                    true);
        }
        String much = switch (sign) {
            case ">=" -> "at least ";
            case "<=" -> "at most ";
            case ">" -> "more than ";
            case "<" -> "fewer than ";
            default -> "exactly ";
        };
        String bound = right instanceof Amount.Literal ? "" : " (" + said(right) + ")";
        return new Reason(counted(one, left) + "; it takes " + much + number(other) + bound,
                one == 0 && !sign.startsWith("<") && !sign.equals("="));
    }

    private Reason is(Word word, Set<String> values) {
        String text = evaluator.text(word);
        String wanted = values.stream().sorted().collect(Collectors.joining(" or "));
        return switch (word) {
            case Word.OfPass1(String key) when text.isEmpty() ->
                new Reason("Pass 1 states nothing in " + key, true);
            case Word.OfFact(String fact) when text.isEmpty() ->
                new Reason("the posting does not tell " + FactWords.of(fact), true);
            default -> new Reason(said(word) + " is " + text + ", not " + wanted, false);
        };
    }

    /** What a condition that holds counts, each with its number. */
    List<String> counted(Condition condition) {
        List<String> counted = new ArrayList<>();
        switch (condition) {
            case Condition.All(List<Condition> parts) ->
                parts.forEach(part -> counted.addAll(counted(part)));
            case Condition.Any(List<Condition> parts) ->
                parts.stream().filter(part -> evaluator.holds(part, new Support()))
                        .forEach(part -> counted.addAll(counted(part)));
            case Condition.Compare(Amount left, String sign, Amount right) -> {
                counted.addAll(counted(left));
                counted.addAll(counted(right));
            }
            default -> {
                // counts nothing
            }
        }
        return counted.stream().distinct().toList();
    }

    private List<String> counted(Amount amount) {
        return switch (amount) {
            case Amount.Literal literal -> List.of();
            case Amount.Sum(Amount one, Amount other) -> both(counted(one), counted(other));
            case Amount.Product(Amount one, Amount other) -> both(counted(one), counted(other));
            default -> {
                double number = evaluator.amount(amount, new Support());
                yield number < 0 ? List.of() : List.of(counted(number, amount));
            }
        };
    }

    private String counted(double number, Amount amount) {
        String what = said(amount);
        return number(number) + " " + (number == 1
                ? what.replaceFirst("^mentions ", "mention ")
                        .replaceFirst("^different names ", "name ")
                : what);
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private String said(Amount amount) {
        return switch (amount) {
            case Amount.Literal(double value) -> number(value);
            case Amount.Count(Selector selector) -> "mentions such as " + such(selector) + where(selector);
            case Amount.Distinct(Selector selector) ->
                "different names such as " + such(selector) + where(selector);
            case Amount.OfFact(String fact) -> FactWords.of(fact);
            case Amount.OfPass1(String key) -> "in Pass 1's " + key;
            case Amount.Sum(Amount one, Amount other) -> said(one) + " and " + said(other);
            case Amount.Product(Amount one, Amount other) -> said(one) + " × " + said(other);
        };
    }

    private static String said(Word word) {
        return switch (word) {
            case Word.OfFact(String fact) -> FactWords.of(fact);
            case Word.OfPass1(String key) -> "Pass 1's " + key;
            case Word.OfField(String field) -> field;
        };
    }

    private String where(Selector selector) {
        List<String> parts = PartWords.of(reading.vocabulary.zones().names(selector.inside()));
        return parts.isEmpty() ? "" : " in " + String.join(" or ", parts);
    }

    /** The first words of what a selector finds; what it would find where there are none. */
    private String first(Selector selector) {
        Found.Words words = evaluator.first(selector);
        return words == null ? such(selector) : quoted(words.from(), words.to());
    }

    /** Examples of the words that a selector looks for. */
    private String such(Selector selector) {
        Set<String> words = new LinkedHashSet<>();
        for (int round = 0; round < MOST_NAMED; round++) {
            for (int concept : selector.concepts()) {
                Vocabulary.Concept named = reading.vocabulary.concept(concept);
                if (round < named.wordings().size() && words.size() < MOST_NAMED) {
                    words.add("\"" + named.wordings().get(round) + "\"");
                }
            }
        }
        return words.isEmpty() ? selector.text() : String.join(", ", words);
    }

    private String quoted(int from, int to) {
        return "\"" + reading.page.words(from, to) + "\"";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
