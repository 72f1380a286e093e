package dev.assay.ui.value;

import dev.assay.model.FieldValue;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
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
    static EditorOptions of(FieldSpec spec, @Nullable FieldValue proposed, @Nullable FieldValue chosen,
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
