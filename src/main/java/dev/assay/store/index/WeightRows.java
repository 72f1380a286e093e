package dev.assay.store.index;

import dev.assay.audit.CellRisk;
import dev.assay.audit.CellSignals;
import dev.assay.audit.LearnedWeights;
import dev.assay.audit.Risk;
import dev.assay.audit.RiskReasons;
import dev.assay.audit.RiskWeights;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.store.log.PlainJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weights that the risks in a store rest on: those that ship, drawn towards what its decisions show. They are fitted
 * anew on the decisions up to every twenty-fifth line of the journal, and so follow from it and the originals alone. A risk
 * follows them but for a twentieth of it, so that a store in which risks were often fitted anew may tell one that much apart
 * from a store that was made from the same journal at once.
 */
public final class WeightRows {

    private static final int EVERY = 25;
    private static final int AT_ONCE = 20;
    /** So many cells one call of {@link #goOn} weighs; where it learns from decisions first, it takes about as long. */
    public static final int CELLS_AT_ONCE = AT_ONCE * 25;
    /** A risk stays as it was where it would change by less than this, or by less than this share of it. */
    private static final double LEAST = 0.005;
    private static final double SHARE = 0.05;
    private static final String WEIGHTS = "weights";
    /** The line of the journal up to which the weights were fitted. */
    private static final String FITTED = "weights-fitted";
    /** The last posting that was weighed by them; missing once all were. */
    private static final String WEIGHED = "weights-weighed";

    private final Schema schema;
    private final DecidedCells decided;
    private volatile @Nullable Known known;
    private volatile @Nullable RiskWeights shipped;

    public WeightRows(Schema schema) {
        this.schema = schema;
        this.decided = new DecidedCells(schema);
    }

    /** Weights as they were read, and up to where they were fitted. */
    private record Known(String fitted, RiskWeights weights) {}

    /** The learned weights in force; empty where those that ship are. */
    Optional<RiskWeights> inForce(Connection connection) throws SQLException {
        String fitted = DatabaseState.meta(connection, FITTED);
        if (fitted.isEmpty()) {
            return Optional.empty();
        }
        Known before = known;
        if (before == null || !before.fitted().equals(fitted)) {
            before = new Known(fitted, new RiskWeights(read(DatabaseState.meta(connection, WEIGHTS))));
            known = before;
        }
        return Optional.of(before.weights());
    }

