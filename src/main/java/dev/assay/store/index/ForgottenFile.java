package dev.assay.store.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A file whose content the database says no more, because it is read otherwise by now. Decisions stay as they are. */
public final class ForgottenFile {

    private final Set<Long> postings;

    private ForgottenFile(Set<Long> postings) {
        this.postings = postings;
    }

    /** Forgets what a file said. A posting that it alone brought is awaited, as if only decisions and answers spoke of it. */
    public static ForgottenFile of(Connection connection, String sha256) throws SQLException {
        Set<Long> spokenOf = new LinkedHashSet<>(Sql.list(connection, rows -> rows.getLong(1),
                "SELECT posting_ord FROM posting_origin WHERE sha256 = ? ORDER BY posting_ord", sha256));
        List<Long> broughtAlone = Sql.list(connection, rows -> rows.getLong(1),
                "SELECT o.posting_ord FROM posting_origin o WHERE o.sha256 = ? AND o.brought = TRUE AND NOT EXISTS"
                        + " (SELECT 1 FROM posting_origin p WHERE p.posting_ord = o.posting_ord AND p.sha256 <> ?"
                        + " AND p.brought = TRUE) ORDER BY o.posting_ord",
                sha256, sha256);
        AnswerRows.delete(connection, "original = ?", sha256);
        Sql.update(connection, "DELETE FROM pass1 WHERE original = ?", sha256);
        for (long ord : broughtAlone) {
            AnswerRows.forgetGrounding(connection, ord);
            FindingRows.replace(connection, ord, List.of());
            Sql.update(connection, "DELETE FROM posting_content WHERE posting_ord = ?", ord);
            Sql.update(connection, "DELETE FROM successor WHERE posting_ord = ? OR former_ord = ?", ord, ord);
            PostingRows.await(connection, ord);
        }
        Sql.update(connection, "DELETE FROM posting_origin WHERE sha256 = ?", sha256);
        Sql.update(connection,
                "DELETE FROM problem WHERE original_ord IN (SELECT ord FROM original WHERE sha256 = ?)",
                sha256);
        Sql.update(connection, "DELETE FROM original WHERE sha256 = ?", sha256);
        return new ForgottenFile(spokenOf);
    }

    /** Brings up to date what is known of the postings that it spoke of, once what it says now was added. */
    public void refresh(Connection connection, DecisionRows decisions) throws SQLException {
        for (long ord : postings) {
            PostingRows.touch(connection, ord);
        }
        decisions.refreshCells(connection, postings);
    }
}
