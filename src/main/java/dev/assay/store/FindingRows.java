package dev.assay.store;

import dev.assay.audit.Risk;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the checks noticed, a row each, in the order of their weight. */
final class FindingRows {

    private static final String COLUMNS = "SELECT posting_ord, field, code, message, weight FROM finding";

    private FindingRows() {}

    static void replace(Connection connection, long ord, List<Risk.Reason> findings) throws SQLException {
        Sql.update(connection, "DELETE FROM finding WHERE posting_ord = ?", ord);
        Sql.batch(connection,
                "INSERT INTO finding (posting_ord, nth, field, code, message, weight) VALUES (?, ?, ?, ?, ?, ?)",
                findings, (finding, nth) -> new Object[]{ord, nth, finding.field(), finding.code(),
                        finding.message(), finding.weight()});
    }

    /** Those of some postings, by posting. */
    static Map<Long, List<Risk.Reason>> of(Connection connection, Collection<Long> ords) throws SQLException {
        return read(connection, COLUMNS + " WHERE posting_ord = ANY(?) ORDER BY posting_ord, nth",
                new Object[]{ords.toArray(Long[]::new)});
    }

    /** Those of all postings, by posting. */
    static Map<Long, List<Risk.Reason>> all(Connection connection) throws SQLException {
        return read(connection, COLUMNS + " ORDER BY posting_ord, nth", new Object[0]);
    }

    private static Map<Long, List<Risk.Reason>> read(Connection connection, String sql, Object[] parameters)
            throws SQLException {
        Map<Long, List<Risk.Reason>> found = new HashMap<>();
        Sql.list(connection, rows -> found
                .computeIfAbsent(rows.getLong("posting_ord"), ord -> new ArrayList<>()).add(finding(rows)),
                sql, parameters);
        return found;
    }

    private static Risk.Reason finding(ResultSet rows) throws SQLException {
        return new Risk.Reason(rows.getString("field"), rows.getString("code"), rows.getString("message"),
                rows.getDouble("weight"));
    }
}
