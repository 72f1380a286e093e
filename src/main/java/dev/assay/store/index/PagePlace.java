package dev.assay.store.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a page begins: after a row, which is told by what the rows are ordered by and its id.
 *
 * @param first what it is ordered by first, such as its risk
 * @param id below 0 for the beginning
 */
record PagePlace(String first, long id) {

    static PagePlace of(String from) {
        String[] parts = from.split(" ", 2);
        return parts.length < 2 ? new PagePlace("", -1) : new PagePlace(parts[0], Long.parseLong(parts[1]));
    }

    boolean isStart() {
        return id < 0;
    }

    /**
     * Rows in the order of a column with their risk and, where it is equal, of their id: first the rest of those as
     * risky as the last one, then the less risky, for no database goes on in the middle of an index by itself.
     */
    <T> List<T> riskiest(Conditions conditions, String riskColumn, String idColumn, int most, Asked<T> rows)
            throws SQLException {
        if (isStart()) {
            return rows.of(conditions, most);
        }
        double risk = Double.parseDouble(first);
        List<T> found = new ArrayList<>(rows.of(conditions.copy().and(riskColumn + " = ?", risk)
                .and(idColumn + " > ?", id), most));
        if (found.size() < most) {
            found.addAll(rows.of(conditions.copy().and(riskColumn + " > ?", risk), most - found.size()));
        }
        return found;
    }

    /** Rows that meet conditions, in their order. */
    @FunctionalInterface
    interface Asked<T> {
        List<T> of(Conditions conditions, int most) throws SQLException;
    }
}
