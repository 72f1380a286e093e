package dev.assay.store.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Which postings changed when, so that what is kept of them outside the database can follow. */
public final class ChangedPostings {

    private ChangedPostings() {}

    /** Where somebody is who follows: after a posting's change. */
    public record Place(long stamp, long posting) {

        /** Before all. */
        public static final Place START = new Place(-1, -1);
    }

    /** Notes that something of some postings changed. */
    static void note(Connection connection, Collection<Long> ords) throws SQLException {
        if (ords.isEmpty()) {
            return;
        }
        // The clock alone would do but for its being put back.
        long stamp = Math.max(newest(connection) + 1, System.currentTimeMillis());
        for (long ord : ords) {
            if (Sql.update(connection, "UPDATE posting_change SET stamp = ? WHERE posting_ord = ?", stamp,
                    ord) == 0) {
                Sql.update(connection, "INSERT INTO posting_change (stamp, posting_ord) VALUES (?, ?)", stamp,
                        ord);
            }
        }
    }

    /** The last stamp; 0 where nothing ever changed. */
    public static long newest(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT COALESCE(MAX(stamp), 0) FROM posting_change");
    }

    /** How many changed after a place. */
    public static long count(Connection connection, Place after) throws SQLException {
        return Sql.number(connection,
                "SELECT COUNT(*) FROM posting_change WHERE stamp > ? OR stamp = ? AND posting_ord > ?",
                after.stamp(), after.stamp(), after.posting());
    }

    /** The next that changed after a place, in order. */
    public static List<Place> after(Connection connection, Place place, int most) throws SQLException {
        List<Place> next = Sql.list(connection,
                rows -> new Place(rows.getLong("stamp"), rows.getLong("posting_ord")),
                "SELECT stamp, posting_ord FROM posting_change WHERE stamp = ? AND posting_ord > ?"
                        + " ORDER BY stamp, posting_ord FETCH FIRST ? ROWS ONLY",
                place.stamp(), place.posting(), most);
        if (next.size() < most) {
            next.addAll(Sql.list(connection,
                    rows -> new Place(rows.getLong("stamp"), rows.getLong("posting_ord")),
                    "SELECT stamp, posting_ord FROM posting_change WHERE stamp > ?"
                            + " ORDER BY stamp, posting_ord FETCH FIRST ? ROWS ONLY",
                    place.stamp(), most - next.size()));
        }
        return next;
    }
}
