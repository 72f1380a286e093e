package dev.assay.ingest;

import dev.assay.saying.Saying;
import dev.assay.text.Windows1252;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * A file's bytes as text, without its byte-order mark.
 *
 * @param text the text
 * @param charset what it was read as
 * @param skipped how many bytes of byte-order mark stand before the text
 * @param total the file's length in bytes
 * @param foreign the UTF-16 offsets of characters that stand for one byte that is not UTF-8
 * @param note what had to be done to read it, as the rest of a sentence; nothing if nothing
 */
record DecodedText(String text, Charset charset, int skipped, int total, BitSet foreign, Saying note) {

    static DecodedText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return switch (unmarkedUtf16(bytes)) {
            case 1 -> utf16(bytes, 0, StandardCharsets.UTF_16LE);
            case 0 -> utf16(bytes, 0, StandardCharsets.UTF_16BE);
            default -> utf8(bytes, 0);
        };
    }

    /** The same file with the text that its text stands for. */
    DecodedText with(String inner) {
        return new DecodedText(inner, StandardCharsets.UTF_8, 0,
                inner.getBytes(StandardCharsets.UTF_8).length,
                new BitSet(), note);
    }

    /** The byte, from 0 and counted from the start of the file, at which a UTF-16 offset of the text stands. */
    int byteAt(int utf16) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return Math.min(total, skipped + 2 * utf16);
        }
        int bytes = skipped;
        for (int i = 0; i < utf16; i++) {
            char c = text.charAt(i);
            if (c < 0x80 || foreign.get(i)) {
                bytes++;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    /** The line, from 1, at which a UTF-16 offset of the text stands. */
    int lineAt(int utf16) {
        int line = 1;
        for (int i = 0; i < utf16; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                line++;
            }
        }
        return line;
    }

    private static DecodedText utf8(byte[] bytes, int skipped) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped);
        CharBuffer out = CharBuffer.allocate(bytes.length - skipped + 1);
        BitSet foreign = new BitSet();
        int wrong = 0;
        CoderResult result = decoder.decode(in, out, false);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                foreign.set(out.position());
                out.put(Windows1252.decode(in.get() & 0xFF));
                wrong++;
            }
            result = decoder.decode(in, out, false);
        }
        int half = in.remaining();
        Saying note = wrong > 0
                ? Saying.of("repair.windows-1252", wrong)
                : half > 0 ? Saying.of("repair.half-character", half) : Saying.NOTHING;
        return new DecodedText(out.flip().toString(), StandardCharsets.UTF_8, skipped, bytes.length, foreign,
                note);
    }

    private static DecodedText utf16(byte[] bytes, int skipped, Charset charset) {
        int usable = bytes.length - skipped & ~1;
        String text = new String(bytes, skipped, usable, charset);
        Saying note = usable < bytes.length - skipped ? Saying.of("repair.half-byte") : Saying.NOTHING;
        return new DecodedText(text, charset, skipped, bytes.length, new BitSet(), note);
    }

    /** 1 if the odd bytes are mostly zero and the even ones are not, as in UTF-16LE; 0 for the reverse; else -1. */
    private static int unmarkedUtf16(byte[] bytes) {
        int seen = Math.min(bytes.length, 4096) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < seen; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        int pairs = seen / 2;
        for (int side = 0; side < 2; side++) {
            if (pairs >= 2 && zeros[side] * 10 >= pairs * 7 && zeros[1 - side] * 20 <= pairs) {
                return side;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int... octets) {
        if (bytes.length < octets.length) {
            return false;
        }
        for (int i = 0; i < octets.length; i++) {
            if ((bytes[i] & 0xFF) != octets[i]) {
                return false;
            }
        }
        return true;
    }
}
