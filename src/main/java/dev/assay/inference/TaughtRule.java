package dev.assay.inference;

import dev.assay.inference.pack.FieldRules;
import dev.assay.inference.pack.PackReader;
import dev.assay.inference.pack.RuleSpec;
import dev.assay.model.FieldValue;
import dev.assay.schema.ContentHash;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Phrase;
import dev.assay.schema.Schema;
import dev.assay.text.pattern.PlainWords;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reviewer taught by words of a posting: that they mean a value of a field, or do not. It becomes a part of a rule file,
 * so that it can be read, changed and handed on like any other.
 *
 * @param field the field
 * @param value the value the words mean
 * @param means false where they do not mean it, though they look as if they did
 * @param words as they were selected
 */
public record TaughtRule(FieldSpec field, FieldValue value, boolean means, String words) {

    /** The most words that are looked for in a row. */
    private static final int MOST_WORDS = 12;
    private static final Pattern CONCEPT = Pattern.compile("(?<![\\w.])[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");
    private static final Pattern NEGATED = Pattern.compile("\\bnot (?:either )?[\\w.|*]+");

    /** Why something cannot be taught. */
    public enum Refusal {
        STATES_NOTHING, NO_VALUE, NO_WORDS, TOO_MANY_WORDS, NOT_LED
    }

    /** Something cannot be taught; the message says why. */
    public static final class Refused extends IllegalArgumentException {

        private static final long serialVersionUID = 1;
        private final Refusal why;

        Refused(Refusal why, String message) {
            super(message);
            this.why = why;
        }

        public Refusal why() {
            return why;
        }
    }

    /** @throws Refused if this cannot be taught */
    public TaughtRule {
        if (value.plain() == null) {
            throw new Refused(Refusal.STATES_NOTHING,
                    "Nothing is stated for " + field.key() + ", so there is no value to teach.");
        }
        if (FieldValue.read(field,
                value.plain()) instanceof FieldValue.Malformed(Object raw, String reason)) {
            throw new Refused(Refusal.NO_VALUE, "This is no value of " + field.key() + ": " + reason + ".");
        }
        String pattern = PlainWords.pattern(words);
        if (pattern.isEmpty()) {
            throw new Refused(Refusal.NO_WORDS, "There are no letters or digits in these words.");
        }
        if (pattern.split(" ").length > MOST_WORDS) {
            throw new Refused(Refusal.TOO_MANY_WORDS, "These are more than " + MOST_WORDS
                    + " words, which no other posting would say. Choose fewer.");
        }
    }

    /** The rule's id, and that of the words it looks for; the same whenever the same is taught. */
    public String id() {
        return "own." + ContentHash
                .of(List.of(field.key(), String.valueOf(value.plain()), PlainWords.pattern(words),
                        String.valueOf(means)))
                .substring(0, 8);
    }

    /** The words as they are looked for. */
    public String shownWords() {
        return PlainWords.shown(PlainWords.pattern(words));
    }

    /**
     * The part of a rule file.
     *
     * @throws Refused if no words of the rules lead to the value, so that none can be kept from it
     */
    public String text(Schema schema) {
        return "# " + id() + ": \"" + shownWords() + "\" " + (means ? "means " : "does not mean ")
                + value.plain() + " for " + field.key() + "\n" + (means ? meaning() : blocking(schema));
    }

    private String meaning() {
        return String.format(Locale.ROOT, """
                concepts:
                  %1$s: {words: ["%2$s"]}
                fields:
                  %3$s:
                    add:
                      - id: %1$s
                        when: %1$s
                        value: %4$s
                        because: Words that were taught to mean it
                """, id(), PlainWords.pattern(words), field.key(), plain(value));
    }

    /** Within the words, none of the concepts counts by which the field's rules come to the value. */
    private String blocking(Schema schema) {
        FieldRules rules = PackReader.decisionLists(schema).get(field.key());
        Set<String> concepts = new TreeSet<>();
        if (rules != null) {
            rules.rules().forEach(rule -> asked(rule)
                    .map(phrase -> NEGATED.matcher(phrase.text()).replaceAll(" "))
                    .forEach(text -> CONCEPT.matcher(text).results().map(MatchResult::group)
                            .forEach(concepts::add)));
        }
        if (concepts.isEmpty()) {
            throw new Refused(Refusal.NOT_LED, "No words lead the rules of " + field.key() + " to "
                    + value.plain() + ", so that none can be kept from it.");
        }
        return concepts.stream()
                .map(concept -> "  " + concept + ": {also_not: [\"" + PlainWords.pattern(words) + "\"]}")
                .collect(Collectors.joining("\n", "concepts:\n", "\n"));
    }

    /** What a rule asks for to come to the value. */
    private Stream<Phrase> asked(RuleSpec rule) {
        Stream<Phrase> when = Stream.ofNullable(rule.when());
        if (Objects.equals(value.plain(), rule.value())) {
            return when;
        }
        Set<String> wanted = value instanceof FieldValue.Choices(List<String> keys)
                ? Set.copyOf(keys)
                : Set.of(String.valueOf(value.plain()));
        return Stream.concat(
                rule.among().entrySet().stream().filter(one -> wanted.contains(one.getValue()))
                        .map(one -> one.getKey()),
                rule.collect().entrySet().stream().filter(one -> wanted.contains(one.getKey()))
                        .map(one -> one.getValue()));
    }

    private static String plain(FieldValue value) {
        return value.plain() instanceof List<?> keys
                ? keys.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", ", "[", "]"))
                : value.plain() instanceof Boolean yes ? yes.toString() : "\"" + value.plain() + "\"";
    }
}
