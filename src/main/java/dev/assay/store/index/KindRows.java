package dev.assay.store.index;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKinds;
import dev.assay.review.Decision;
import dev.assay.review.Facet.Agreement;
import dev.assay.review.FieldReview.State;
import dev.assay.review.Listed;
import dev.assay.review.PostingKinds;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads of which kinds a posting is. */
final class KindRows {

    private static final String CELLS = "SELECT place, run_ord, leads, source, proposed, confidence, status, state,"
            + " decided, reviewer, basis, risk_order FROM cell WHERE id BETWEEN ? AND ? ORDER BY id";
    /** Numbers are told apart in so many steps, so that cells that are alike can be one. */
    private static final double STEPS = 200;

    private final List<String> fields;
    private final DecisionRows decisions;

    KindRows(Schema schema, DecisionRows decisions) {
        this.decisions = decisions;
        fields = schema.fields().stream().map(FieldSpec::key).toList();
    }

    /** What is read of a posting, with what tells its text apart; empty where it has none. */
    record Read(PostingKinds kinds, String textKey) {}

    private record Said(int place, long answer, boolean leads, String source, String proposed,
            @Nullable Double confidence, String status, String state, String decided, String reviewer,
            String basis, double risk) {}

    /** Empty where the posting is gone, or only awaited. */
    Optional<Read> of(Connection connection, long ord) throws SQLException {
        List<Said> said = Sql.list(connection, KindRows::said, CELLS, CellRows.first(ord),
                CellRows.first(ord + 1) - 1);
        Set<Long> local = new HashSet<>(Sql.list(connection, rows -> rows.getLong(1),
                "SELECT ord FROM run WHERE posting_ord = ? AND is_local = TRUE", ord));
        List<Read> read = Sql.list(connection,
                rows -> read(rows, said, local, remarked(connection, rows.getString("id"))),
                "SELECT ord, id, states, risk_score, heading, has_text, text_key, COALESCE((SELECT MIN(f.kept_at)"
                        + " FROM posting_origin o JOIN original f ON f.sha256 = o.sha256 WHERE o.posting_ord = p.ord"
                        + " AND o.brought = TRUE), 0) AS kept_at FROM posting p WHERE ord = ? AND awaited = FALSE",
                ord);
        return read.stream().findFirst();
    }

    private static Said said(ResultSet rows) throws SQLException {
        double confidence = rows.getDouble("confidence");
        Double stated = rows.wasNull() ? null : Double.valueOf(confidence);
        return new Said(rows.getInt("place"), rows.getLong("run_ord"), rows.getBoolean("leads"),
                rows.getString("source"), rows.getString("proposed"), stated, rows.getString("status"),
                rows.getString("state"), rows.getString("decided"), rows.getString("reviewer"),
                rows.getString("basis"), -rows.getDouble("risk_order"));
    }

    /** The fields with a note or a reason that is in force. */
    private Set<String> remarked(Connection connection, String id) throws SQLException {
        return decisions.reviews(connection, id).entrySet().stream()
                .filter(entry -> isRemarked(entry.getValue().last())
                        || isRemarked(entry.getValue().evidence()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static boolean isRemarked(@Nullable Decision decision) {
        return decision != null && !(decision.what().note() + decision.what().reason()).isEmpty();
    }

    private Read read(ResultSet rows, List<Said> said, Set<Long> local, Set<String> remarked)
            throws SQLException {
        boolean hasText = rows.getBoolean("has_text");
        List<CellKinds> cells = IntStream.range(0, fields.size())
                .mapToObj(place -> cell(said.stream().filter(one -> one.place() == place).toList(), local,
                        remarked.contains(fields.get(place))))
                .toList();
        Listed listed = new Listed(rows.getString("id"),
                !StateLetters.read(rows.getString("states")).contains(State.UNDECIDED));
        List<String> sources = List.copyOf(said.stream().map(Said::source).filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
        return new Read(new PostingKinds(listed, rows.getLong("ord"), rows.getDouble("risk_score"),
                rows.getString("heading"), hasText, false, day(rows.getLong("kept_at")), sources, cells),
                hasText ? rows.getString("text_key") : "");
    }

    private static CellKinds cell(List<Said> said, Set<Long> local, boolean remarked) {
        Said judged = said.stream().filter(Said::leads).findFirst()
                .orElse(new Said(0, 0, true, "", "", null, "", State.UNDECIDED.name(), "", "", "", 0));
        Double confidence = judged.confidence();
        return new CellKinds(judged.state(),
                values(judged.decided().isEmpty() ? judged.proposed() : judged.decided()),
                agreement(said, local).name(), judged.status(), judged.basis(), judged.reviewer(), remarked,
                step(judged.risk()), confidence == null ? null : Double.valueOf(step(confidence)));
    }

    private static String day(long keptAt) {
        return keptAt == 0
                ? PostingKinds.NOT_KNOWN
                : LocalDate.ofInstant(Instant.ofEpochMilli(keptAt), ZoneId.systemDefault()).toString();
    }

    private static double step(double number) {
        return Math.round(number * STEPS) / STEPS;
    }

    private static List<String> values(String text) {
        FieldValue value = CellValue.of(text);
        if (value == null) {
            return List.of();
        }
        if (value.isSilent()) {
            return List.of(CellKinds.SILENT);
        }
        return switch (value) {
            case FieldValue.Choice(String key) -> List.of(key);
            case FieldValue.Flag(boolean yes) -> List.of(String.valueOf(yes));
            case FieldValue.Choices(List<String> keys) -> keys;
            case FieldValue.NotStated silent -> List.of(CellKinds.SILENT);
            case FieldValue.Malformed malformed -> List.of(CellKinds.MALFORMED);
        };
    }

    private static Agreement agreement(List<Said> said, Set<Long> local) {
        return ComparedAnswer.agreement(said.stream().filter(one -> one.answer() > 0)
                .map(one -> new ComparedAnswer(local.contains(one.answer()), one.status(), one.proposed()))
                .toList());
    }
}
