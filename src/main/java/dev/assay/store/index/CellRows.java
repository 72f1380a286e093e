package dev.assay.store.index;

import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.review.CellQuery;
import dev.assay.review.Decision;
import dev.assay.review.Facet.Agreement;
import dev.assay.review.FieldReview;
import dev.assay.review.StoreException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row for each cell and answer, kept up as postings, answers, decisions and findings change: what should stand
 * there is worked out anew for a posting, and only what differs is written.
 */
public final class CellRows {

    /** Grows whenever something else stands in the cells of the same answers and decisions, so that stores are looked through anew. */
    public static final int VERSION = 2;

    /** An id holds the posting's place, the field's and the answer's, the latter two in so many bits each. */
    private static final int BITS = 12;
    private static final int MOST = 1 << BITS;

    private static final String INSERT = "INSERT INTO cell (id, place, posting_ord, run_ord, leads, source,"
            + " proposed, confidence, status, state, decided, reviewer, basis, decision_seq, risk_order, findings,"
            + " took_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE cell SET run_ord = ?, leads = ?, source = ?, proposed = ?,"
            + " confidence = ?, status = ?, state = ?, decided = ?, reviewer = ?, basis = ?, decision_seq = ?,"
            + " risk_order = ?, findings = ?, took_ms = ? WHERE id = ?";
    private static final String EXISTING = "SELECT id, place, posting_ord, run_ord, leads, source, proposed,"
            + " confidence, status, state, decided, reviewer, basis, decision_seq, risk_order, findings, took_ms FROM cell"
            + " WHERE id BETWEEN ? AND ? ORDER BY id";

    private final Schema schema;
    private final DecisionRows decisions;

    public CellRows(Schema schema, DecisionRows decisions) {
        this.schema = schema;
        this.decisions = decisions;
    }

    /** Works out anew what stands in the cells of some postings. */
    void refresh(Connection connection, Collection<Long> ords) throws SQLException {
        CellCounts counts = new CellCounts();
        PostingCounts postings = new PostingCounts();
        for (long ord : ords) {
            refresh(connection, ord, counts);
            postings.refresh(connection, ord);
        }
        counts.keep(connection);
        postings.keep(connection);
        ChangedPostings.note(connection, ords);
    }

    /** Writes other risks of cells of a posting; nothing else of them changes. */
    static void weigh(Connection connection, long ord, List<SignalRows.Row> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        Map<SignalRows.Cell, Double> orders = new HashMap<>();
        changed.forEach(row -> orders.put(row.cell(), riskOrder(row)));
        List<Weighed> cells = Sql.list(connection, rows -> {
            SignalRows.Cell cell = new SignalRows.Cell(rows.getInt("place"), rows.getLong("run_ord"));
            double before = rows.getDouble("risk_order");
            double order = orders.getOrDefault(cell, before);
            return new Weighed(rows.getLong("id"), order, order != before, rows.getBoolean("leads")
                    && rows.getString("state").equals(FieldReview.State.UNDECIDED.name()));
        }, "SELECT id, place, run_ord, leads, state, risk_order FROM cell WHERE id BETWEEN ? AND ?",
                first(ord),
                first(ord + 1) - 1);
        Sql.batch(connection, "UPDATE cell SET risk_order = ? WHERE id = ?",
                cells.stream().filter(Weighed::changed).toList(),
                (cell, nth) -> new Object[]{cell.order(), cell.id()});
        expect(connection, ord, cells);
    }

    /** @param left whether it counts as one that may be left wrong: its answer is judged, and it is undecided */
    private record Weighed(long id, double order, boolean changed, boolean left) {}

    /**
     * Whether the cells of a posting and the states it is listed with are what its answers, decisions and findings say.
     *
     * @param answers as {@link AnswerRows#numbered}
     * @param reviews as the decisions have them
     */
    public boolean areRight(Connection connection, long ord, Map<Long, Answer> answers,
            Map<String, FieldReview> reviews) throws SQLException {
        return there(connection, ord)
                .equals(wanted(connection, ord, AnswerRow.current(answers), reviews))
                && PostingRows.states(connection, ord).equals(StateLetters.write(schema, reviews))
                && PostingCounts.isRight(connection, ord);
    }

