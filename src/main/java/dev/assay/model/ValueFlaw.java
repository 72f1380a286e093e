package dev.assay.model;

import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps a plain JSON shape from being a field's value. */
public final class ValueFlaw {

    private static final List<Saying> OF_ALL = Stream
            .of("value.no-choice", "value.no-flag", "value.no-list", "value.no-text-in-list")
            .map(Saying::of).toList();

    private ValueFlaw() {}

    /** What a value's reason, which is kept in English, comes from; that very sentence where it is none of ours. */
    public static Saying of(String field, FieldValue.Malformed malformed) {
        List<?> items = malformed.raw() instanceof List<?> several
                ? several
                : Collections.singletonList(malformed.raw());
        return Stream
                .concat(Stream.concat(OF_ALL.stream(), Stream.of(noField(field))),
                        items.stream().filter(String.class::isInstance)
                                .map(key -> unknown(field, (String) key)))
                .filter(said -> said.english().equals(malformed.reason())).findFirst()
                .orElseGet(() -> Saying.plain(malformed.reason()));
    }

    /** Of a value that was decided on in a field that is there no more. */
    public static Saying noField(String field) {
        return Saying.of("value.no-field", field);
    }

    /** @param plain a shape that is none of the field's values */
    static Saying of(FieldSpec spec, @Nullable Object plain) {
        return switch (spec.kind()) {
            case CHOICE -> plain instanceof String key
                    ? unknown(spec.key(), key)
                    : Saying.of("value.no-choice");
            case FLAG -> Saying.of("value.no-flag");
            case SET -> plain instanceof List<?> items ? ofItems(spec, items) : Saying.of("value.no-list");
        };
    }

    private static Saying ofItems(FieldSpec spec, List<?> items) {
        for (Object item : items) {
            if (!(item instanceof String key)) {
                return Saying.of("value.no-text-in-list");
            }
            if (!spec.allows(key)) {
                return unknown(spec.key(), key);
            }
        }
        return Saying.plain("");
    }

    private static Saying unknown(String field, String key) {
        return Saying.of("value.unknown", Excerpt.of(key), field);
    }
}
