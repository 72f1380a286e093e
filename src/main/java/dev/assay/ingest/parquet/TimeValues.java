package dev.assay.ingest.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;

/** Dates and times as ISO 8601 writes them; one that no calendar has is left as its number. */
final class TimeValues {

    /** The Julian day on which the epoch begins. */
    private static final long EPOCH = 2_440_588;
    private static final int INT96 = 12;
    private static final long NANOS = 1_000_000_000;

    private TimeValues() {}

    static Object date(long day) {
        try {
            return LocalDate.ofEpochDay(day).toString();
        } catch (DateTimeException e) {
            return day;
        }
    }

    static Object time(long value, TimeUnit unit) {
        try {
            return LocalTime.ofNanoOfDay(Math.multiplyExact(value, NANOS / perSecond(unit))).toString();
        } catch (DateTimeException | ArithmeticException e) {
            return value;
        }
    }

    static Object timestamp(long value, TimeUnit unit, boolean utc) {
        long per = perSecond(unit);
        try {
            Instant at = Instant.ofEpochSecond(Math.floorDiv(value, per),
                    Math.floorMod(value, per) * (NANOS / per));
            return utc ? at.toString() : LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString();
        } catch (DateTimeException | ArithmeticException e) {
            return value;
        }
    }

    private static long perSecond(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1_000;
            case MICROS -> 1_000_000;
            case NANOS -> NANOS;
        };
    }

    /** The older form of a timestamp: the nanoseconds of a day, and the day. */
    static Object int96(Binary value) {
        ByteBuffer bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() != INT96) {
            throw ParquetFault.damaged();
        }
        long nanos = bytes.getLong();
        long day = bytes.getInt() - EPOCH;
        try {
            return LocalDate.ofEpochDay(day).atStartOfDay().plusNanos(nanos).toString();
        } catch (DateTimeException e) {
            return nanos;
        }
    }
}
