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
    private final SalvagedDecisions salvaged = new SalvagedDecisions();

    StoreOpening(Path root, Schema schema, OriginalReader reader, StoreOptions options, Progress progress) {
        this.folder = new StoreFolder(root.toAbsolutePath().normalize());
        this.schema = schema;
        this.reader = reader;
        this.options = options;
        this.progress = progress;
    }

    Parts open() {
        Database.checkPath(folder.settings());
        try (Undo undo = new Undo()) {
            Durable.folder(folder.root());
            StoreLock lock = undo.add(StoreLock.take(folder.root()));
            OriginalsFolder originals = undo.add(OriginalsFolder.open(folder.originals()));
            Trusted trusted = trusted();
            if (trusted != null) {
                undo.add(trusted.database());
            }
            DatabaseState state = trusted == null ? DatabaseState.EMPTY : trusted.state();
            JournalState journalState = new JournalState(state.lastSeq());
            LineLog journal = undo.add(LineLog.open(folder.journal(), options.rotateAt(), journalState::add));
            note(originals.manifest());
            note(journal);
            salvaged.putBackInto(journal);
            notices.addAll(salvaged.notices());
            Refilling refilling = new Refilling(schema, reader, progress, journal, originals);
            Optional<String> misfit = trusted == null
                    ? Optional.empty()
                    : state.misfit(schema, reader, journalState, journal, originals)
                            .or(() -> refilling.tryToCatchUp(trusted.database()));
            Database database;
            if (trusted == null || misfit.isPresent()) {
                misfit.ifPresent(why -> giveUp(trusted, why));
                database = undo.add(rebuilt());
                refilling.fill(database);
            } else {
                database = trusted.database();
            }
            notices.addAll(refilling.failures());
            if (trusted == null || misfit.isPresent() || refilling.added() > 0 || lock.leftOpen()) {
                database.write(DatabaseState::markUnderived);
            }
            SettingsFile settings = new SettingsFile(folder.settings());
            settings.mend().ifPresent(notices::add);
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
    private @Nullable Trusted trusted() throws IOException {
        Optional<Path> file = folder.database();
        if (file.isEmpty()) {
            return null;
        }
        if (Files.exists(StoreFolder.suspect(file.get()))) {
            giveUp(null, "it failed when it was last open");
            return null;
        }
        try {
            Trusted trusted = Patience.call(() -> tryToTrust(file.get()), options.patience(),
                    late -> closeQuietly(late.database()));
            if (trusted == null) {
                giveUp(null, "it did not answer within " + options.patience().toSeconds() + " seconds");
            }
            return trusted;
        } catch (NewerDatabaseException | DatabaseInUseException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        } catch (ForeignContentException e) {
            Path aside = folder.setAside(file.get());
            giveUp(null, e.getMessage() + ". It is kept as " + aside);
            salvaged.readFrom(aside, schema);
            return null;
        } catch (Exception e) {
            giveUp(null, "it is damaged (" + e.getMessage() + ")");
            return null;
        }
    }

    private Trusted tryToTrust(Path file) throws SQLException, IOException {
        if (!Seal.isWhole(file)) {
            throw new IOException("it changed since it was closed");
        }
        Seal.remove(file);
        Database database = Database.openAndTry(file, options.patience());
        try {
            return new Trusted(database, database.read(DatabaseState::of));
        } catch (RuntimeException e) {
            closeQuietly(database);
            throw e;
        }
    }

    private void giveUp(@Nullable Trusted trusted, String why) {
        notices.add("The database was rebuilt from the journal and the kept files: " + why + ".");
        if (trusted != null) {
            closeQuietly(trusted.database());
        }
    }

    private Database rebuilt() throws IOException, SQLException {
        Path fresh = folder.freshDatabase();
        Files.deleteIfExists(StoreFolder.suspect(fresh));
        Database database = Database.openAndTry(fresh, options.patience());
        folder.deleteOtherDatabases(fresh);
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
        } catch (SQLException e) {
            // It is given up anyway.
        }
    }

    /** The open parts of a store. */
    record Parts(StoreFolder folder, StoreLock lock, LineLog journal, OriginalsFolder originals,
            Database database,
            SettingsFile settings, List<String> notices) {}

    /** A database that opens, and what it says of itself. */
    private record Trusted(Database database, DatabaseState state) {}

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
