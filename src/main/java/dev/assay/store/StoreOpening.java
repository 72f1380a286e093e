package dev.assay.store;

import dev.assay.review.Progress;
import dev.assay.review.StoreException;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens a store: takes the lock, checks the journal, and makes the database say what journal and originals say. */
final class StoreOpening {

    private final StoreFolder folder;
    private final Schema schema;
    private final OriginalReader reader;
    private final StoreOptions options;
    private final Progress progress;
    private final List<String> notices = new ArrayList<>();

    StoreOpening(Path root, Schema schema, OriginalReader reader, StoreOptions options, Progress progress) {
        this.folder = new StoreFolder(root.toAbsolutePath().normalize());
        this.schema = schema;
        this.reader = reader;
        this.options = options;
        this.progress = progress;
    }

    Parts open() {
        Database.checkPath(folder.suspect());
        try (Undo undo = new Undo()) {
            Durable.folder(folder.root());
            StoreLock lock = undo.add(StoreLock.take(folder.root()));
            OriginalsFolder originals = undo.add(OriginalsFolder.open(folder.originals()));
            Database trusted = trusted();
            if (trusted != null) {
                undo.add(trusted);
            }
            DatabaseState state = trusted == null ? DatabaseState.EMPTY : trusted.read(DatabaseState::of);
            JournalState journalState = new JournalState(state.lastSeq());
            LineLog journal = undo.add(LineLog.open(folder.journal(), options.rotateAt(), journalState::add));
            note(originals.manifest());
            note(journal);
            Optional<String> misfit = trusted == null
                    ? Optional.empty()
                    : state.misfit(schema, reader, journalState, journal, originals);
            if (trusted != null && misfit.isPresent()) {
                notices.add("The database was rebuilt from the journal and the kept files: " + misfit.get()
                        + ".");
                closeQuietly(trusted);
                trusted = null;
            }
            Database database = trusted == null ? undo.add(rebuilt()) : trusted;
            new Refilling(schema, reader, progress).catchUp(database, journal, originals)
                    .forEach(notices::add);
            SettingsFile settings = new SettingsFile(folder.settings());
            mirror(settings, database);
            undo.keepAll();
            return new Parts(folder, lock, journal, originals, database, settings, List.copyOf(notices));
        } catch (IOException | SQLException e) {
            throw new StoreException("The store " + folder.root() + " cannot be opened: " + e.getMessage()
                    + " Check that the folder may be written and has room.", e);
        }
    }

    private void note(LineLog log) {
        notices.addAll(log.notices());
        notices.addAll(log.opened().damage());
    }

    /** The database as it was left; null where there is none that can be used. */
    private @Nullable Database trusted() throws IOException {
        Optional<Path> file = folder.database();
        if (file.isEmpty()) {
            return null;
        }
        String why = "it failed when it was last open";
        if (!Files.exists(folder.suspect())) {
            try {
                Database database = Patience.call(() -> Database.openAndTry(file.get(), folder.suspect()),
                        options.patience(), StoreOpening::closeQuietly);
                if (database != null) {
                    return database;
                }
                why = "it did not answer within " + options.patience().toSeconds() + " seconds";
            } catch (NewerDatabaseException e) {
                throw new StoreException(String.valueOf(e.getMessage()), e);
            } catch (Exception e) {
                why = "it is damaged (" + e.getMessage() + ")";
            }
        }
        notices.add("The database was rebuilt from the journal and the kept files: " + why + ".");
        return null;
    }

    private Database rebuilt() throws IOException, SQLException {
        Path fresh = folder.freshDatabase();
        Database database = Database.openAndTry(fresh, folder.suspect());
        folder.deleteOtherDatabases(fresh);
        Files.deleteIfExists(folder.suspect());
        database.write(connection -> DatabaseState.mark(connection, schema, reader));
        return database;
    }

    private void mirror(SettingsFile file, Database database) throws IOException {
        var settings = file.load();
        database.write(connection -> {
            Sql.update(connection, "DELETE FROM setting");
            for (var setting : settings.entrySet()) {
                Sql.update(connection, "INSERT INTO setting (name, content) VALUES (?, ?)", setting.getKey(),
                        setting.getValue());
            }
            return settings;
        });
    }

    private static void closeQuietly(Database database) {
        try {
            database.close();
        } catch (SQLException | IOException e) {
            // It is given up anyway.
        }
    }

    /** The open parts of a store. */
    record Parts(StoreFolder folder, StoreLock lock, LineLog journal, OriginalsFolder originals,
            Database database,
            SettingsFile settings, List<String> notices) {}

    /** Closes what was opened, last first, unless all of it is to be kept. */
    private static final class Undo implements AutoCloseable {

        private final List<AutoCloseable> opened = new ArrayList<>();

        <T extends AutoCloseable> T add(T part) {
            opened.add(part);
            return part;
        }

        void keepAll() {
            opened.clear();
        }

        @Override
        public void close() {
            for (AutoCloseable part : opened.reversed()) {
                try {
                    part.close();
                } catch (Exception e) {
                    // The reason why the store is not opened is the one to tell.
                }
            }
        }
    }
}
