package dev.assay.ingest.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.jspecify.annotations.Nullable;

/** What a number stands for: itself, a decimal, a date or a time. */
final class NumberValues {

    /** Up to here every whole number is one of its own as a double. */
    private static final double EXACT = 1L << 53;

    private NumberValues() {}

    /** @param unsigned the same bits read without a sign */
    static Object of(@Nullable LogicalTypeAnnotation says, int value, long unsigned) {
        return says instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()
                ? (Object) unsigned
                : of(says, value);
    }

    static Object of(@Nullable LogicalTypeAnnotation says, long value) {
        return switch (says) {
            case DecimalLogicalTypeAnnotation decimal ->
                decimal(BigInteger.valueOf(value), decimal.getScale());
            case DateLogicalTypeAnnotation date -> TimeValues.date(value);
            case TimeLogicalTypeAnnotation time -> TimeValues.time(value, time.getUnit());
            case TimestampLogicalTypeAnnotation time ->
                TimeValues.timestamp(value, time.getUnit(), time.isAdjustedToUTC());
            case IntLogicalTypeAnnotation whole when !whole.isSigned() && value < 0 ->
                new BigInteger(Long.toUnsignedString(value));
            case null, default -> value;
        };
    }

    /** A whole number where it is one, as a table's column of numbers is of floats once a cell is empty; null for none. */
    static @Nullable Object of(double value) {
        return Double.isNaN(value)
                ? null
                : Double.isInfinite(value)
                        ? (Object) String.valueOf(value)
                        : value == Math.rint(value) && Math.abs(value) <= EXACT
                                ? (Object) (long) value
                                : value;
    }

    static @Nullable Object of(float value) {
        return Float.isFinite(value) ? of(Double.parseDouble(Float.toString(value))) : of((double) value);
    }

    static Object decimal(BigInteger digits, int scale) {
        BigDecimal number = new BigDecimal(digits, scale).stripTrailingZeros();
        return number.scale() <= 0 ? number.toBigInteger() : number;
    }
}
