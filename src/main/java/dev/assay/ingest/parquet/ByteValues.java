package dev.assay.ingest.parquet;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.jspecify.annotations.Nullable;

/** What some bytes stand for: a text, whether or not it is marked as one, a decimal, an id or a span of time. */
final class ByteValues {

    private static final int MONTHS = 12;

    private ByteValues() {}

    /** Null where it is nothing that could be shown. */
    static @Nullable Object of(@Nullable LogicalTypeAnnotation says, Binary value) {
        ByteBuffer bytes = value.toByteBuffer();
        return switch (says) {
            case DecimalLogicalTypeAnnotation decimal when bytes.hasRemaining() ->
                NumberValues.decimal(new BigInteger(value.getBytes()), decimal.getScale());
            case UUIDLogicalTypeAnnotation uuid when bytes.remaining() == 16 ->
                new UUID(bytes.getLong(), bytes.getLong()).toString();
            case Float16LogicalTypeAnnotation half when bytes.remaining() == 2 ->
                NumberValues.of(Float.float16ToFloat(bytes.order(ByteOrder.LITTLE_ENDIAN).getShort()));
            case IntervalLogicalTypeAnnotation interval when bytes.remaining() == 12 ->
                interval(bytes.order(ByteOrder.LITTLE_ENDIAN));
            case null -> text(bytes, false);
            default -> text(bytes, says instanceof StringLogicalTypeAnnotation);
        };
    }

    private static String interval(ByteBuffer bytes) {
        int months = bytes.getInt();
        int days = bytes.getInt();
        Duration time = Duration.ofMillis(Integer.toUnsignedLong(bytes.getInt()));
        Period date = Period.of(months / MONTHS, months % MONTHS, days);
        return time.isZero()
                ? date.toString()
                : date.isZero() ? time.toString() : date + time.toString().substring(1);
    }

    /** @param marked whether the column says that it holds texts, as older writers did not */
    private static @Nullable String text(ByteBuffer bytes, boolean marked) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return !marked && text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c)) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
