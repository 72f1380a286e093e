package dev.assay.schema;

import java.util.List;
import java.util.Optional;

/**
 * One field that may be inferred: its key, its words for people, and its allowed values.
 *
 * @param key the field's JSON key, such as {@code primary_cloud}; unique in the schema
 * @param group the key of the group the field belongs to
 * @param label the words a reviewer sees
 * @param question what the field asks of a posting, in a sentence
 * @param guideline how to decide, for the reviewer; the first rule that applies, reading down, wins
 * @param kind the shape of the value
 * @param values the allowed values in the order they are offered; for {@link ValueKind#FLAG} the two keys
 *        {@link #YES} and {@link #NO}, so that a reviewer reads what either means
 * @param examples made-up postings with the value each has
 */
public record FieldSpec(String key, String group, String label, String question, List<String> guideline,
        ValueKind kind, List<AllowedValue> values, List<Example> examples) {

    /** The value that says that the posting is silent, where the field has one. */
    public static final String NOT_MENTIONED = "not_mentioned";

    /** The value that says so in a field that asks how much is offered. */
    public static final String NONE_MENTIONED = "none_mentioned";

    /** The key under which a flag's yes is explained. */
    public static final String YES = "true";

    /** The key under which a flag's no is explained. */
    public static final String NO = "false";

    public FieldSpec {
        guideline = List.copyOf(guideline);
        values = List.copyOf(values);
        examples = List.copyOf(examples);
    }

    public Optional<AllowedValue> value(String valueKey) {
        return values.stream().filter(v -> v.key().equals(valueKey)).findFirst();
    }

    public boolean allows(String valueKey) {
        return value(valueKey).isPresent();
    }

    /** Of the examples the first for each value that is offered, in the order of the values. */
    public List<Example> shownExamples() {
        return offered().stream().flatMap(value -> examples.stream()
                .filter(example -> example.values().contains(value.key())).limit(1)).distinct().toList();
    }

    /** The values a reviewer may choose, without those only older files hold. */
    public List<AllowedValue> offered() {
        return values.stream().filter(v -> !v.legacy()).toList();
    }
}
