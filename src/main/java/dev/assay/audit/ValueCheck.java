package dev.assay.audit;

import dev.assay.model.Answer;
import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.ValueFlaw;
import dev.assay.saying.Saying;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the values are those of the catalogue: none it does not know, of the kind that the field has, and stated. */
final class ValueCheck implements Check {

    private final Schema schema;

    ValueCheck(Schema schema) {
        this.schema = schema;
    }

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        for (Answer answer : subject.answers()) {
            for (FieldSpec spec : schema.fields()) {
                answer.field(spec.key()).map(field -> doubt(answer, spec, field)).ifPresent(doubts::add);
            }
        }
        return doubts;
    }

    private static Risk.@Nullable Reason doubt(Answer answer, FieldSpec spec, InferredField field) {
        String who = answer.engine().name();
        return switch (field.value()) {
            case FieldValue.Malformed flawed when isOfItsKind(spec, flawed.raw()) -> Risk.Reason
                    .of(answer, spec.key(), "unknown_value",
                            Saying.of("finding.of", who, ValueFlaw.of(spec.key(), flawed)), 1.2)
                    .offering(known(spec, flawed.raw()));
            case FieldValue.Malformed flawed -> Risk.Reason.of(answer, spec.key(), "malformed",
                    Saying.of("finding.of", who, ValueFlaw.of(spec.key(), flawed)), 1.2);
            case FieldValue.Choice(String key) when spec.value(key).stream().anyMatch(AllowedValue::legacy)
                    && !key.equals(FieldSpec.NOT_MENTIONED) ->
                Risk.Reason.of(answer, spec.key(), "older_value",
                        Saying.of("finding.older-value", who, Excerpt.of(key)), 0.5);
            case FieldValue.NotStated(Object raw) when raw == null -> Risk.Reason.of(answer, spec.key(),
                    "not_stated", Saying.of("finding.null", who), 0.4)
                    .offering(silent(spec));
            case FieldValue.NotStated(Object raw) when spec.kind() != ValueKind.CHOICE -> Risk.Reason
                    .of(answer, spec.key(), "not_stated", Saying.of(
                            spec.kind() == ValueKind.FLAG ? "finding.not-yes-or-no" : "finding.not-a-list",
                            who, Excerpt.of(words(raw))), 0.2)
                    .offering(silent(spec));
            default -> null;
        };
    }

    /** Whether only what it says is unknown, and not what it is. */
    private static boolean isOfItsKind(FieldSpec spec, @Nullable Object raw) {
        return switch (spec.kind()) {
            case CHOICE -> raw instanceof String;
            case FLAG -> false;
            case SET -> raw instanceof List<?> items && items.stream().allMatch(String.class::isInstance);
        };
    }

    /** Of a list what the catalogue knows; null where that is nothing, or no list. */
    private static @Nullable FieldValue known(FieldSpec spec, @Nullable Object raw) {
        List<String> keys = raw instanceof List<?> items
                ? items.stream().map(String::valueOf).filter(spec::allows).distinct().toList()
                : List.of();
        return keys.isEmpty() ? null : new FieldValue.Choices(keys);
    }

    private static String words(@Nullable Object raw) {
        return raw instanceof List<?> items && items.size() == 1
                ? Objects.toString(items.getFirst())
                : Objects.toString(raw);
    }

    /** What the catalogue has for silence in a field; null where it has nothing. */
    static @Nullable FieldValue silent(FieldSpec spec) {
        return switch (spec.kind()) {
            case FLAG -> new FieldValue.Flag(false);
            case SET -> new FieldValue.Choices(List.of());
            case CHOICE -> spec.offered().stream().map(AllowedValue::key)
                    .filter(key -> key.equals(FieldSpec.NOT_MENTIONED)
                            || key.equals(FieldSpec.NONE_MENTIONED))
                    .findFirst().map(FieldValue.Choice::new).orElse(null);
        };
    }
}
