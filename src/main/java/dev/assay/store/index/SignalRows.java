package dev.assay.store.index;

import dev.assay.audit.CellRisk;
import dev.assay.audit.CellSignals;
import dev.assay.review.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What tells of the cells of each answer whether they are wrong, and how probable that is. */
final class SignalRows {

    /** An id holds the posting's place, the field's and a number of its own, the latter two in so many bits each. */
    private static final int BITS = 12;
    private static final String OF_POSTING = " WHERE id BETWEEN ? AND ?";

    private SignalRows() {}

    /** A field of an answer, by their numbers. */
    record Cell(int place, long answer) {}

    /**
     * @param signals as {@link CellSignals#line}; empty where the risk was said by hand
     * @param findings as {@link CellFindings#write}
     */
    record Row(long id, Cell cell, String signals, double risk, String findings) {

        @Nullable
        CellSignals read() {
            return signals.isEmpty() ? null : CellSignals.of(signals);
        }
    }

    static void replace(Connection connection, long ord, List<CellRisk> cells, List<String> fields)
            throws SQLException {
        Sql.update(connection, "DELETE FROM cell_signal" + OF_POSTING, first(ord), last(ord));
        Map<String, Long> answers = new HashMap<>();
        Sql.list(connection, rows -> answers.put(rows.getString("id"), rows.getLong("ord")),
                "SELECT id, ord FROM run WHERE posting_ord = ?", ord);
        for (int place = 0; place < fields.size(); place++) {
            String field = fields.get(place);
            int at = place;
            List<CellRisk> known = cells.stream()
                    .filter(cell -> cell.field().equals(field) && answers.containsKey(cell.answerId()))
                    .toList();
            if (known.size() >= 1 << BITS) {
                throw new StoreException("One posting has more answers than can be kept.");
            }
            Sql.batch(connection,
                    "INSERT INTO cell_signal (id, posting_ord, place, run_ord, signals, risk, findings)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    known,
                    (cell, nth) -> new Object[]{first(ord, at) + nth, ord, at,
                            answers.getOrDefault(cell.answerId(), 0L), line(cell.signals()), cell.risk(),
                            CellFindings.write(cell.findings())});
        }
    }

    private static String line(@Nullable CellSignals signals) {
        return signals == null ? "" : signals.line();
    }

    private static long first(long ord) {
        return first(ord, 0);
    }

    private static long last(long ord) {
        return first(ord + 1) - 1;
    }

    private static long first(long ord, int place) {
        return (ord << BITS) + place << BITS;
    }

    /** What is known of one cell of an answer. */
    static Optional<Row> of(Connection connection, long ord, Cell cell) throws SQLException {
        return of(connection, first(ord, cell.place()), first(ord, cell.place() + 1) - 1).stream()
                .filter(row -> row.cell().equals(cell)).findFirst();
    }

    /** Those of a posting. */
    static List<Row> of(Connection connection, long ord) throws SQLException {
        return of(connection, first(ord), last(ord));
    }

    private static List<Row> of(Connection connection, long first, long last) throws SQLException {
        return Sql.list(connection, SignalRows::row,
                "SELECT id, place, run_ord, signals, risk, findings FROM cell_signal" + OF_POSTING
                        + " ORDER BY id",
                first, last);
    }

    static Map<Cell, Row> byCell(Connection connection, long ord) throws SQLException {
        Map<Cell, Row> rows = new HashMap<>();
        of(connection, ord).forEach(row -> rows.put(row.cell(), row));
        return rows;
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(rows.getLong("id"), new Cell(rows.getInt("place"), rows.getLong("run_ord")),
                rows.getString("signals"), rows.getDouble("risk"), rows.getString("findings"));
    }

    /** Writes other risks. */
    static void change(Connection connection, List<Row> rows) throws SQLException {
        Sql.batch(connection, "UPDATE cell_signal SET risk = ? WHERE id = ?", new ArrayList<>(rows),
                (row, nth) -> new Object[]{row.risk(), row.id()});
    }
}
