package dev.assay.store.index;

import dev.assay.schema.Schema;
import dev.assay.store.log.LineIndex;
import dev.assay.store.log.OriginalsFolder.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a database says it was filled from, to be held against journal and originals.
 *
 * @param lastSeq the last journal entry it knows; 0 for none
 * @param lines how many entries it knows
 * @param checksum the last one's checksum
 * @param reader the version of the reader that read the originals
 * @param schema the version of the field catalogue it was filled with
 * @param originals the originals it knows
 */
public record DatabaseState(long lastSeq, long lines, long checksum, String reader, String schema,
        Set<Entry> originals) {

    private static final String IDENTITY = "identity";
    private static final String UNDERIVED = "underived";
    private static final String DERIVED_BY = "derived";
    private static final String OUTDATED_FOR = "outdated-for";
    private static final String REFRESHED = "refreshed";

    static final DatabaseState EMPTY = new DatabaseState(0, 0, 0, "", "", Set.of());

    public static DatabaseState of(Connection connection) throws SQLException {
        long last = Sql.number(connection, "SELECT COALESCE(MAX(seq), 0) FROM decision");
        return new DatabaseState(last, Sql.number(connection, "SELECT COUNT(*) FROM decision"),
                Sql.number(connection, "SELECT checksum FROM decision WHERE seq = ?", last),
                meta(connection, "reader"), meta(connection, "schema"),
                new HashSet<>(ImportRows.originals(connection)));
    }

    /** Notes in a new database what it is filled with. */
    public static int mark(Connection connection, Schema schema, VersionedReader reader) throws SQLException {
        Sql.update(connection, "DELETE FROM meta WHERE name = ?", REFRESHED);
        set(connection, IDENTITY, UUID.randomUUID().toString());
        return Sql.update(connection, "INSERT INTO meta (name, content) VALUES (?, ?), (?, ?)", "reader",
                reader.version(), "schema", schema.version());
    }

    /** What no other database made since is called; empty for one of before there were such names. */
    public static String identity(Connection connection) throws SQLException {
        return meta(connection, IDENTITY);
    }

    /** Notes that the database is to be filled anew when it is opened next. */
    public static int forgetReader(Connection connection) throws SQLException {
        return Sql.update(connection, "UPDATE meta SET content = '' WHERE name = ?", "reader");
    }

    /** Notes that what is derived from postings and answers, such as local answers, may be missing. */
    public static int markUnderived(Connection connection) throws SQLException {
        markDerived(connection);
        return Sql.update(connection, "INSERT INTO meta (name, content) VALUES (?, ?)", UNDERIVED, "");
    }

    private static int markDerived(Connection connection) throws SQLException {
        return Sql.update(connection, "DELETE FROM meta WHERE name = ?", UNDERIVED);
    }

    /** Notes that all is derived, and in which way. */
    public static int markDerived(Connection connection, String version) throws SQLException {
        markDerived(connection);
        set(connection, DERIVED_BY, version);
        return Sql.update(connection, "DELETE FROM meta WHERE name IN (?, ?)", OUTDATED_FOR, REFRESHED);
    }

    /**
     * Puts away what was derived in another way, unless that was done before and what is derived since is not whole
     * yet.
     */
    public static void outdate(Connection connection, String version) throws SQLException {
        if (!meta(connection, DERIVED_BY).equals(version) && !isOutdatedFor(connection, version)) {
            AnswerRows.outdate(connection);
            WeightRows.forget(connection);
            markUnderived(connection);
            set(connection, OUTDATED_FOR, version);
            // Derived in no one way any more, also where this is not ended and another version opens it.
            Sql.update(connection, "DELETE FROM meta WHERE name = ?", DERIVED_BY);
            set(connection, REFRESHED, "-1");
        }
    }

    private static boolean isOutdatedFor(Connection connection, String version) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM meta WHERE name = ? AND content = ?",
                OUTDATED_FOR,
                version) > 0;
    }

    /** The next postings whose cells are to be worked out anew, as what they tell of was put away. */
    public static List<Long> stale(Connection connection, int most) throws SQLException {
        if (!has(connection, REFRESHED)) {
            return List.of();
        }
        return Sql.list(connection, rows -> rows.getLong("ord"),
                "SELECT ord FROM posting WHERE ord > ? ORDER BY ord FETCH FIRST ? ROWS ONLY",
                Long.parseLong(meta(connection, REFRESHED)), most);
    }

    /** Notes that the cells of these, first to last, tell of it no more. */
    public static void markRefreshed(Connection connection, List<Long> postings) throws SQLException {
        if (!postings.isEmpty()) {
            set(connection, REFRESHED, Long.toString(postings.getLast()));
        }
    }

    static void set(Connection connection, String name, String content) throws SQLException {
        Sql.update(connection, "DELETE FROM meta WHERE name = ?", name);
        Sql.update(connection, "INSERT INTO meta (name, content) VALUES (?, ?)", name, content);
    }

    static void forget(Connection connection, String name) throws SQLException {
        Sql.update(connection, "DELETE FROM meta WHERE name = ?", name);
    }

    /** Whether all that is derived was derived in this way, as far as the database tells. */
    public static boolean isDerived(Connection connection, String version) throws SQLException {
        return meta(connection, DERIVED_BY).equals(version) && !has(connection, UNDERIVED)
                && !has(connection, REFRESHED);
    }

    /** Whether what is derived may be missing, and there is something to derive it from. */
    public static boolean underived(Connection connection) throws SQLException {
        return has(connection, UNDERIVED)
                && Sql.number(connection, "SELECT COUNT(*) FROM posting WHERE awaited = FALSE") > 0;
    }

    private static boolean has(Connection connection, String name) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM meta WHERE name = ?", name) > 0;
    }

    static String meta(Connection connection, String name) throws SQLException {
        return Sql
                .first(connection, rows -> rows.getString(1), "SELECT content FROM meta WHERE name = ?", name)
                .orElse("");
    }

    /** Whether, as far as its last entry tells, it holds no decision that the journal lacks. */
    public boolean isWithin(LineIndex journal) {
        return lines == journal.upTo(lastSeq) && (lines == 0 || journal.has(lastSeq, checksum));
    }

    /** Why the database cannot be caught up and must be filled anew; empty where it can. */
    public Optional<String> misfit(Schema now, VersionedReader with, LineIndex journal) {
        if (!reader.equals(with.version())) {
            return Optional.of("the files are read in another way since");
        }
        if (!schema.equals(now.version())) {
            return Optional.of("the field catalogue changed since");
        }
        if (lastSeq > journal.lastSeq()) {
            return Optional
                    .of("it held a decision " + lastSeq + " whose checksum does not fit");
        }
        if (lines != journal.upTo(lastSeq)) {
            return Optional.of("it lacked decisions that the journal holds");
        }
        return Optional.empty();
    }
}
