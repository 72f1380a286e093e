package dev.assay.store.index;

import dev.assay.audit.CellSignals;
import dev.assay.audit.Risk;
import dev.assay.audit.RiskReasons;
import dev.assay.model.EvidenceStatus;
import dev.assay.review.Basis;
import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.CellQuery.Order;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import dev.assay.review.QueueFilter;
import dev.assay.review.RowPage;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is asked of cells. A page begins after the last row of the one before, by a place in the order of an
 * index, so that the last page costs what the first does.
 */
public final class CellQueries {

    private static final String COLUMNS = "SELECT c.id, c.place, c.posting_ord, c.leads, c.source, c.proposed,"
            + " c.confidence, c.status, c.state, c.decided, c.reviewer, c.basis, c.risk_order, c.run_ord FROM cell c";

    private final List<String> fields;
    private final WeightRows weights;

    /** @param weights what risks are explained by */
    public CellQueries(Schema schema, WeightRows weights) {
        this.weights = weights;
        this.fields = schema.fields().stream().map(FieldSpec::key).toList();
    }

    public RowPage<CellRow> page(Connection connection, CellQuery query, String from, int most)
            throws SQLException {
        List<Found> found = query.order() == Order.RISKIEST_FIRST
                ? riskiest(connection, query, PagePlace.of(from), most + 1)
                : asLoaded(connection, query, PagePlace.of(from), most + 1);
        boolean more = found.size() > most;
        List<Found> shown = more ? found.subList(0, most) : found;
        return new RowPage<>(rows(connection, shown), more ? shown.getLast().place(query.order()) : "");
    }

    public long count(Connection connection, CellQuery query) throws SQLException {
        Conditions conditions = counted(query);
        return Sql.number(connection, query.isCounted()
                ? "SELECT COALESCE(SUM(cells), 0) FROM cell_count c" + conditions.where()
                : "SELECT COUNT(*) FROM cell c" + conditions.where(), conditions.parameters());
    }

    public Map<String, Long> counts(Connection connection, CellQuery query, CellFacet by)
            throws SQLException {
        Conditions conditions = counted(query);
        String column = by == CellFacet.FIELD ? "place" : by.name().toLowerCase(Locale.ROOT);
        Map<String, Long> counts = new LinkedHashMap<>();
        Sql.list(connection, rows -> counts.put(
                by == CellFacet.FIELD ? fields.get(rows.getInt("kind")) : rows.getString("kind"),
                rows.getLong("cells")),
                (query.isCounted()
                        ? "SELECT " + column + " AS kind, SUM(cells) AS cells FROM cell_count c"
                        : "SELECT " + column + " AS kind, COUNT(*) AS cells FROM cell c") + conditions.where()
                        + " GROUP BY " + column + " ORDER BY " + column,
                conditions.parameters());
        return counts;
    }

    /** How long each decided cell of a field was looked at, in milliseconds, the shortest first. */
    public List<Long> took(Connection connection, String field) throws SQLException {
        return Sql.list(connection, rows -> rows.getLong("took_ms"),
                "SELECT took_ms FROM cell WHERE place = ? AND took_ms > 0 ORDER BY place, took_ms, id",
                fields.indexOf(field));
    }

    /** The conditions on the counters where the query is counted, else on the cells. */
    private Conditions counted(CellQuery query) {
        Conditions conditions = new Conditions();
        if (query.isCounted()) {
            conditions.and("c.finding = ?", query.finding());
        } else if (!query.finding().isEmpty()) {
            noticed(conditions, query.finding());
        }
        return narrow(conditions, query, true);
    }

    /** Field by field, each by an index that has the rows in their order. */
    private List<Found> asLoaded(Connection connection, CellQuery query, PagePlace from, int most)
            throws SQLException {
        List<Found> found = new ArrayList<>();
        int start = from.isStart() ? 0 : Integer.parseInt(from.first());
        int first = query.field().isEmpty() ? start : fields.indexOf(query.field());
        int last = query.field().isEmpty() ? fields.size() - 1 : first;
        for (int place = first; place >= 0 && place <= last && found.size() < most; place++) {
            Conditions conditions = conditions(query, false).and("c.place = ?", place);
            if (place == start) {
                conditions.and("c.id > ?", from.id());
            }
            found.addAll(Sql.list(connection, CellQueries::found,
                    COLUMNS + conditions.where() + " ORDER BY c.place, " + driving(query)
                            + "c.id FETCH FIRST ? ROWS ONLY",
                    conditions.parametersAnd(most - found.size())));
        }
        return found;
    }

    /** The column beside the field whose index is gone through; a database need not look at the others. */
    private static String driving(CellQuery query) {
        if (query.proposed() != null) {
            return "c.proposed, ";
        }
        if (query.status() != null) {
            return "c.status, ";
        }
        if (query.state() != null) {
            return "c.state, ";
        }
        return query.source().isEmpty() ? "" : "c.source, ";
    }

    private List<Found> riskiest(Connection connection, CellQuery query, PagePlace from, int most)
            throws SQLException {
        return from.riskiest(conditions(query, true), "c.risk_order", "c.id", most,
                (conditions, rows) -> risky(connection, query, conditions, rows));
    }

