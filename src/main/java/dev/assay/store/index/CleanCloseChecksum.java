package dev.assay.store.index;

import dev.assay.store.log.Durable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A checksum beside a closed database: H2 does not notice every byte that changed, and a wrong answer is worse than
 * a rebuilding. A database that was never closed has none.
 */
public final class CleanCloseChecksum {

    private static final int BUFFER = 1 << 20;
    private static final Duration TICK = Duration.ofMillis(50);

    private CleanCloseChecksum() {}

    private static Path of(Path database) {
        return database.resolveSibling(database.getFileName() + ".seal");
    }

    /** Seals a database that was just closed. */
    public static void put(Path database) throws IOException {
        Durable.write(of(database),
                (content(database) + "\n" + modified(database)).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether there is a seal. */
    public static boolean isThere(Path database) {
        return Files.exists(of(database));
    }

    /**
     * Whether the database is as it was sealed, or has no seal. One of the same size and time as when it was sealed
     * is taken for the same; else its content is read.
     */
    public static boolean isWhole(Path database) throws IOException {
        return !isThere(database) || isUntouched(database) || isSame(database);
    }

    /** Whether every byte is as it was sealed; true where there is no seal. */
    static boolean isSame(Path database) throws IOException {
        return !isThere(database) || lines(database).getFirst().equals(content(database));
    }

    /** A change within the clock's tick of the sealing would leave the time as it was, so that time says nothing then. */
    static boolean isUntouched(Path database) throws IOException {
        List<String> sealed = lines(database);
        FileTime at = Files.getLastModifiedTime(of(database));
        FileTime changed = Files.getLastModifiedTime(database);
        return sealed.size() > 1 && sealed.get(1).equals(modified(database))
                && sealed.getFirst().startsWith(Files.size(database) + " bytes,")
                && Duration.between(changed.toInstant(), at.toInstant()).compareTo(TICK) > 0;
    }

    private static List<String> lines(Path database) throws IOException {
        return Files.readString(of(database), StandardCharsets.ISO_8859_1).lines().toList();
    }

    private static String modified(Path database) throws IOException {
        return "changed " + Files.getLastModifiedTime(database).toInstant();
    }

    /** Takes the seal away, before the database changes; it stays away after a power cut too. */
    public static void remove(Path database) throws IOException {
        if (Files.deleteIfExists(of(database))) {
            Durable.forceFolder(database.toAbsolutePath().resolveSibling("."));
        }
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
