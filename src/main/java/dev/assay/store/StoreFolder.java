package dev.assay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the parts of a store lie in its folder. */
record StoreFolder(Path root) {

    Path journal() {
        return root.resolve("journal");
    }

    Path originals() {
        return root.resolve("originals");
    }

    Path settings() {
        return root.resolve("settings.json");
    }

    private Path databases() {
        return root.resolve("db");
    }

    /**
     * Stands there while this database is not to be trusted; beside each its own, since one that was given up may
     * still accuse itself when another has taken its place.
     */
    static Path suspect(Path database) {
        return database.resolveSibling(database.getFileName() + ".suspect");
    }

    /** The database in use: the one with the highest number; empty where there is none. */
    Optional<Path> database() throws IOException {
        return databaseFiles().stream().max(Comparator.comparing(f -> f.getFileName().toString()));
    }

    /** A name for a database that never was; an old one that cannot be deleted does not stand in its way. */
    Path freshDatabase() throws IOException {
        int number = database().map(f -> Integer.parseInt(f.getFileName().toString().substring(6, 12)))
                .orElse(0);
        return databases().resolve(String.format(Locale.ROOT, "assay-%06d.mv.db", number + 1));
    }

    /** Deletes every database but this one, as far as the system lets it. */
    void deleteOtherDatabases(Path used) throws IOException {
        for (Path file : databaseFiles()) {
            if (!file.equals(used)) {
                try {
                    Files.deleteIfExists(file);
                    Seal.remove(file);
                    Files.deleteIfExists(suspect(file));
                } catch (IOException e) {
                    // Still open in a thread that hangs; the next start deletes it.
                }
            }
        }
    }

    /** Takes a database out of use and keeps it under a name of its own. @return where it is now */
    Path setAside(Path database) throws IOException {
        Path aside = Durable.freeName(databases(),
                database.getFileName().toString().replace(".mv.db", ".aside"), ".db");
        Files.move(database, aside, StandardCopyOption.ATOMIC_MOVE);
        Seal.remove(database);
        Files.deleteIfExists(suspect(database));
        Durable.forceFolder(databases());
        return aside;
    }

    private List<Path> databaseFiles() throws IOException {
        Durable.folder(databases());
        try (var files = Files.list(databases())) {
            return files.filter(f -> f.getFileName().toString().matches("assay-\\d{6}\\.mv\\.db")).toList();
        }
    }
}
