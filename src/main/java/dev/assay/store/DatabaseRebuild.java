package dev.assay.store;

import dev.assay.schema.Schema;
import dev.assay.store.index.Database;
import dev.assay.store.index.DatabaseState;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.SoundRows;
import dev.assay.store.index.VersionedReader;
import dev.assay.store.log.SetAside;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a new database, and only then does away with the one before: deleted where nothing is only in it, else set aside. */
final class DatabaseRebuild {

    private final StoreFolder folder;
    private final Schema schema;
    private final VersionedReader reader;
    private final StoreOptions options;
    private final SetAside aside;
    private final IndexCatchUp catchingUp;
    private final List<String> notices = new ArrayList<>();
    private @Nullable Path fresh;

    DatabaseRebuild(StoreFolder folder, Schema schema, VersionedReader reader, StoreOptions options,
            SetAside aside, IndexCatchUp catchingUp) {
        this.folder = folder;
        this.schema = schema;
        this.reader = reader;
        this.options = options;
        this.aside = aside;
        this.catchingUp = catchingUp;
    }

    /** What was done, in words. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /** Makes an empty database; it does not count until {@link #replace}. */
    Database begin() throws IOException, SQLException {
        fresh = folder.databases().beginDatabase();
        return Database.openAndTry(fresh, options.patience());
    }

    void fill(Database database) throws IOException {
        database.write(connection -> DatabaseState.mark(connection, schema, reader));
        catchingUp.fill(database);
    }

    /** Takes over from the old database what came from files that are lost. */
    void carryOver(FoundDatabase old, Database database) {
        if (!(old instanceof FoundDatabase.Usable usable) || catchingUp.lost().isEmpty()) {
            return;
        }
        List<String> carried = new CarryOver(usable.database(), database, new DecisionRows(schema))
                .carry(catchingUp.lost());
        if (!carried.isEmpty()) {
            notices.add("From the database before " + carried.size()
                    + (carried.size() == 1 ? " posting was" : " postings were")
                    + " taken over whose files are lost: " + String.join(", ", carried) + ".");
        }
    }

    /**
     * Lets the new database count in place of the old one.
     *
     * @param why the old one is not used any more
     * @param reconciled what only it held; the lacking was put back
     * @param spare whether the journal is known to be whole, so that an old one that cannot be read held nothing
     *        more
     */
    void replace(FoundDatabase old, String why, Reconciliation reconciled, boolean spare) throws IOException {
        if (fresh == null) {
            throw new IllegalStateException("There is nothing to replace it with.");
        }
        folder.databases().filled(fresh);
        switch (old) {
            case FoundDatabase.None() -> {
            }
            case FoundDatabase.Unusable unusable -> putAway(unusable.file(), why, !unusable.foreign()
                    && (unusable.held() != null ? reconciled.unsound().isEmpty() : spare));
            case FoundDatabase.Usable(Path file, Database database, DatabaseState state, SoundRows held) -> {
                DatabaseSearch.closeQuietly(database);
                putAway(file, why, reconciled.unsound().isEmpty());
            }
        }
        for (Path other : folder.databases().databases()) {
            if (!other.equals(fresh)) {
                putAway(other, "it was left over", false);
            }
        }
    }

    private void putAway(Path file, String why, boolean spare) throws IOException {
        notices.add("The database was rebuilt from the journal and the kept files: " + why + ".");
        if (!spare || !catchingUp.failures().isEmpty()) {
            aside.move(file, file.getFileName().toString(), "a database that is not used any more, for " + why
                    + "; it may hold what the journal or the kept files lack");
        }
        folder.databases().delete(file);
    }
}
