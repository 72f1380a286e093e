package dev.assay.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * A checksum beside a closed database: H2 does not notice every byte that changed, and a wrong answer is worse than
 * a rebuilding. A database that was never closed has none.
 */
final class CleanCloseChecksum {

    private static final int BUFFER = 1 << 20;

    private CleanCloseChecksum() {}

    private static Path of(Path database) {
        return database.resolveSibling(database.getFileName() + ".seal");
    }

    /** Seals a database that was just closed. */
    static void put(Path database) throws IOException {
        Durable.write(of(database), content(database).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the database is as it was sealed, or has no seal. */
    static boolean isWhole(Path database) throws IOException {
        Path seal = of(database);
        return !Files.exists(seal)
                || new String(Files.readAllBytes(seal), StandardCharsets.ISO_8859_1)
                        .equals(content(database));
    }

    /** Takes the seal away, before the database changes. */
    static void remove(Path database) throws IOException {
        Files.deleteIfExists(of(database));
    }

    private static String content(Path database) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = Files.newInputStream(database)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                size += read;
            }
        }
        return size + " bytes, CRC-32C " + HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