    private static Map<Long, Row> there(Connection connection, long ord) throws SQLException {
        Map<Long, Row> there = new LinkedHashMap<>();
        Sql.list(connection, rows -> new Row(rows.getLong("id"), rows.getInt("place"),
                rows.getLong("posting_ord"), rows.getLong("run_ord"), rows.getBoolean("leads"),
                rows.getString("source"), rows.getString("proposed"),
                confidence(rows.getDouble("confidence"), rows.wasNull()), rows.getString("status"),
                rows.getString("state"), rows.getString("decided"), rows.getString("reviewer"),
                rows.getString("basis"), rows.getLong("decision_seq"), rows.getDouble("risk_order"),
                rows.getString("findings"), rows.getLong("took_ms")),
                EXISTING, first(ord), first(ord + 1) - 1)
                .forEach(row -> there.put(row.id(), row));
        return there;
    }

    private void refresh(Connection connection, long ord, CellCounts counts) throws SQLException {
        Map<Long, Row> wanted = wanted(connection, ord,
                (writer, posting) -> decisions.standing(writer, ord, posting));
        Map<Long, Row> there = there(connection, ord);
        List<Row> before = there.values().stream().filter(row -> !row.equals(wanted.get(row.id()))).toList();
        List<Row> after = wanted.values().stream().filter(row -> !row.equals(there.get(row.id()))).toList();
        Sql.batch(connection, "DELETE FROM cell WHERE id = ?",
                before.stream().filter(row -> !wanted.containsKey(row.id())).toList(),
                (row, nth) -> new Object[]{row.id()});
        Sql.batch(connection, INSERT, after.stream().filter(row -> !there.containsKey(row.id())).toList(),
                (row, nth) -> row.columns());
        Sql.batch(connection, UPDATE, after.stream().filter(row -> there.containsKey(row.id())).toList(),
                (row, nth) -> row.changes());
        expect(connection, ord, wanted.values().stream().map(Row::weighed).toList());
        before.forEach(row -> counts.take(row.kind(), row.findings()));
        after.forEach(row -> counts.add(row.kind(), row.findings()));
    }

    /** Of a posting whose cells nobody weighed the score stays as it was given. */
    private static void expect(Connection connection, long ord, Collection<Weighed> cells)
            throws SQLException {
        if (cells.stream().anyMatch(cell -> cell.order() != 0)) {
            double wrong = cells.stream().filter(Weighed::left).mapToDouble(cell -> -cell.order()).sum();
            PostingRows.setExpected(connection, ord, Math.round(wrong * 1000) / 1000.0);
        }
    }

    private static @Nullable Double confidence(double stated, boolean unsaid) {
        return unsaid ? null : Double.valueOf(stated);
    }

    /** What should stand there; nothing for a posting that is gone or only awaited. */
    private Map<Long, Row> wanted(Connection connection, long ord, Reviews reviewing) throws SQLException {
        String id = Sql.first(connection, rows -> rows.getString("id"),
                "SELECT id FROM posting WHERE ord = ? AND awaited = FALSE", ord).orElse("");
        return id.isEmpty()
                ? Map.of()
                : wanted(connection, ord, AnswerRow.current(connection, ord),
                        reviewing.of(connection, id));
    }

    private Map<Long, Row> wanted(Connection connection, long ord, List<AnswerRow> answers,
            Map<String, FieldReview> reviews) throws SQLException {
        Map<Long, Row> wanted = new LinkedHashMap<>();
        long judged = AnswerRow.judged(connection, ord, answers, reviews);
        Map<String, List<Risk.Reason>> findings = FindingRows.byField(connection, ord);
        Map<String, List<Risk.Reason>> ofAll = FindingRows.ofAll(connection, ord);
        Map<SignalRows.Cell, SignalRows.Row> risks = SignalRows.byCell(connection, ord);
        Map<String, List<AnswerRow>> byField = new HashMap<>();
        answers.forEach(
                answer -> byField.computeIfAbsent(answer.field(), f -> new ArrayList<>()).add(answer));
        int place = 0;
        for (FieldSpec field : schema.fields()) {
            FieldReview review = reviews.getOrDefault(field.key(), FieldReview.UNDECIDED);
            List<AnswerRow> said = byField.getOrDefault(field.key(), List.of(AnswerRow.NONE));
            long leading = said.stream().anyMatch(answer -> answer.number() == judged)
                    ? judged
                    : said.getFirst().number();
            boolean disputed = ComparedAnswer
                    .agreement(said.stream().map(ComparedAnswer::of).toList()) == Agreement.DIFFER;
            for (int nth = 0; nth < said.size(); nth++) {
                SignalRows.Row known = risks.get(new SignalRows.Cell(place, said.get(nth).number()));
                boolean leads = said.get(nth).number() == leading;
                Row row = row(id(ord, place, nth), place, ord, said.get(nth), leads, disputed && leads,
                        review,
                        known == null
                                ? findings.getOrDefault(field.key(), List.of())
                                : CellFindings.with(ofAll.getOrDefault(field.key(), List.of()),
                                        CellFindings.read(field.key(), "", known.findings())),
                        riskOrder(known));
                wanted.put(row.id(), row);
            }
            place++;
        }
        return wanted;
    }

