package dev.assay.store.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How many cells there are of each kind, so that nobody counts them one by one; kept up as cells change. */
public final class CellCounts {

    private static final String COLUMNS = "place, leads, source, proposed, status, state, reviewer, basis";
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

    /** Whether the counters say how many cells there are. */
    public static boolean areRight(Connection connection) throws SQLException {
        String counted = "SELECT " + COLUMNS + ", COUNT(*) FROM cell GROUP BY " + COLUMNS;
        String kept = "SELECT " + COLUMNS + ", cells FROM cell_count";
        return Sql.number(connection, "SELECT COUNT(*) FROM (" + counted + " EXCEPT " + kept + ") t") == 0
                && Sql.number(connection,
                        "SELECT COUNT(*) FROM (" + kept + " EXCEPT " + counted + ") t") == 0;
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
