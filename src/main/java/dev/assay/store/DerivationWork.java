package dev.assay.store;

import dev.assay.review.ReviewStore;
import dev.assay.store.index.CellRows;
import dev.assay.store.index.Database;
import dev.assay.store.index.DatabaseState;
import dev.assay.store.index.DecisionRows;
import java.util.List;

/**
 * Makes anew what was derived in another way, or is missing. It is kept piece by piece, so that it goes on where it
 * stopped when the program is ended meanwhile.
 */
final class DerivationWork {

    private static final int AT_ONCE = 500;

    private final Database database;
    private final DecisionRows decisions;
    private final Derivation derivation;

    DerivationWork(Database database, DecisionRows decisions, Derivation derivation) {
        this.database = database;
        this.decisions = decisions;
        this.derivation = derivation;
    }

    void on(ReviewStore store) {
        long postings = database.read(connection -> (long) CellRows.postings(connection).size());
        database.writeMany(postings, connection -> {
            DatabaseState.outdate(connection, derivation.version());
            return postings;
        });
        boolean more = true;
        while (more) {
            more = refreshSome();
        }
        if (database.read(DatabaseState::underived)) {
            derivation.derive().accept(store);
        }
        database.write(connection -> DatabaseState.markDerived(connection, derivation.version()));
    }

    /** Works out anew the next cells that tell of what was put away. @return whether there were any */
    private boolean refreshSome() {
        return database.writeMany(AT_ONCE, connection -> {
            List<Long> next = DatabaseState.stale(connection, AT_ONCE);
            decisions.refreshCells(connection, next);
            DatabaseState.markRefreshed(connection, next);
            return !next.isEmpty();
        });
    }
}
