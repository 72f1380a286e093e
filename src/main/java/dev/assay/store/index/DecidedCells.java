package dev.assay.store.index;

import dev.assay.audit.CellSignals;
import dev.assay.audit.LearnedWeights.Known;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.UndoHistory;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What reviewers found the cells of each answer to be, as it stood at a line of the journal. */
final class DecidedCells {

    /** The newest so many; older ones tell little more. */
    private static final int MOST = 20_000;
    /** How much a cell tells that was accepted with others and not looked at by itself. */
    private static final double UNSEEN = 0.3;

    private final Schema schema;

    DecidedCells(Schema schema) {
        this.schema = schema;
    }

    List<Known> upTo(Connection connection, long line) throws SQLException {
        Set<Long> later = postingsTouched(connection, line);
        List<Known> known = new ArrayList<>();
        Sql.list(connection, rows -> {
            boolean before = !later.contains(rows.getLong("posting_ord"));
            FieldValue decided = CellValue.of(rows.getString("decided"));
            return before && decided != null && add(known, rows.getString("signals"), decided,
                    Basis.of(rows.getString("basis")).orElse(Basis.UNKNOWN));
        }, "SELECT c.posting_ord, c.decided, c.basis, s.signals FROM cell c JOIN cell_signal s"
                + " ON s.id BETWEEN c.id - MOD(c.id, 4096) AND c.id - MOD(c.id, 4096) + 4095"
                + " AND s.run_ord = c.run_ord WHERE c.state IN ('ACCEPTED', 'OVERRIDDEN')"
                + " AND s.signals <> '' ORDER BY c.decision_seq DESC, c.id FETCH FIRST ? ROWS ONLY", MOST);
        for (long posting : later) {
            Map<String, FieldReview> then = asOf(connection, posting, line);
            for (SignalRows.Row row : SignalRows.of(connection, posting)) {
                FieldReview review = then.get(field(row.cell().place()));
                Decision last = review == null ? null : review.last();
                if (last != null && !row.signals().isEmpty()) {
                    FieldValue decided = last.what().value();
                    if (decided != null && last.what().kind() != DecisionKind.UNSURE) {
                        add(known, row.signals(), decided, last.what().basis());
                    }
                }
            }
        }
        return known;
    }

    private static boolean add(List<Known> known, String line, FieldValue decided, Basis basis) {
        CellSignals signals = CellSignals.of(line);
        double count = switch (basis) {
            case SEEN, SAMPLE, UNKNOWN -> 1;
            case GROUP, POSTING, RULING, BULK -> UNSEEN;
        };
        return known.add(new Known(signals, signals.differsFrom(decided), count));
    }

    private String field(int place) {
        List<FieldSpec> fields = schema.fields();
        return place < fields.size() ? fields.get(place).key() : "";
    }

    /** The postings that something was decided on later, or taken back. */
    private static Set<Long> postingsTouched(Connection connection, long line) throws SQLException {
        Set<String> names = new LinkedHashSet<>(Sql.list(connection, rows -> rows.getString("posting_id"),
                "SELECT posting_id FROM decision WHERE seq > ? ORDER BY seq", line));
        for (long target : Sql.list(connection, rows -> rows.getLong("target"),
                "SELECT target FROM decision WHERE seq > ? AND target > 0 ORDER BY seq", line)) {
            names.addAll(Sql.list(connection, rows -> rows.getString("posting_id"),
                    "SELECT DISTINCT posting_id FROM decision WHERE operation = ? ORDER BY posting_id",
                    target));
        }
        Set<Long> ords = new LinkedHashSet<>();
        for (String name : names) {
            PostingNames.ord(connection, name).ifPresent(ords::add);
        }
        return ords;
    }

    /** Where the fields of a posting stood then. */
    private static Map<String, FieldReview> asOf(Connection connection, long posting, long line)
            throws SQLException {
        String id = PostingRows.kept(connection, posting).posting().id();
        Map<Long, Boolean> inForce = new LinkedHashMap<>();
        List<Decision> then = new ArrayList<>();
        for (Decision decision : DecisionRows.before(connection, id, line)) {
            if (!inForce.containsKey(decision.operation())) {
                inForce.put(decision.operation(), !isTakenBack(connection, decision.operation(), line));
            }
            if (inForce.getOrDefault(decision.operation(), false)) {
                then.add(decision);
            }
        }
        return UndoHistory.fold(then);
    }

    private static boolean isTakenBack(Connection connection, long act, long line) throws SQLException {
        return Sql.first(connection, rows -> rows.getString("kind"),
                "SELECT kind FROM decision WHERE target = ? AND seq <= ? ORDER BY target DESC, seq DESC"
                        + " FETCH FIRST 1 ROW ONLY",
                act, line).orElse("").equals("undo");
    }
}
