package dev.assay.model;

import dev.assay.schema.FieldSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds. Every kind keeps enough to be written back exactly as it was read; {@link #plain} and
 * {@link #read} are the one way between a value and the plain shapes of a JSON document (String, Number,
 * Boolean, List, Map and null).
 */
public sealed interface FieldValue {

    /** One of the allowed values. */
    record Choice(String key) implements FieldValue {}

    /** Yes or no. */
    record Flag(boolean yes) implements FieldValue {}

    /** Several of the allowed values, in the order given. */
    record Choices(List<String> keys) implements FieldValue {
        public Choices {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The third state: the answer says neither yes nor no, or names no value.
     *
     * @param raw what stood there: null, or a text such as {@code not_mentioned}
     */
    record NotStated(@Nullable Object raw) implements FieldValue {}

    /**
     * A wrong type or an unknown value, kept as it came and never mapped by guess.
     *
     * @param raw the plain JSON shape that stood there
     * @param reason what is wrong with it, in words an analyst uses
     */
    record Malformed(@Nullable Object raw, String reason) implements FieldValue {}

    /** Reads a plain JSON shape as this field's value; never fails, for what does not fit is {@link Malformed}. */
    static FieldValue read(FieldSpec spec, @Nullable Object plain) {
        if (plain == null) {
            return new NotStated(null);
        }
        return switch (spec.kind()) {
            case CHOICE -> plain instanceof String key
                    ? spec.allows(key) ? new Choice(key) : malformed(spec, key)
                    : malformed(spec, plain);
            case FLAG -> plain instanceof Boolean yes
                    ? new Flag(yes)
                    : FieldSpec.NOT_MENTIONED.equals(plain)
                            ? new NotStated(plain)
                            : malformed(spec, plain);
            case SET -> plain instanceof List<?> items
                    ? readSet(spec, items)
                    : FieldSpec.NOT_MENTIONED.equals(plain)
                            ? new NotStated(plain)
                            : malformed(spec, plain);
        };
    }

    private static FieldValue readSet(FieldSpec spec, List<?> items) {
        if (items.size() == 1 && FieldSpec.NOT_MENTIONED.equals(items.getFirst())) {
            return new NotStated(items);
        }
        List<String> keys = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof String key) || !spec.allows(key)) {
                return malformed(spec, items);
            }
            keys.add(key);
        }
        return new Choices(keys);
    }

    private static Malformed malformed(FieldSpec spec, Object plain) {
        return new Malformed(plain, ValueFlaw.of(spec, plain).english());
    }

    /** The value as a plain JSON shape, equal to what it was read from. */
    default @Nullable Object plain() {
        return switch (this) {
            case Choice(String key) -> key;
            case Flag(boolean yes) -> yes;
            case Choices(List<String> keys) -> keys;
            case NotStated(Object raw) -> raw;
            case Malformed(Object raw, String reason) -> raw;
        };
    }

    /** Whether both say the same, whatever the order of a set and however silence was written. */
    default boolean agreesWith(FieldValue other) {
        if (this instanceof Choices(List<String> mine) && other instanceof Choices(List<String> theirs)) {
            Set<String> left = new LinkedHashSet<>(mine);
            return left.equals(new LinkedHashSet<>(theirs));
        }
        return isSilent() && other.isSilent() || equals(other);
    }

    /** Whether it says nothing on the subject: not stated, or the value {@code not_mentioned}. */
    default boolean isSilent() {
        return this instanceof NotStated
                || this instanceof Choice(String key) && key.equals(FieldSpec.NOT_MENTIONED);
    }
}
