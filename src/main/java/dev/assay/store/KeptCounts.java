package dev.assay.store;

import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.PostingQuery;
import dev.assay.schema.Schema;
import dev.assay.store.index.CellQueries;
import dev.assay.store.index.Database;
import dev.assay.store.index.PostingQueries;
import dev.assay.store.index.ReadCounts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many cells and postings there are. The counters are read once after each change, so that whoever asks for many
 * counts waits for the database at most once.
 */
final class KeptCounts {

    private final Database database;
    private final Schema schema;
    private final CellQueries cells;
    private final Runnable usable;
    private volatile @Nullable Known known;

    /** @param at how much had been written before they were read */
    private record Known(long at, Optional<ReadCounts> counts) {}

    /** @param usable throws where the store answers nothing any more */
    KeptCounts(Database database, Schema schema, CellQueries cells, Runnable usable) {
        this.database = database;
        this.schema = schema;
        this.cells = cells;
        this.usable = usable;
    }

    long of(CellQuery query) {
        Optional<ReadCounts> read = read(query.isCounted());
        return read.isPresent()
                ? read.get().count(query)
                : database.read(connection -> cells.count(connection, query));
    }

    Map<String, Long> of(CellQuery query, CellFacet by) {
        Optional<ReadCounts> read = read(query.isCounted());
        return read.isPresent()
                ? read.get().counts(query, by)
                : database.read(connection -> cells.counts(connection, query, by));
    }

    long of(PostingQuery query) {
        Optional<ReadCounts> read = read(query.isCounted());
        return read.isPresent()
                ? read.get().count(query)
                : database.read(connection -> PostingQueries.count(connection, query));
    }

    private Optional<ReadCounts> read(boolean counted) {
        usable.run();
        if (!counted) {
            return Optional.empty();
        }
        Known last = known;
        long at = database.writings();
        if (last == null || last.at() != at) {
            last = new Known(at, database.read(connection -> ReadCounts.of(connection, schema)));
            known = last;
        }
        return last.counts();
    }
}
