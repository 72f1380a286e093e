package dev.assay.store.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many cells there are of each kind, and of how many of each kind something was noticed, so that nobody counts
 * them one by one; kept up as cells change.
 */
public final class CellCounts {

    private static final String KIND = "place, leads, source, proposed, status, state, reviewer, basis";
    private static final String KEY = "finding = ? AND place = ? AND leads = ? AND source = ? AND proposed = ?"
            + " AND status = ? AND state = ? AND reviewer = ? AND basis = ?";

    private final Map<Counter, Long> changes = new HashMap<>();

    /** What is counted of a cell beside what was noticed about it. */
    record Kind(int place, boolean leads, String source, String proposed, String status, String state,
            String reviewer, String basis) {

        static Kind of(ResultSet rows) throws SQLException {
            return new Kind(rows.getInt("place"), rows.getBoolean("leads"), rows.getString("source"),
                    rows.getString("proposed"), rows.getString("status"), rows.getString("state"),
                    rows.getString("reviewer"), rows.getString("basis"));
        }
    }

    /** @param finding the code of what was noticed; empty counts every cell of the kind */
    record Counter(String finding, Kind kind) {

        private Object[] with(long cells) {
            return new Object[]{cells, finding, kind.place, kind.leads, kind.source, kind.proposed,
                    kind.status, kind.state, kind.reviewer, kind.basis};
        }
    }

    /** Whether the counters say how many cells there are. */
    public static boolean areRight(Connection connection) throws SQLException {
        Map<Counter, Long> wanted = new HashMap<>();
        Sql.list(connection, rows -> {
            Kind kind = Kind.of(rows);
            long cells = rows.getLong("cells");
            counted(rows.getString("findings"))
                    .forEach(finding -> wanted.merge(new Counter(finding, kind), cells, Long::sum));
            return cells;
        }, "SELECT " + KIND + ", findings, COUNT(*) AS cells FROM cell GROUP BY " + KIND + ", findings");
        return wanted.equals(all(connection, Integer.MAX_VALUE));
    }

    /** The counters, or some of them. @param most how many at most */
    static Map<Counter, Long> all(Connection connection, int most) throws SQLException {
        Map<Counter, Long> counters = new HashMap<>();
        Sql.list(connection,
                rows -> counters.put(new Counter(rows.getString("finding"), Kind.of(rows)),
                        rows.getLong("cells")),
                "SELECT finding, " + KIND + ", cells FROM cell_count FETCH FIRST ? ROWS ONLY", most);
        return counters;
    }

    /** Under what something counts of which this was noticed: under each code, and among all. */
    static List<String> counted(String findings) {
        List<String> codes = new ArrayList<>(FindingCodes.of(findings));
        codes.add("");
        return codes;
    }

    void add(Kind kind, String findings) {
        change(kind, findings, 1);
    }

    void take(Kind kind, String findings) {
        change(kind, findings, -1);
    }

    private void change(Kind kind, String findings, long by) {
        counted(findings).forEach(finding -> changes.merge(new Counter(finding, kind), by, Long::sum));
    }

    /** Brings the counters up to what was added and taken. */
    void keep(Connection connection) throws SQLException {
        for (Map.Entry<Counter, Long> change : changes.entrySet()) {
            long by = change.getValue();
            if (by != 0 && Sql.update(connection, "UPDATE cell_count SET cells = cells + ? WHERE " + KEY,
                    change.getKey().with(by)) == 0) {
                Sql.update(connection,
                        "INSERT INTO cell_count (cells, finding, " + KIND
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
