package dev.assay.store.index;

import dev.assay.store.log.PlainJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose decisions count for whoever looks at the database, which shows them alone.
 *
 * @param counting the reviewers; empty for all
 */
public record Sight(Set<String> counting) {

    private static final String SIGHT = "sight";

    public Sight {
        counting = Set.copyOf(counting);
    }

    public static Sight of(Connection connection) throws SQLException {
        String kept = DatabaseState.meta(connection, SIGHT);
        return new Sight(kept.isEmpty() ? Set.of() : Set.copyOf(PlainJson.texts(kept)));
    }

    public boolean counts(String reviewer) {
        return counting.isEmpty() || counting.contains(reviewer);
    }

    /** Shows what these decided, and nobody else. @return whether it showed something else before */
    public static boolean change(Connection connection, DecisionRows decisions, List<String> counting)
            throws SQLException {
        Sight wanted = new Sight(Set.copyOf(counting));
        if (wanted.equals(of(connection))) {
            return false;
        }
        DatabaseState.set(connection, SIGHT, PlainJson.write(counting));
        Sql.update(connection, "UPDATE decision SET in_force = FALSE WHERE in_force = TRUE");
        for (String reviewer : Sql.list(connection, rows -> rows.getString("reviewer"),
                "SELECT DISTINCT reviewer FROM act WHERE standing = 'IN_FORCE'")) {
            if (wanted.counts(reviewer)) {
                Sql.update(connection,
                        "UPDATE decision SET in_force = TRUE WHERE kind NOT IN ('undo', 'redo')"
                                + " AND operation IN (SELECT operation FROM act WHERE reviewer = ? AND standing = 'IN_FORCE')",
                        reviewer);
            }
        }
        // What was learned from somebody's decisions would tell of them.
        WeightRows.forget(connection);
        decisions.changed(connection, new LinkedHashSet<>(Sql.list(connection,
                rows -> rows.getString("posting_id"),
                "SELECT DISTINCT posting_id FROM decision WHERE kind NOT IN ('undo', 'redo')")));
        return true;
    }
}
