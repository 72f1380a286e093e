package dev.assay.store.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link LineLog}: a JSON object whose first members are {@code crc} (the CRC-32C of all that
 * follows it, in hex), {@code seq} (its number, from 1), and {@code n} and {@code of} (its place among the lines
 * written at once). Fixed in order and spacing, so that a line is checked without parsing it.
 *
 * @param seq the line's number
 * @param nth its place among the lines written with it, from 1
 * @param of how many lines were written at once
 * @param crc its checksum
 * @param json the whole line without its line end
 */
public record LogLine(long seq, int nth, int of, int crc, byte[] json) {

    private static final byte[] HEAD = "{\"crc\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int CRC_DIGITS = 8;
    private static final byte[] AFTER_CRC = "\",\"seq\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_NTH = ",\"n\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_OF = ",\"of\":".getBytes(StandardCharsets.US_ASCII);
    /** Where the checked part begins: after the checksum, its quote and the comma. */
    private static final int CHECKED_FROM = HEAD.length + CRC_DIGITS + 2;

    /** @param body a JSON object, in ASCII, with at least one member */
    public static LogLine of(long seq, int nth, int of, String body) {
        String checked = "\"seq\":" + seq + ",\"n\":" + nth + ",\"of\":" + of + "," + body.substring(1);
        byte[] bytes = checked.getBytes(StandardCharsets.UTF_8);
        int crc = crc(bytes, 0, bytes.length);
        String line = "{\"crc\":\"" + HexFormat.of().toHexDigits(crc) + "\"," + checked;
        return new LogLine(seq, nth, of, crc, line.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads and checks a line; null where it is not as it was written. */
    static @Nullable LogLine read(byte[] line) {
        if (line.length <= CHECKED_FROM || !startsWith(line, 0, HEAD)) {
            return null;
        }
        long crc = hex(line, HEAD.length);
        if (crc < 0 || (int) crc != crc(line, CHECKED_FROM, line.length - CHECKED_FROM)) {
            return null;
        }
        Cursor at = new Cursor(line, HEAD.length + CRC_DIGITS);
        long seq = at.number(AFTER_CRC);
        long nth = at.number(BEFORE_NTH);
        long of = at.number(BEFORE_OF);
        return seq < 1 || nth < 1 || of < nth || of > Integer.MAX_VALUE
                ? null
                : new LogLine(seq, (int) nth, (int) of, (int) crc, line);
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    private static long hex(byte[] line, int from) {
        long value = 0;
        for (int i = from; i < from + CRC_DIGITS; i++) {
            if (!HexFormat.isHexDigit(line[i]) || line[i] >= 'A' && line[i] <= 'F') {
                return -1;
            }
            value = value << 4 | HexFormat.fromHexDigit(line[i]);
        }
        return value;
    }

    private static boolean startsWith(byte[] line, int from, byte[] expected) {
        if (from + expected.length > line.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (line[from + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads the numbers at the head of a line, left to right. */
    private static final class Cursor {

        private static final int MOST_DIGITS = 18;
        private final byte[] line;
        private int at;

        Cursor(byte[] line, int at) {
            this.line = line;
            this.at = at;
        }

        /** The number after this text; -1 where there is none. */
        long number(byte[] before) {
            if (!startsWith(line, at, before)) {
                return -1;
            }
            int from = at + before.length;
            int to = from;
            long value = 0;
            while (to < line.length && line[to] >= '0' && line[to] <= '9' && to - from < MOST_DIGITS) {
                value = value * 10 + line[to++] - '0';
            }
            at = to;
            return to == from ? -1 : value;
        }
    }
}
