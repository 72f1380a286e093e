package dev.assay.store.index;

import dev.assay.review.CellKey;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of an act falls on cells that are undecided as the act is made. */
public final class OpenCells {

    private OpenCells() {}

    public static List<NewDecision> of(Connection connection, DecisionRows decisions, List<NewDecision> act)
            throws SQLException {
        Map<String, Set<CellKey>> decided = new HashMap<>();
        List<NewDecision> open = new ArrayList<>();
        for (NewDecision one : act) {
            Set<CellKey> known = decided.get(one.postingId());
            if (known == null) {
                known = decided(connection, decisions, one.postingId());
                decided.put(one.postingId(), known);
            }
            if (!known.contains(new CellKey(one.postingId(), one.field()))) {
                open.add(one);
            }
        }
        return open;
    }

    private static Set<CellKey> decided(Connection connection, DecisionRows decisions, String posting)
            throws SQLException {
        Set<CellKey> decided = new HashSet<>();
        decisions.reviews(connection, posting).forEach((field, review) -> {
            if (review.state() != FieldReview.State.UNDECIDED) {
                decided.add(new CellKey(posting, field));
            }
        });
        return decided;
    }
}
