package dev.assay.store.index;

import dev.assay.audit.Risk;
import dev.assay.review.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the checks noticed, a row each, in the order of their weight. */
final class FindingRows {

    /** An id holds the posting's place and the finding's among the posting's, the latter in so many bits. */
    private static final int BITS = 12;

    private static final String COLUMNS = "SELECT posting_ord, field, code, message, weight, said FROM finding";
    private static final String OF_POSTING = " WHERE id BETWEEN ? AND ?";

    private FindingRows() {}

    static void replace(Connection connection, long ord, List<Risk.Reason> findings) throws SQLException {
        Sql.update(connection, "DELETE FROM finding" + OF_POSTING, first(ord), last(ord));
        if (findings.size() >= 1 << BITS) {
            throw new StoreException("The checks found more than " + (1 << BITS)
                    + " things in one posting, and no more can be kept.");
        }
        Sql.batch(connection,
                "INSERT INTO finding (id, posting_ord, field, code, message, weight, of_answer, said)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                findings, (finding, nth) -> new Object[]{first(ord) + nth, ord, finding.field(),
                        finding.code(), finding.message(), finding.weight(),
                        !finding.answerId().isEmpty(), SayingText.write(finding.said())});
    }

    private static long first(long ord) {
        return ord << BITS;
    }

    private static long last(long ord) {
        return first(ord + 1) - 1;
    }

    /** Those of some postings, by posting. */
    static Map<Long, List<Risk.Reason>> of(Connection connection, Collection<Long> ords) throws SQLException {
        return of(connection, ords, OF_POSTING);
    }

    private static Map<Long, List<Risk.Reason>> of(Connection connection, Collection<Long> ords, String which)
            throws SQLException {
        Map<Long, List<Risk.Reason>> found = new HashMap<>();
        try (PreparedStatement statement = connection
                .prepareStatement(COLUMNS + which + " ORDER BY id")) {
            for (long ord : ords) {
                Sql.set(statement, first(ord), last(ord));
                try (ResultSet rows = statement.executeQuery()) {
                    gather(rows, found);
                }
            }
        }
        return found;
    }

    /** Those of a posting by the field they are about. */
    static Map<String, List<Risk.Reason>> byField(Connection connection, long ord) throws SQLException {
        return of(connection, List.of(ord)).getOrDefault(ord, List.of()).stream()
                .collect(Collectors.groupingBy(Risk.Reason::field));
    }

    /** Those of a posting that are about no single answer, by the field they are about. */
    static Map<String, List<Risk.Reason>> ofAll(Connection connection, long ord) throws SQLException {
        return ofAll(connection, List.of(ord)).getOrDefault(ord, List.of()).stream()
                .collect(Collectors.groupingBy(Risk.Reason::field));
    }

    /** Those of some postings that are about no single answer, by posting. */
    static Map<Long, List<Risk.Reason>> ofAll(Connection connection, Collection<Long> ords)
            throws SQLException {
        return of(connection, ords, OF_POSTING + " AND of_answer = FALSE");
    }

    /** The codes of what was noticed in a posting, whatever it is about. */
    static List<String> codes(Connection connection, long ord) throws SQLException {
        return of(connection, List.of(ord)).getOrDefault(ord, List.of()).stream().map(Risk.Reason::code)
                .toList();
    }

    /** Those of all postings, by posting. */
    static Map<Long, List<Risk.Reason>> all(Connection connection) throws SQLException {
        Map<Long, List<Risk.Reason>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            gather(rows, found);
        }
        return found;
    }

    private static void gather(ResultSet rows, Map<Long, List<Risk.Reason>> found) throws SQLException {
        while (rows.next()) {
            found.computeIfAbsent(rows.getLong("posting_ord"), ord -> new ArrayList<>()).add(finding(rows));
        }
    }

    private static Risk.Reason finding(ResultSet rows) throws SQLException {
        return new Risk.Reason(rows.getString("field"), rows.getString("code"),
                SayingText.read(rows.getString("said"), rows.getString("message")),
                rows.getDouble("weight"));
    }
}