    private static List<Found> risky(Connection connection, CellQuery query, Conditions conditions, int most)
            throws SQLException {
        return Sql.list(connection, CellQueries::found,
                COLUMNS + conditions.where() + " ORDER BY " + (query.field().isEmpty() ? "" : "c.place, ")
                        + "c.risk_order, c.id FETCH FIRST ? ROWS ONLY",
                conditions.parametersAnd(most));
    }

    /** @param field whether the field is among them */
    private Conditions conditions(CellQuery query, boolean field) {
        Conditions conditions = new Conditions();
        if (!query.finding().isEmpty()) {
            noticed(conditions, query.finding());
        }
        return narrow(conditions, query, field);
    }

    private static void noticed(Conditions conditions, String code) {
        conditions.andContains("c.findings", FindingCodes.with(code));
    }

    /** Whatever is asked for beside what was noticed. */
    private Conditions narrow(Conditions conditions, CellQuery query, boolean field) {
        if (field && !query.field().isEmpty()) {
            conditions.and("c.place = ?", fields.indexOf(query.field()));
        }
        if (query.proposed() != null) {
            conditions.and("c.proposed = ?", CellValue.text(query.proposed()));
        }
        if (query.status() != null) {
            conditions.and("c.status = ?", query.status().name());
        }
        if (query.state() != null) {
            conditions.and("c.state = ?", query.state().name());
        }
        equal(conditions, "c.source", query.source());
        equal(conditions, "c.reviewer", query.reviewer());
        equal(conditions, "c.basis", query.basis() == null ? "" : query.basis().key());
        if (query.leading()) {
            conditions.and("c.leads = TRUE");
        }
        if (query.leastRisk() > 0) {
            conditions.and("c.risk_order <= ?", -query.leastRisk());
        }
        if (query.confidenceBelow() <= 1) {
            conditions.and("(c.confidence IS NULL OR c.confidence < ?)", query.confidenceBelow());
        }
        List<String> words = QueueFilter.words(query.text());
        if (!words.isEmpty()) {
            Conditions heading = new Conditions();
            words.forEach(word -> heading.andContains("p.heading", word));
            conditions.and("c.posting_ord IN (SELECT p.ord FROM posting p" + heading.where() + ")",
                    heading.parameters());
        }
        return conditions;
    }

    private static void equal(Conditions conditions, String column, String wanted) {
        if (!wanted.isEmpty()) {
            conditions.and(column + " = ?", wanted);
        }
    }

    private List<CellRow> rows(Connection connection, List<Found> found) throws SQLException {
        List<Long> ords = found.stream().map(Found::posting).distinct().toList();
        Map<Long, String[]> headings = PostingRows.headings(connection, ords);
        Map<Long, List<Risk.Reason>> findings = FindingRows.of(connection, ords);
        Map<Long, List<Risk.Reason>> ofAll = FindingRows.ofAll(connection, ords);
        List<CellRow> rows = new ArrayList<>();
        RiskReasons reasons = weights.reasons(connection);
        for (Found one : found) {
            String field = fields.get(one.field());
            Optional<SignalRows.Row> known = SignalRows.of(connection, one.posting(), one.cell());
            List<Risk.Reason> noticed = (known.isEmpty() ? findings : ofAll)
                    .getOrDefault(one.posting(), List.of()).stream()
                    .filter(finding -> finding.field().equals(field)).toList();
            CellSignals signals = known.map(SignalRows.Row::read).orElse(null);
            rows.add(one.row(headings.getOrDefault(one.posting(), new String[]{"", "", ""}), field,
                    CellFindings.with(noticed, CellFindings.read(field, "",
                            known.map(SignalRows.Row::findings).orElse(""))),
                    signals == null ? List.of() : reasons.of(signals)));
        }
        return rows;
    }

    private static Found found(ResultSet rows) throws SQLException {
        double confidence = rows.getDouble("confidence");
        boolean unsaid = rows.wasNull();
        return new Found(rows.getLong("id"), rows.getInt("place"), rows.getLong("posting_ord"),
                rows.getBoolean("leads"), rows.getString("source"), rows.getString("proposed"),
                unsaid ? null : Double.valueOf(confidence), rows.getString("status"),
                rows.getString("state"), rows.getString("decided"), rows.getString("reviewer"),
                rows.getString("basis"), rows.getDouble("risk_order"), rows.getLong("run_ord"));
    }

    /** A row as it was found, without what other tables know of it. */
    private record Found(long id, int field, long posting, boolean leads, String source, String proposed,
            @Nullable Double confidence, String status, String state, String decided, String reviewer,
            String basis, double riskOrder, long answer) {

        String place(Order order) {
            return order == Order.RISKIEST_FIRST ? riskOrder + " " + id : field + " " + id;
        }

        SignalRows.Cell cell() {
            return new SignalRows.Cell(field, answer);
        }

        CellRow row(String[] heading, String key, List<Risk.Reason> findings, List<Risk.Reason> why) {
            return new CellRow(heading[0], heading[1], heading[2], key, source, leads,
                    CellValue.of(proposed), confidence,
                    status.isEmpty() ? null : EvidenceStatus.valueOf(status),
                    FieldReview.State.valueOf(state), CellValue.of(decided), reviewer,
                    Basis.of(basis).orElse(Basis.UNKNOWN), riskOrder == 0 ? 0 : -riskOrder, findings, why);
        }
    }
}
