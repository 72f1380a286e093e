package dev.assay.store.index;

import dev.assay.model.EvidenceStatus;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.FieldReview;
import dev.assay.review.RowPage;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what all sources say of a field, cell by cell; the rows of a cell lie side by side. */
public final class ComparedCells {

    /** The one row that each cell has for certain says where a page ends. */
    private static final String PLACES = "SELECT id FROM cell WHERE place = ? AND leads = TRUE AND id > ?"
            + " ORDER BY place, id FETCH FIRST ? ROWS ONLY";
    private static final String SAID = "r.id AS answer, r.engine_name, r.is_local, r.grounded, f.field,"
            + " f.value_kind, f.value_json, f.value_reason, f.confidence, f.evidence, f.status, f.rule";
    /** In an answer that leaves out no field, each stands at its own place: there it is found by the key. */
    private static final String ROWS = "SELECT c.posting_ord, c.run_ord, c.leads, c.state, c.decided, " + SAID
            + " FROM cell c LEFT JOIN run r ON r.ord = c.run_ord"
            + " LEFT JOIN answer_field f ON " + AnswerKeys.FIELD_OF_CELL
            + " WHERE c.place = ? AND c.id > ? AND c.id <= ? ORDER BY c.place, c.id";
    /** In any other it is looked for among the answer's fields. */
    private static final String ELSEWHERE = "SELECT " + SAID + " FROM run r JOIN answer_field f"
            + " ON " + AnswerKeys.FIELDS_OF_RUN + " WHERE r.ord = ? AND f.field = ?";

    private final List<String> fields;

    public ComparedCells(Schema schema) {
        this.fields = schema.fields().stream().map(FieldSpec::key).toList();
    }

    public RowPage<ComparedCell> page(Connection connection, String field, String from, int most)
            throws SQLException {
        int place = fields.indexOf(field);
        long after = from.isEmpty() ? -1 : Long.parseLong(from);
        List<Long> places = Sql.list(connection, rows -> rows.getLong("id"), PLACES, place, after, most + 1);
        if (places.isEmpty()) {
            return new RowPage<>(List.of(), "");
        }
        boolean more = places.size() > most;
        long last = CellRows.lastOfCell(places.get(Math.min(most, places.size()) - 1));
        Map<Long, List<Found>> cells = new LinkedHashMap<>();
        for (Found row : Sql.list(connection, rows -> Found.of(rows, field), ROWS, place, after, last)) {
            cells.computeIfAbsent(row.posting(), none -> new ArrayList<>())
                    .add(row.said() == null && row.answer() != 0 ? elsewhere(connection, row, field) : row);
        }
        Map<Long, String[]> headings = PostingRows.headings(connection, cells.keySet());
        List<ComparedCell> page = new ArrayList<>();
        cells.forEach((posting, rows) -> page.add(
                cell(headings.getOrDefault(posting, new String[]{"", "", ""}), field, rows)));
        return new RowPage<>(page, more ? Long.toString(last) : "");
    }

    private static Found elsewhere(Connection connection, Found row, String field) throws SQLException {
        return Sql.first(connection, rows -> row.saying(Found.said(rows, row.leads())), ELSEWHERE,
                row.answer(), field).orElse(row);
    }

    private static ComparedCell cell(String[] heading, String field, List<Found> rows) {
        Found first = rows.getFirst();
        return new ComparedCell(new CellKey(heading[0], field), heading[1], heading[2],
                FieldReview.State.valueOf(first.state()), CellValue.of(first.decided()),
                rows.stream().<ComparedCell.Said>mapMulti((row, said) -> {
                    if (row.said() != null) {
                        said.accept(row.said());
                    }
                }).toList());
    }

    /**
     * A row as it was found.
     *
     * @param answer its number; 0 where none names the field
     * @param said null where it was not found
     */
    private record Found(long posting, long answer, boolean leads, String state, String decided,
            ComparedCell.@Nullable Said said) {

        static Found of(ResultSet rows, String field) throws SQLException {
            boolean leads = rows.getBoolean("leads");
            return new Found(rows.getLong("posting_ord"), rows.getLong("run_ord"), leads,
                    rows.getString("state"), rows.getString("decided"),
                    field.equals(rows.getString("field")) ? said(rows, leads) : null);
        }

        Found saying(ComparedCell.Said found) {
            return new Found(posting, answer, leads, state, decided, found);
        }

        static ComparedCell.Said said(ResultSet rows, boolean leads) throws SQLException {
            String status = rows.getString("status");
            double confidence = rows.getDouble("confidence");
            boolean unsaid = rows.wasNull();
            return new ComparedCell.Said(rows.getString("answer"), rows.getString("engine_name"),
                    rows.getBoolean("is_local"), leads,
                    new ValueColumns(rows.getString("value_kind"), rows.getString("value_json"),
                            rows.getString("value_reason")).value(),
                    unsaid ? null : Double.valueOf(confidence), rows.getString("evidence"),
                    status == null || !rows.getBoolean("grounded") ? null : EvidenceStatus.valueOf(status),
                    rows.getString("rule"));
        }
    }
}
