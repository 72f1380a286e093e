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
    private static final String ROWS = "SELECT c.posting_ord, c.leads, c.state, c.decided, r.id AS answer,"
            + " r.engine_name, r.is_local, r.grounded, f.value_kind, f.value_json, f.value_reason,"
            + " f.confidence, f.evidence, f.status FROM cell c LEFT JOIN run r ON r.ord = c.run_ord"
            + " LEFT JOIN inferred_field f ON f.run_ord = c.run_ord AND f.field = ?"
            + " WHERE c.place = ? AND c.id > ? AND c.id <= ? ORDER BY c.place, c.id";

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
        Sql.list(connection, Found::of, ROWS, field, place, after, last)
                .forEach(row -> cells.computeIfAbsent(row.posting(), none -> new ArrayList<>()).add(row));
        Map<Long, String[]> headings = PostingRows.headings(connection, cells.keySet());
        List<ComparedCell> page = new ArrayList<>();
        cells.forEach((posting, rows) -> page.add(
                cell(headings.getOrDefault(posting, new String[]{"", "", ""}), field, rows)));
        return new RowPage<>(page, more ? Long.toString(last) : "");
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

    /** @param said null where no answer names the field */
    private record Found(long posting, String state, String decided, ComparedCell.@Nullable Said said) {

        static Found of(ResultSet rows) throws SQLException {
            String kind = rows.getString("value_kind");
            return new Found(rows.getLong("posting_ord"), rows.getString("state"), rows.getString("decided"),
                    kind == null ? null : said(rows, kind));
        }

        private static ComparedCell.Said said(ResultSet rows, String kind) throws SQLException {
            String status = rows.getString("status");
            double confidence = rows.getDouble("confidence");
            boolean unsaid = rows.wasNull();
            return new ComparedCell.Said(rows.getString("answer"), rows.getString("engine_name"),
                    rows.getBoolean("is_local"), rows.getBoolean("leads"),
                    new ValueColumns(kind, rows.getString("value_json"), rows.getString("value_reason"))
                            .value(),
                    unsaid ? null : Double.valueOf(confidence), rows.getString("evidence"),
                    status == null || !rows.getBoolean("grounded") ? null : EvidenceStatus.valueOf(status));
        }
    }
}