    private static Map<String, Double> read(String json) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (PlainJson.read(json) instanceof Map<?, ?> read) {
            read.forEach((name, value) -> values.put(String.valueOf(name), ((Number) value).doubleValue()));
        }
        return values;
    }

    /** Notes that those that ship are in force again, until others are fitted. */
    static void forget(Connection connection) throws SQLException {
        DatabaseState.forget(connection, WEIGHTS);
        DatabaseState.forget(connection, FITTED);
        DatabaseState.forget(connection, WEIGHED);
    }

    /** Keeps what there is to doubt about a posting, by the weights in force. */
    public void keep(Connection connection, long posting, Risk risk) throws SQLException {
        Optional<RiskWeights> weights = inForce(connection);
        List<CellRisk> cells = weights.isEmpty()
                ? risk.cells()
                : risk.cells().stream().map(cell -> weighed(weights.get(), cell)).toList();
        PostingRows.setRisk(connection, posting, new Risk(risk.score(), risk.reasons(), cells),
                schema.fields().stream().map(FieldSpec::key).toList());
    }

    /** The risks of a posting's cells, and why. */
    public List<CellRisk> told(Connection connection, long posting) throws SQLException {
        RiskReasons reasons = reasons(connection);
        Map<Long, String> answers = new HashMap<>();
        Sql.list(connection, rows -> answers.put(rows.getLong("ord"), rows.getString("id")),
                "SELECT id, ord FROM run WHERE posting_ord = ?", posting);
        Map<String, List<Risk.Reason>> ofAll = FindingRows.ofAll(connection, posting);
        List<CellRisk> told = new ArrayList<>();
        for (SignalRows.Row row : SignalRows.of(connection, posting)) {
            CellSignals signals = row.read();
            String field = schema.fields().get(row.cell().place()).key();
            String answer = answers.getOrDefault(row.cell().answer(), "");
            told.add(new CellRisk(field, answer, row.risk(), signals,
                    CellFindings.with(ofAll.getOrDefault(field, List.of()),
                            CellFindings.read(field, answer, row.findings())),
                    signals == null ? List.of() : reasons.of(signals)));
        }
        return told;
    }

    /** Says why risks are what they are, by the weights in force. */
    RiskReasons reasons(Connection connection) throws SQLException {
        return new RiskReasons(inForce(connection).orElseGet(this::shipped));
    }

    private RiskWeights shipped() {
        RiskWeights read = shipped;
        if (read == null) {
            read = RiskWeights.shipped();
            shipped = read;
        }
        return read;
    }

    private static CellRisk weighed(RiskWeights weights, CellRisk cell) {
        CellSignals signals = cell.signals();
        return signals == null
                ? cell
                : new CellRisk(cell.field(), cell.answerId(), weights.risk(signals), signals,
                        cell.findings(), cell.why());
    }

    /** Whether the weights are to be fitted anew, or postings to be weighed by them. */
    public static boolean isDue(Connection connection) throws SQLException {
        return !DatabaseState.meta(connection, WEIGHED).isEmpty() || due(connection) != fitted(connection);
    }

    private static long due(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT COALESCE(MAX(seq), 0) FROM decision") / EVERY * EVERY;
    }

    private static long fitted(Connection connection) throws SQLException {
        String fitted = DatabaseState.meta(connection, FITTED);
        return fitted.isEmpty() ? 0 : Long.parseLong(fitted);
    }

    /** Fits, or weighs the next postings, whichever is due. @return whether more is to be done */
    public boolean goOn(Connection connection) throws SQLException {
        long due = due(connection);
        if (due != fitted(connection)) {
            fit(connection, due);
            DatabaseState.set(connection, WEIGHED, "-1");
            return true;
        }
        String weighed = DatabaseState.meta(connection, WEIGHED);
        if (weighed.isEmpty()) {
            return false;
        }
        List<Long> next = Sql.list(connection, rows -> rows.getLong("ord"),
                "SELECT ord FROM posting WHERE ord > ? ORDER BY ord FETCH FIRST ? ROWS ONLY",
                Long.parseLong(weighed), AT_ONCE);
        if (next.isEmpty()) {
            DatabaseState.forget(connection, WEIGHED);
            return false;
        }
        weigh(connection, next);
        DatabaseState.set(connection, WEIGHED, Long.toString(next.getLast()));
        return true;
    }

    private void fit(Connection connection, long due) throws SQLException {
        RiskWeights learned = LearnedWeights.of(shipped(), decided.upTo(connection, due));
        DatabaseState.set(connection, WEIGHTS, PlainJson.write(learned.values()));
        DatabaseState.set(connection, FITTED, Long.toString(due));
        known = null;
    }

    private void weigh(Connection connection, List<Long> ords) throws SQLException {
        RiskWeights weights = inForce(connection).orElseGet(this::shipped);
        for (long ord : ords) {
            List<SignalRows.Row> changed = new ArrayList<>();
            for (SignalRows.Row row : SignalRows.of(connection, ord)) {
                CellSignals signals = row.read();
                double risk = signals == null ? row.risk() : weights.risk(signals);
                if (Math.abs(risk - row.risk()) > Math.max(LEAST, row.risk() * SHARE)) {
                    changed.add(
                            new SignalRows.Row(row.id(), row.cell(), row.signals(), risk, row.findings()));
                }
            }
            SignalRows.change(connection, changed);
            CellRows.weigh(connection, ord, changed);
        }
    }
}
