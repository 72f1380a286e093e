package dev.assay.store.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which kept files brought or spoke of which postings. */
public final class OriginRows {

    private static final int NAMED = 20;

    private OriginRows() {}

    /** @param brought those of the postings that the file brings itself */
    static void add(Connection connection, Collection<Long> postings, Set<Long> brought, String sha256)
            throws SQLException {
        for (long posting : postings) {
            if (Sql.number(connection,
                    "SELECT COUNT(*) FROM posting_origin WHERE posting_ord = ? AND sha256 = ?",
                    posting, sha256) == 0) {
                Sql.update(connection,
                        "INSERT INTO posting_origin (posting_ord, sha256, brought) VALUES (?, ?, ?)",
                        posting, sha256, brought.contains(posting));
            }
        }
    }

    /** The ids of the postings that a file brought or spoke of, as loaded. */
    public static List<String> postings(Connection connection, String sha256) throws SQLException {
        return Sql.list(connection, rows -> rows.getString(1), "SELECT p.id FROM posting_origin o"
                + " JOIN posting p ON p.ord = o.posting_ord WHERE o.sha256 = ? ORDER BY o.sha256, o.posting_ord",
                sha256);
    }

    /** The shape of the first file that brought a posting, else of one that spoke of it; empty where it is not known. */
    public static String shape(Connection connection, String postingId) throws SQLException {
        return Sql.first(connection, rows -> rows.getString("shape"), "SELECT f.shape FROM posting p"
                + " JOIN posting_origin o ON o.posting_ord = p.ord JOIN original f ON f.sha256 = o.sha256"
                + " WHERE p.id = ? AND f.shape <> '' ORDER BY o.brought DESC, f.ord FETCH FIRST 1 ROW ONLY",
                postingId)
                .orElse("");
    }

    /** What the database still has of a file that is damaged or lost. */
    public static String inWords(Connection connection, String sha256) throws SQLException {
        List<String> ids = postings(connection, sha256);
        return "Its SHA-256 is " + sha256 + "; " + (ids.isEmpty()
                ? "the database notes no posting from it."
                : "the database still has the " + (ids.size() == 1 ? "posting" : ids.size() + " postings")
                        + " from it: " + String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())))
                        + (ids.size() > NAMED ? ", …" : "") + ".");
    }

    /** Gives one posting the files of another, which is about to go. */
    static void move(Connection connection, long from, long to) throws SQLException {
        Sql.update(connection,
                "INSERT INTO posting_origin (posting_ord, sha256, brought) SELECT ?, sha256, brought FROM posting_origin"
                        + " WHERE posting_ord = ? AND sha256 NOT IN (SELECT sha256 FROM posting_origin WHERE posting_ord = ?)",
                to, from, to);
        Sql.update(connection, "DELETE FROM posting_origin WHERE posting_ord = ?", from);
    }
}
