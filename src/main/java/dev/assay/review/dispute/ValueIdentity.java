package dev.assay.review.dispute;

import dev.assay.model.FieldValue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A value as one text that is equal for values that agree, whatever the order of a set and however silence is written. */
public final class ValueIdentity {

    /** What is malformed is told apart by so many letters. */
    private static final int LONGEST = 200;

    private ValueIdentity() {}

    public static String of(FieldValue value) {
        if (value.isSilent()) {
            return "silent";
        }
        return switch (value) {
            case FieldValue.Choice(String key) -> "choice " + key;
            case FieldValue.Flag(boolean yes) -> "flag " + yes;
            case FieldValue.Choices(List<String> keys) -> "set "
                    + keys.stream().distinct().sorted().collect(Collectors.joining(","));
            case FieldValue.NotStated silent -> "silent";
            case FieldValue.Malformed(Object raw, String reason) -> "malformed " + cut(String.valueOf(raw));
        };
    }

    private static String cut(String raw) {
        String line = raw.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }

    /** Values in one order, each once. */
    static List<FieldValue> distinct(List<FieldValue> values) {
        return values.stream()
                .collect(Collectors.toMap(ValueIdentity::of, value -> value,
                        (first, same) -> plainer(first, same)))
                .values().stream().sorted(Comparator.comparing(ValueIdentity::of)).toList();
    }

    /** Of two ways to write the same, one that does not depend on which came first. */
    static FieldValue plainer(FieldValue one, FieldValue other) {
        return Comparator.comparing(ValueIdentity::rank).thenComparing(String::valueOf).compare(one,
                other) <= 0
                        ? one
                        : other;
    }

    private static int rank(FieldValue value) {
        return value instanceof FieldValue.NotStated ? 1 : 0;
    }
}
