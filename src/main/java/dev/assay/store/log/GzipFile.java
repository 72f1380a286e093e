package dev.assay.store.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;

/**
 * Packs a file with the name it had, as RFC 1952 has it, so that a packed file says by itself what it is.
 */
public final class GzipFile {

    private static final int HEAD = 10;
    private static final int HAS_NAME = 8;

    private GzipFile() {}

    static byte[] pack(byte[] bytes, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        out.writeBytes(new byte[]{0x1f, (byte) 0x8b, Deflater.DEFLATED, HAS_NAME, 0, 0, 0, 0, 0, (byte) 255});
        out.writeBytes(name.replace("\0", "").getBytes(StandardCharsets.UTF_8));
        out.write(0);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (OutputStream packed = new DeflaterOutputStream(out, deflater)) {
            packed.write(bytes);
        } finally {
            deflater.end();
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt((int) sum.getValue())
                .putInt(bytes.length).array());
        return out.toByteArray();
    }

    public static byte[] unpack(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** The name it was packed with; empty where it says none. */
    static String name(byte[] packed) {
        if (packed.length <= HEAD || packed[3] != HAS_NAME) {
            return "";
        }
        int end = HEAD;
        while (end < packed.length && packed[end] != 0) {
            end++;
        }
        return new String(packed, HEAD, end - HEAD, StandardCharsets.UTF_8);
    }
}
