package dev.assay.ui.value;

import dev.assay.model.FieldValue;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a value of one's own is given; which editor a field has follows from the kind of its value alone. */
public sealed interface EditorOptions {

    /** The most options that have a digit of their own. */
    int DIGITS = 9;

    List<Option> options();

    /** One of the options; choosing decides. */
    record One(List<Option> options) implements EditorOptions {
        public One {
            options = List.copyOf(options);
        }
    }

    /** Any of the options; ticking prepares, and confirming decides. */
    record Several(List<Option> options) implements EditorOptions {
        public Several {
            options = List.copyOf(options);
        }
    }

    /**
     * @param proposed what the judged answer holds; null where it lacks the field
     * @param chosen what is decided on or ticked; null where nothing is
     */
    public static EditorOptions of(FieldSpec spec, @Nullable FieldValue proposed, @Nullable FieldValue chosen,
            Wording words) {
        List<Option> options = new ArrayList<>();
        for (AllowedValue value : spec.values()) {
            boolean isProposed = proposed != null && holds(proposed, value.key());
            boolean isChosen = chosen != null && holds(chosen, value.key());
            if (!value.legacy() || isProposed || isChosen) {
                options.add(new Option(number(value, options.size()), value.key(), value.label(),
                        value.meaning(), isProposed,
                        isChosen));
            }
        }
        return switch (spec.kind()) {
            case CHOICE -> new One(options);
            case FLAG -> {
                options.add(new Option(options.size() + 1, "", words.of("value.not-stated"),
                        words.of("value.not-stated.means"),
                        proposed instanceof FieldValue.NotStated, chosen instanceof FieldValue.NotStated));
                yield new One(options);
            }
            case SET -> new Several(options);
        };
    }

    /** @param place how many options stand before it */
    private static int number(AllowedValue value, int place) {
        if (value.legacy()) {
            return Option.NONE;
        }
        if (place >= DIGITS) {
            return Option.isSilence(value.key()) ? Option.SILENCE : Option.NONE;
        }
        return place + 1;
    }

    /** The option that a digit chooses; empty where there is none. */
    static Optional<Option> byDigit(FieldSpec spec, int digit, Wording words) {
        return of(spec, null, null, words).options().stream()
                .filter(option -> digit == Option.SILENCE ? option.silent() : option.number() == digit)
                .findFirst();
    }

    /**
     * What becomes of a value when an option is chosen: that option's own, or where several may be chosen, with it or
     * without it if it was among them.
     */
    public static FieldValue chosen(FieldSpec spec, @Nullable FieldValue before, Option option) {
        if (spec.kind() != ValueKind.SET) {
            return value(spec, option);
        }
        Set<String> keys = new LinkedHashSet<>();
        if (before instanceof FieldValue.Choices(List<String> several)) {
            keys.addAll(several);
        }
        if (!keys.remove(option.key())) {
            keys.add(option.key());
        }
        return new FieldValue.Choices(
                spec.values().stream().map(AllowedValue::key).filter(keys::contains).toList());
    }

    /** As {@link #chosen(FieldSpec, FieldValue, Option)}, by the option's digit; empty where it has none. */
    public static Optional<FieldValue> chosen(FieldSpec spec, @Nullable FieldValue before, int digit,
            Wording words) {
        return digit == Option.SILENCE && spec.kind() == ValueKind.SET
                ? Optional.of(new FieldValue.Choices(List.of()))
                : byDigit(spec, digit, words).map(option -> chosen(spec, before, option));
    }

    /** The value that an option alone stands for. */
    static FieldValue value(FieldSpec spec, Option option) {
        return switch (spec.kind()) {
            case CHOICE -> new FieldValue.Choice(option.key());
            case FLAG -> option.key().isEmpty()
                    ? new FieldValue.NotStated(null)
                    : new FieldValue.Flag(option.key().equals(FieldSpec.YES));
            case SET -> new FieldValue.Choices(List.of(option.key()));
        };
    }

    private static boolean holds(FieldValue value, String key) {
        return switch (value) {
            case FieldValue.Choice(String one) -> one.equals(key);
            case FieldValue.Flag(boolean yes) -> key.equals(yes ? FieldSpec.YES : FieldSpec.NO);
            case FieldValue.Choices(List<String> several) -> several.contains(key);
            case FieldValue.NotStated _,FieldValue.Malformed _ -> false;
        };
    }
}
