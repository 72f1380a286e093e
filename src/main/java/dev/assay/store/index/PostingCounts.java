package dev.assay.store.index;

import dev.assay.review.FieldReview.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many postings there are, how many of them are unfinished, and of how many of each something was noticed. As
 * what each posting is counted is kept beside it, for by the time it is counted anew, what it was is gone.
 */
public final class PostingCounts {

    private static final String KEY = "finding = ? AND unfinished = ?";

    private final Map<Counter, Long> changes = new HashMap<>();

    /** @param unfinished whether a field is undecided */
    private record Kind(boolean unfinished, String findings) {}

    /** @param finding the code of what was noticed; empty counts every posting */
    record Counter(String finding, boolean unfinished) {}

    /** Counts a posting as what it is now; not at all if it is gone or only awaited. */
    void refresh(Connection connection, long ord) throws SQLException {
        Optional<Kind> before = counted(connection, ord);
        Optional<Kind> now = wanted(connection, ord);
        if (before.equals(now)) {
            return;
        }
        before.ifPresent(kind -> change(kind, -1));
        now.ifPresent(kind -> change(kind, 1));
        Sql.update(connection, "DELETE FROM posting_kind WHERE posting_ord = ?", ord);
        if (now.isPresent()) {
            Sql.update(connection,
                    "INSERT INTO posting_kind (posting_ord, unfinished, findings) VALUES (?, ?, ?)", ord,
                    now.get().unfinished(), now.get().findings());
        }
    }

    private void change(Kind kind, long by) {
        CellCounts.counted(kind.findings())
                .forEach(finding -> changes.merge(new Counter(finding, kind.unfinished()), by, Long::sum));
    }

    private static Optional<Kind> counted(Connection connection, long ord) throws SQLException {
        return Sql.first(connection,
                rows -> new Kind(rows.getBoolean("unfinished"), rows.getString("findings")),
                "SELECT unfinished, findings FROM posting_kind WHERE posting_ord = ?", ord);
    }

    private static Optional<Kind> wanted(Connection connection, long ord) throws SQLException {
        Optional<String> states = Sql.first(connection, rows -> rows.getString("states"),
                "SELECT states FROM posting WHERE ord = ? AND awaited = FALSE", ord);
        if (states.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Kind(StateLetters.read(states.get()).contains(State.UNDECIDED),
                FindingCodes.write(FindingRows.codes(connection, ord))));
    }

    /** Whether a posting is counted as what it is. */
    public static boolean isRight(Connection connection, long ord) throws SQLException {
        return counted(connection, ord).equals(wanted(connection, ord));
    }

    /** Whether the counters say how many postings there are. */
    public static boolean areRight(Connection connection) throws SQLException {
        PostingCounts wanted = new PostingCounts();
        Sql.list(connection, rows -> {
            wanted.change(new Kind(rows.getBoolean("unfinished"), rows.getString("findings")), 1);
            return true;
        }, "SELECT unfinished, findings FROM posting_kind");
        return wanted.changes.equals(all(connection))
                && Sql.number(connection, "SELECT COUNT(*) FROM posting_kind") == Sql.number(connection,
                        "SELECT COUNT(*) FROM posting WHERE awaited = FALSE");
    }

    static Map<Counter, Long> all(Connection connection) throws SQLException {
        Map<Counter, Long> counters = new HashMap<>();
        Sql.list(connection,
                rows -> counters.put(new Counter(rows.getString("finding"), rows.getBoolean("unfinished")),
                        rows.getLong("postings")),
                "SELECT finding, unfinished, postings FROM posting_count WHERE postings <> 0");
        return counters;
    }

    /** Brings the counters up to what was counted. */
    void keep(Connection connection) throws SQLException {
        for (Map.Entry<Counter, Long> change : changes.entrySet()) {
            Object[] by = {change.getValue(), change.getKey().finding(), change.getKey().unfinished()};
            if (change.getValue() != 0 && Sql.update(connection,
                    "UPDATE posting_count SET postings = postings + ? WHERE " + KEY, by) == 0) {
                Sql.update(connection,
                        "INSERT INTO posting_count (postings, finding, unfinished) VALUES (?, ?, ?)", by);
            }
        }
        changes.clear();
    }
}
