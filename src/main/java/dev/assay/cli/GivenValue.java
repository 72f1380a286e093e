package dev.assay.cli;

import dev.assay.model.FieldValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import java.util.stream.Stream;

/** A field's value as it is written on a command line: the values of a set apart by commas, {@code null} for none. */
final class GivenValue {

    private GivenValue() {}

    /** @throws CommandException if the field has no such value */
    static FieldValue read(FieldSpec of, String value) {
        Object plain = switch (value) {
            case "null" -> null;
            case "true", "false" -> of.kind() == ValueKind.FLAG ? Boolean.valueOf(value) : value;
            default -> of.kind() == ValueKind.SET && !value.equals(FieldSpec.NOT_MENTIONED)
                    ? Stream.of(value.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList()
                    : value;
        };
        FieldValue read = FieldValue.read(of, plain);
        if (read instanceof FieldValue.Malformed(Object raw, String reason)) {
            throw new CommandException("\"" + value + "\" cannot be a value of " + of.key() + ": " + reason);
        }
        return read;
    }
}