    private static double riskOrder(SignalRows.@Nullable Row known) {
        return known == null || known.risk() == 0 ? 0 : -known.risk();
    }

    private static long id(long ord, int place, int nth) {
        if (place >= MOST || nth >= MOST) {
            throw new StoreException("The posting loaded as number " + (ord + 1) + " has more than " + MOST
                    + " answers, and no more can be kept."
                    + " Leave some of its files out.");
        }
        return ((ord << BITS) + place << BITS) + nth;
    }

    /** The lowest id a row of a posting can have. */
    static long first(long ord) {
        return ord << 2 * BITS;
    }

    /** The highest id a row of the same cell can have. */
    static long lastOfCell(long id) {
        return id | MOST - 1;
    }

    private static Row row(long id, int place, long ord, AnswerRow answer, boolean leads, boolean disputed,
            FieldReview review, List<Risk.Reason> noticed, double riskOrder) {
        Decision last = review.state() == FieldReview.State.UNDECIDED ? null : review.last();
        return new Row(id, place, ord, answer.number(), leads, answer.source(), answer.proposed(),
                answer.confidence(), answer.status(), review.state().name(),
                last == null || last.what().value() == null ? "" : CellValue.text(last.what().value()),
                last == null ? "" : last.what().reviewer(), last == null ? "" : last.what().basis().key(),
                last == null ? 0 : last.seq(), riskOrder,
                FindingCodes.write(Stream.concat(noticed.stream().map(Risk.Reason::code),
                        disputed ? Stream.of(CellQuery.DISPUTED) : Stream.empty()).toList()),
                last == null || !leads ? 0 : review.tookMs());
    }

    /** Every posting there is, for when all cells are to be worked out anew. */
    public static Set<Long> postings(Connection connection) throws SQLException {
        return new HashSet<>(
                Sql.list(connection, rows -> rows.getLong("ord"), "SELECT ord FROM posting ORDER BY ord"));
    }

    /** Tells where the fields of a posting stand. */
    private interface Reviews {
        Map<String, FieldReview> of(Connection connection, String postingId) throws SQLException;
    }

    /** A row as it is kept. */
    private record Row(long id, int place, long posting, long answer, boolean leads, String source,
            String proposed, @Nullable Double confidence, String status, String state, String decided,
            String reviewer, String basis, long decision, double riskOrder, String findings, long took) {

        CellCounts.Kind kind() {
            return new CellCounts.Kind(place, leads, source, proposed, status, state, reviewer, basis);
        }

        Weighed weighed() {
            return new Weighed(id, riskOrder, false,
                    leads && state.equals(FieldReview.State.UNDECIDED.name()));
        }

        @Nullable
        Object[] columns() {
            return new @Nullable Object[]{id, place, posting, answer, leads, source, proposed, confidence,
                    status, state, decided, reviewer, basis, decision, riskOrder, findings, took};
        }

        @Nullable
        Object[] changes() {
            return new @Nullable Object[]{answer, leads, source, proposed, confidence, status, state, decided,
                    reviewer, basis, decision, riskOrder, findings, took, id};
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row && id == row.id && answer == row.answer
                    && decision == row.decision && took == row.took
                    && riskOrder == row.riskOrder && Objects.equals(confidence, row.confidence)
                    && kind().equals(row.kind()) && findings.equals(row.findings)
                    && decided.equals(row.decided);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(id);
        }
    }
}
