package dev.assay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How many cells there are of each kind, so that nobody counts them one by one; kept up as cells change. */
final class CellCounts {

    private static final String KEY = "place = ? AND leads = ? AND source = ? AND proposed = ? AND status = ?"
            + " AND state = ? AND reviewer = ? AND basis = ?";

    private final Map<Kind, Long> changes = new HashMap<>();

    /** What is counted of a cell. */
    record Kind(int place, boolean leads, String source, String proposed, String status, String state,
            String reviewer, String basis) {

        private Object[] with(long cells) {
            return new Object[]{cells, place, leads, source, proposed, status, state, reviewer, basis};
        }
    }

    void add(Kind kind) {
        changes.merge(kind, 1L, Long::sum);
    }

    void take(Kind kind) {
        changes.merge(kind, -1L, Long::sum);
    }

    /** Brings the counters up to what was added and taken. */
    void keep(Connection connection) throws SQLException {
        for (Map.Entry<Kind, Long> change : changes.entrySet()) {
            long by = change.getValue();
            if (by != 0 && Sql.update(connection, "UPDATE cell_count SET cells = cells + ? WHERE " + KEY,
                    change.getKey().with(by)) == 0) {
                Sql.update(connection,
                        "INSERT INTO cell_count (cells, place, leads, source, proposed, status,"
                                + " state, reviewer, basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        change.getKey().with(by));
            }
            if (by < 0) {
                Sql.update(connection, "DELETE FROM cell_count WHERE cells = ? AND " + KEY,
                        change.getKey().with(0));
            }
        }
        changes.clear();
    }
}
