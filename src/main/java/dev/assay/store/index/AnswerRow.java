package dev.assay.store.index;

import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedAnswer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one answer says of one field, as far as cells show it.
 *
 * @param number the answer's number; 0 for none
 * @param local whether an engine of this program gave it
 * @param source the engine's or model's name
 * @param proposed as {@link CellValue}
 * @param status the name of the evidence's status; empty where it was not looked for
 */
record AnswerRow(long number, boolean local, String source, String field, String proposed,
        @Nullable Double confidence, String status) {

    /** Stands where no answer names the field. */
    static final AnswerRow NONE = new AnswerRow(0, false, "", "", "", null, "");

    private static final String QUERY = "SELECT r.ord, r.is_local, r.grounded, r.engine_name, f.field,"
            + " f.value_kind, f.value_json, f.confidence, f.status FROM run r"
            + " JOIN answer_field f ON " + AnswerKeys.FIELDS_OF_RUN + " WHERE r.posting_ord = ?"
            + " ORDER BY r.posting_ord, r.is_local, r.ord, f.id";

    /** Those of a posting, without the local ones that a later one of the same engine stands in for. */
    static List<AnswerRow> current(Connection connection, long posting) throws SQLException {
        return current(Sql.list(connection, AnswerRow::of, QUERY, posting));
    }

    /** The same of answers that were read already. @param answers by number, in their order */
    static List<AnswerRow> current(Map<Long, Answer> answers) {
        List<AnswerRow> all = new ArrayList<>();
        answers.forEach((number, answer) -> answer.fields().values()
                .forEach(field -> all.add(of(number, answer, field))));
        return current(all);
    }

    private static List<AnswerRow> current(List<AnswerRow> all) {
        Map<String, Long> newest = new HashMap<>();
        all.stream().filter(AnswerRow::local).forEach(row -> newest.put(row.source(), row.number()));
        return all.stream()
                .filter(row -> !row.local() || newest.getOrDefault(row.source(), -1L) == row.number())
                .toList();
    }

    /** The number of the answer that is judged, by the rule of {@link JudgedAnswer}; 0 for none. */
    static long judged(Connection connection, long posting, List<AnswerRow> answers,
            Map<String, FieldReview> reviews) throws SQLException {
        for (String answer : JudgedAnswer.judged(reviews)) {
            Optional<Long> ord = Sql.first(connection, rows -> rows.getLong("ord"),
                    "SELECT ord FROM run WHERE id = ? AND posting_ord = ?", answer, posting);
            if (ord.isPresent()) {
                return ord.get();
            }
        }
        return answers.isEmpty() ? 0 : answers.getFirst().number();
    }

    private static AnswerRow of(long number, Answer answer, InferredField field) {
        return new AnswerRow(number, answer.local(), answer.engine().name(), field.field(),
                CellValue.text(field.value()), field.confidence(),
                field.grounding() == null ? "" : field.grounding().status().name());
    }

    private static AnswerRow of(ResultSet rows) throws SQLException {
        String status = rows.getString("status");
        double confidence = rows.getDouble("confidence");
        boolean unsaid = rows.wasNull();
        return new AnswerRow(rows.getLong("ord"), rows.getBoolean("is_local"), rows.getString("engine_name"),
                rows.getString("field"),
                CellValue.text(
                        new ValueColumns(rows.getString("value_kind"), rows.getString("value_json"), "")
                                .value()),
                unsaid ? null : Double.valueOf(confidence),
                status == null || !rows.getBoolean("grounded") ? "" : status);
    }
}
