package dev.assay.store.index;

import dev.assay.store.log.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The folder with a store's databases, of which one is in use. */
public record DatabaseFolder(Path folder) {

    private static final String DATABASE = "assay-\\d{6}\\.mv\\.db";

    /** The folder of the store that has this database. */
    static Path storeOf(Path database) {
        return database.toAbsolutePath().resolve("../..").normalize();
    }

    /**
     * Stands there while this database is not to be trusted; beside each its own, since one that was given up may
     * still accuse itself when another has taken its place.
     */
    public static Path suspect(Path database) {
        return database.resolveSibling(database.getFileName() + ".suspect");
    }

    /** Stands there while this database is filled for the first time: until then the one before it counts. */
    private static Path filling(Path database) {
        return database.resolveSibling(database.getFileName() + ".filling");
    }

    /** The database in use: the one with the highest number; empty where there is none. */
    public Optional<Path> database() throws IOException {
        return databases().stream().reduce((before, after) -> after);
    }

    /** All databases that were filled, oldest first. */
    public List<Path> databases() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files()) {
            if (!Files.exists(filling(file))) {
                found.add(file);
            }
        }
        return found;
    }

    /** Begins a database under a name that never was. @return its file, which is to be {@link #filled} */
    public Path beginDatabase() throws IOException {
        int number = 0;
        for (Path file : files()) {
            number = Integer.parseInt(file.getFileName().toString().substring(6, 12));
            if (Files.exists(filling(file))) {
                delete(file);
            }
        }
        Path fresh = folder.resolve(String.format(Locale.ROOT, "assay-%06d.mv.db", number + 1));
        Files.deleteIfExists(suspect(fresh));
        Durable.write(filling(fresh), new byte[0]);
        return fresh;
    }

    /** Puts a database in place that was written anew in full while the process was killed. */
    public void finishCompacting() throws IOException {
        Durable.folder(folder);
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches(DATABASE + "\\.newFile"))
                    .toList()) {
                Path database = file.resolveSibling(file.getFileName().toString().replace(".newFile", ""));
                if (!Files.exists(database)) {
                    Files.move(file, database, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    /** Notes that a database holds what it is to hold. */
    public void filled(Path database) throws IOException {
        Files.deleteIfExists(filling(database));
        Durable.forceFolder(folder);
    }

    /** Deletes a database and what stands beside it, as far as the system lets it. */
    public void delete(Path database) {
        try {
            Files.deleteIfExists(database);
            CleanCloseChecksum.remove(database);
            Files.deleteIfExists(suspect(database));
            Files.deleteIfExists(filling(database));
        } catch (IOException e) {
            // Still open in a thread that hangs; a later start deletes it.
        }
    }

    private List<Path> files() throws IOException {
        Durable.folder(folder);
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(DATABASE)).sorted()
                    .toList();
        }
    }
}
