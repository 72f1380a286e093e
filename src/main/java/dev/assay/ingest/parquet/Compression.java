package dev.assay.ingest.parquet;

import dev.assay.saying.Saying;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;
import org.apache.parquet.format.CompressionCodec;

/** Unpacks a page, in plain Java: nothing native is unpacked into a folder and loaded. */
final class Compression {

    /** How far back a packed text may refer; a writer need not keep to the 64 kB that most do. */
    private static final int FARTHEST = 1 << 24;

    private Compression() {}

    /** @param size how long it is unpacked, as the page says */
    static byte[] unpacked(CompressionCodec codec, byte[] bytes, int from, int length, int size)
            throws IOException {
        return switch (codec) {
            case GZIP -> whole(new GZIPInputStream(in(bytes, from, length)), size);
            case SNAPPY -> whole(new SnappyCompressorInputStream(in(bytes, from, length),
                    Math.clamp(size, 1 << 16, FARTHEST)), size);
            case LZ4_RAW -> whole(new BlockLZ4CompressorInputStream(in(bytes, from, length)), size);
            case ZSTD -> zstd(bytes, from, length, size);
            default -> throw ParquetFault.of(Saying.of("remark.compression", String.valueOf(codec)),
                    Saying.of("remedy.compression"));
        };
    }

    private static InputStream in(byte[] bytes, int from, int length) {
        return new ByteArrayInputStream(bytes, from, length);
    }

    private static byte[] whole(InputStream in, int size) throws IOException {
        try (in) {
            byte[] out = in.readNBytes(size);
            if (out.length != size || in.read() >= 0) {
                throw new IOException("The page is not as long as it says.");
            }
            return out;
        }
    }

    private static byte[] zstd(byte[] bytes, int from, int length, int size) throws IOException {
        byte[] out = new byte[size];
        try {
            if (new ZstdDecompressor().decompress(bytes, from, length, out, 0, size) != size) {
                throw new IOException("The page is not as long as it says.");
            }
            return out;
        } catch (UnsupportedOperationException | LinkageError e) {
            // a later Java may forbid the access to memory that the library unpacks with
            throw ParquetFault.of(
                    Saying.of("remark.zstd"), Saying.of("remedy.zstd"));
        }
    }
}
