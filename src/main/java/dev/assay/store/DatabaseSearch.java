package dev.assay.store;

import dev.assay.store.index.DatabaseFolder;
import dev.assay.review.StoreException;
import dev.assay.schema.Schema;
import dev.assay.store.index.CleanCloseChecksum;
import dev.assay.store.index.Database;
import dev.assay.store.index.DatabaseInUseException;
import dev.assay.store.index.DatabaseState;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.DecisionSalvage;
import dev.assay.store.index.Dialect;
import dev.assay.store.index.ForeignContentException;
import dev.assay.store.index.NewerDatabaseException;
import dev.assay.store.index.SoundRows;
import dev.assay.store.log.DecisionCodec;
import dev.assay.store.log.LogScan;
import dev.assay.store.log.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the database of a store and tries whether it can be used; deletes none, and changes one of an earlier version
 * only once nobody else has the store.
 */
final class DatabaseSearch {

    private static final long BYTES_A_SECOND = 10_000_000;

    private final StoreFolder folder;
    private final StoreOptions options;
    private final Schema schema;
    private final LogScan journal;
    private final Runnable own;

    /** Others have the store, or it cannot be had alone: that is no fault of its database. */
    private static final class NotOwnedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final StoreException refusal;

        NotOwnedException(StoreException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    /** @param own makes sure, before the database is changed, that nobody else has the store; throws where others have */
    DatabaseSearch(StoreFolder folder, StoreOptions options, Schema schema, LogScan journal, Runnable own) {
        this.folder = folder;
        this.options = options;
        this.schema = schema;
        this.journal = journal;
        this.own = own;
    }

    /** @throws StoreException if another process has it, or it was made by a newer version */
    FoundDatabase find() throws IOException {
        folder.databases().finishCompacting();
        Optional<Path> found = folder.databases().database();
        if (found.isEmpty()) {
            return new FoundDatabase.None();
        }
        Path file = found.get();
        if (Files.exists(DatabaseFolder.suspect(file))) {
            return unusable(file, "it failed when it was last open");
        }
        Duration patience = options.patience().plusSeconds(Files.size(file) / BYTES_A_SECOND);
        try {
            FoundDatabase.Usable usable = options.waiting().call(() -> open(file), patience,
                    late -> closeQuietly(late.database()));
            return usable == null
                    ? new FoundDatabase.Unusable(file,
                            "it did not answer within " + patience.toSeconds() + " seconds", null, false)
                    : usable;
        } catch (DatabaseInUseException e) {
            throw StoreLock.inUse(folder.root());
        } catch (NotOwnedException e) {
            throw e.refusal;
        } catch (ForeignContentException e) {
            return new FoundDatabase.Unusable(file, String.valueOf(e.getMessage()), salvaged(file), true);
        } catch (NewerDatabaseException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The opening of " + folder.root() + " was interrupted. Open it again.",
                    e);
        } catch (Exception e) {
            if (Dialect.isInUse(e)) {
                throw StoreLock.inUse(folder.root());
            }
            return unusable(file, "it is damaged (" + e.getMessage() + ")");
        }
    }

    private FoundDatabase.Usable open(Path file) throws SQLException, IOException {
        if (!CleanCloseChecksum.isWhole(file)) {
            throw new IOException("it changed since it was closed");
        }
        Database database;
        if (CleanCloseChecksum.isThere(file)) {
            database = Database.openAtRest(file, options.patience(), this::own);
        } else {
            own();
            database = Database.openAndTry(file, options.patience());
        }
        try {
            DatabaseState state = database.read(DatabaseState::of);
            boolean within = journal.isWhole() && state.isWithin(journal.index());
            return new FoundDatabase.Usable(file, database, state, within
                    ? SoundRows.NONE
                    : database.read(connection -> SoundRows.of(new DecisionRows(schema).entries(connection),
                            new DecisionCodec(schema))));
        } catch (RuntimeException e) {
            closeQuietly(database);
            throw e;
        }
    }

    private void own() {
        try {
            own.run();
        } catch (StoreException e) {
            throw new NotOwnedException(e);
        }
    }

    private FoundDatabase.Unusable unusable(Path file, String why) {
        return new FoundDatabase.Unusable(file, why, salvaged(file), false);
    }

    /** The decisions of a file that is not to be opened; null where they cannot be read. */
    private @Nullable SoundRows salvaged(Path file) {
        try {
            return DecisionSalvage.of(file, schema);
        } catch (DatabaseInUseException e) {
            throw StoreLock.inUse(folder.root());
        } catch (IOException e) {
            return null;
        }
    }

    static void closeQuietly(Database database) {
        try {
            database.close();
        } catch (SQLException e) {
            // It is given up anyway.
        }
    }
}
