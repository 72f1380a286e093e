package dev.assay.store.index;

import dev.assay.model.PostingId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What postings are called: a posting may have several names, of which one is its id. */
public final class PostingNames {

    private PostingNames() {}

    /** The place of the posting of this name, however it is spelt, one that is awaited included. */
    public static Optional<Long> ord(Connection connection, String name) throws SQLException {
        Optional<Long> spelt = Sql.first(connection, rows -> rows.getLong(1),
                "SELECT posting_ord FROM posting_name WHERE spelling = ?", name);
        return spelt.isPresent()
                ? spelt
                : Sql.first(connection, rows -> rows.getLong(1), "SELECT posting_ord FROM posting_name"
                        + " WHERE name = ? ORDER BY name, posting_ord FETCH FIRST 1 ROW ONLY",
                        PostingId.key(name));
    }

    /** The id of the posting of this name; the name where there is none. */
    public static String id(Connection connection, String name) throws SQLException {
        Optional<Long> ord = ord(connection, name);
        return ord.isEmpty() ? name : PostingRows.kept(connection, ord.get()).posting().id();
    }

    /** Gives a posting a name, unless another has it. @return whether it is new */
    static boolean add(Connection connection, String spelling, long ord) throws SQLException {
        if (spelling.isEmpty() || Sql.number(connection,
                "SELECT COUNT(*) FROM posting_name WHERE spelling = ?", spelling) > 0) {
            return false;
        }
        Sql.update(connection, "INSERT INTO posting_name (spelling, name, posting_ord) VALUES (?, ?, ?)",
                spelling, PostingId.key(spelling), ord);
        return true;
    }

    /** All names of the posting that has this one; the name alone where none has it. */
    static List<String> all(Connection connection, String name) throws SQLException {
        Optional<Long> ord = ord(connection, name);
        return ord.isEmpty()
                ? List.of(name)
                : Sql.list(connection, rows -> rows.getString(1),
                        "SELECT spelling FROM posting_name WHERE posting_ord = ? ORDER BY posting_ord, spelling",
                        ord.get());
    }

    /** The ids of postings by what else they are called. */
    public static Map<String, String> others(Connection connection) throws SQLException {
        Map<String, String> others = new HashMap<>();
        Sql.list(connection, rows -> others.put(rows.getString("spelling"), rows.getString("id")) == null,
                "SELECT n.spelling, p.id FROM posting_name n JOIN posting p ON p.ord = n.posting_ord"
                        + " WHERE n.spelling <> p.id");
        return others;
    }

    /** Notes that a posting says this. */
    static void addContent(Connection connection, String contentKey, long ord) throws SQLException {
        if (Sql.number(connection,
                "SELECT COUNT(*) FROM posting_content WHERE content_key = ? AND posting_ord = ?", contentKey,
                ord) == 0) {
            Sql.update(connection, "INSERT INTO posting_content (content_key, posting_ord) VALUES (?, ?)",
                    contentKey, ord);
        }
    }

    /** The first posting that says this. */
    static Optional<Long> saying(Connection connection, String contentKey) throws SQLException {
        return Sql.first(connection, rows -> rows.getLong(1), "SELECT posting_ord FROM posting_content"
                + " WHERE content_key = ? ORDER BY content_key, posting_ord FETCH FIRST 1 ROW ONLY",
                contentKey);
    }

    /** The posting that says this and that no file gave an id. */
    static Optional<Long> unnamedSaying(Connection connection, String contentKey) throws SQLException {
        return Sql.first(connection, rows -> rows.getLong(1),
                "SELECT c.posting_ord FROM posting_content c JOIN posting p ON p.ord = c.posting_ord"
                        + " WHERE c.content_key = ? AND p.named = FALSE"
                        + " ORDER BY c.content_key, c.posting_ord FETCH FIRST 1 ROW ONLY",
                contentKey);
    }
}
