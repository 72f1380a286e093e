package dev.assay.store.index;

import dev.assay.model.FieldValue;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.UndoHistory;
import dev.assay.review.UndoHistory.Standing;
import dev.assay.review.UndoStep;
import dev.assay.schema.Schema;
import dev.assay.store.log.PlainJson;
import dev.assay.store.log.SpanJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The journal's rows, and what of them is in force: {@link UndoHistory} as tables, kept up line by line. The column
 * {@code in_force} says so for whoever looks: of those who do not count for them nothing is.
 */
public final class DecisionRows {

    /** In the order in which they are read. */
    private static final String COLUMNS = "seq, operation, made_at, posting_id, field, reviewer, kind, value_kind,"
            + " value_json, reason, note, run_id, target, proposed_kind, proposed_json, spans, basis, took_ms";
    private static final String INSERT = "INSERT INTO decision (" + COLUMNS
            + ", in_force, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Schema schema;
    private final StandingReviews standing = new StandingReviews();

    public DecisionRows(Schema schema) {
        this.schema = schema;
    }

    /** Adds journal lines, first to last, and brings what they change up to date. */
    public void add(Connection connection, List<Entry> entries) throws SQLException {
        Map<String, List<Decision>> decided = new LinkedHashMap<>();
        Set<String> moved = new LinkedHashSet<>();
        Sight sight = Sight.of(connection);
        for (Entry entry : entries) {
            Decision decision = entry.decision();
            insert(connection, entry, sight);
            switch (decision.what().kind()) {
                case UNDO -> moved.addAll(move(connection, decision, Standing.TAKEN_BACK, sight));
                case REDO -> moved.addAll(move(connection, decision, Standing.IN_FORCE, sight));
                case ACCEPT, OVERRIDE, UNSURE, EVIDENCE, CLEAR -> {
                    startAct(connection, decision);
                    List<Decision> here = decided.computeIfAbsent(decision.what().postingId(),
                            id -> new ArrayList<>());
                    if (sight.counts(decision.what().reviewer())) {
                        here.add(decision);
                    }
                }
            }
        }
        follow(connection, decided, moved);
    }

    /** Brings up to date what follows from what is in force on some postings, by any of their names. */
    void changed(Connection connection, Set<String> postings) throws SQLException {
        follow(connection, Map.of(), postings);
    }

    /** @param moved the postings on which something came into force or went out of it otherwise than by a new decision */
    private void follow(Connection connection, Map<String, List<Decision>> decided, Set<String> moved)
            throws SQLException {
        Map<String, List<Decision>> all = new LinkedHashMap<>(decided);
        moved.forEach(posting -> all.putIfAbsent(posting, List.of()));
        Map<Long, String> postings = new LinkedHashMap<>();
        for (Map.Entry<String, List<Decision>> posting : all.entrySet()) {
            Optional<Long> ord = PostingNames.ord(connection, posting.getKey());
            if (ord.isPresent()) {
                // However it spells the id, the decision is found by it from now on.
                boolean renamed = PostingNames.add(connection, posting.getKey(), ord.get());
                boolean other = postings.put(ord.get(), posting.getKey()) != null;
                standing.after(ord.get(), posting.getValue(),
                        renamed || other || moved.contains(posting.getKey()));
            }
        }
        for (Map.Entry<Long, String> posting : postings.entrySet()) {
            Map<String, FieldReview> reviews = standing(connection, posting.getKey(), posting.getValue());
            PostingRows.setStates(connection, posting.getKey(), StateLetters.write(schema, reviews));
        }
        new CellRows(schema, this).refresh(connection, postings.keySet());
    }

    /** Works out anew what stands in the cells of some postings, which may have got other names. */
    public void refreshCells(Connection connection, Collection<Long> ords) throws SQLException {
        standing.forget();
        new CellRows(schema, this).refresh(connection, ords);
    }

    /** As {@link #reviews}, for the thread that writes: it need not go through all that was ever decided there. */
    Map<String, FieldReview> standing(Connection connection, long ord, String postingId) throws SQLException {
        Optional<Map<String, FieldReview>> known = standing.of(ord);
        return known.isPresent() ? known.get() : standing.keep(ord, reviews(connection, postingId));
    }

    /** Forgets what was worked out for a writing that is taken back. */
    public void forgetStanding() {
        standing.forget();
    }

    private static void insert(Connection connection, Entry entry, Sight sight) throws SQLException {
        Decision decision = entry.decision();
        NewDecision what = decision.what();
        ValueColumns columns = columns(what.value());
        ValueColumns proposed = columns(what.proposed());
        boolean decides = what.kind() != DecisionKind.UNDO && what.kind() != DecisionKind.REDO;
        Sql.update(connection, INSERT, decision.seq(), decision.operation(),
                time(decision.at()), what.postingId(), what.field(),
                what.reviewer(), what.kind().key(), columns == null ? null : columns.kind(),
                columns == null ? null : columns.json(), what.reason(), what.note(), what.answerId(),
                what.target(), proposed == null ? null : proposed.kind(),
                proposed == null ? null : proposed.json(), SpanJson.write(what.spans()), what.basis().key(),
                what.tookMs(), decides && sight.counts(what.reviewer()),
                entry.checksum());
    }

    private static void startAct(Connection connection, Decision decision) throws SQLException {
        boolean known = decision.seq() != decision.operation()
                && Sql.number(connection, "SELECT COUNT(*) FROM act WHERE operation = ?",
                        decision.operation()) > 0;
        if (!known) {
            String reviewer = decision.what().reviewer();
            Sql.update(connection,
                    "UPDATE act SET standing = ? WHERE reviewer = ? AND standing = ? AND taken_back_at <= ?",
                    Standing.DROPPED.name(), reviewer, Standing.TAKEN_BACK.name(), time(decision.at()));
            Sql.update(connection,
                    "INSERT INTO act (operation, reviewer, standing, made_at) VALUES (?, ?, ?, ?)",
                    decision.operation(), reviewer, Standing.IN_FORCE.name(), time(decision.at()));
        }
    }

    private static List<String> move(Connection connection, Decision decision, Standing to, Sight sight)
            throws SQLException {
        long act = decision.what().target();
        boolean back = to == Standing.TAKEN_BACK;
        boolean anew = back && decidedAnew(connection, decision);
        // An act that was dropped here is done again where its reviewer did so in another store.
        if (Sql.update(connection,
                "UPDATE act SET standing = ?, taken_back_at = ? WHERE operation = ? AND reviewer = ? AND standing "
                        + (back ? "= ?" : "<> ?"),
                (anew ? Standing.DROPPED : to).name(), back ? time(decision.at()) : null, act,
                decision.what().reviewer(),
                Standing.IN_FORCE.name()) == 0) {
            return List.of();
        }
        Sql.update(connection, "UPDATE decision SET in_force = ? WHERE operation = ?",
                to == Standing.IN_FORCE && sight.counts(decision.what().reviewer()), act);
        return Sql.list(connection, rows -> rows.getString(1), "SELECT DISTINCT posting_id FROM decision"
                + " WHERE operation = ?", act);
    }

    /** Whether somebody made another act after they took one back, which came here before that did. */
    private static boolean decidedAnew(Connection connection, Decision undo) throws SQLException {
        for (Standing standing : Standing.values()) {
            if (Sql.first(connection, rows -> rows.getLong(1), "SELECT operation FROM act WHERE reviewer = ?"
                    + " AND standing = ? AND made_at > ? AND operation <> ? FETCH FIRST 1 ROW ONLY",
                    undo.what().reviewer(), standing.name(), time(undo.at()), undo.what().target())
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Where each field of a posting stands that has a decision in force. */
    public Map<String, FieldReview> reviews(Connection connection, String postingId) throws SQLException {
        List<Decision> inForce = new ArrayList<>();
        for (String name : PostingNames.all(connection, postingId)) {
            inForce.addAll(Sql.list(connection, DecisionRows::decision,
                    "SELECT " + COLUMNS + " FROM decision"
                            + " WHERE posting_id = ? AND in_force = TRUE ORDER BY posting_id, in_force, seq",
                    name));
        }
        inForce.sort(Comparator.comparingLong(Decision::seq));
        return UndoHistory.fold(inForce);
    }

    /** Where each field of a posting stands for those of a sight, whoever looks. */
    public Map<String, FieldReview> reviews(Connection connection, String postingId, Sight sight)
            throws SQLException {
        List<Decision> inForce = new ArrayList<>();
        for (String name : PostingNames.all(connection, postingId)) {
            inForce.addAll(Sql.list(connection, DecisionRows::decision, "SELECT " + COLUMNS + " FROM decision"
                    + " WHERE posting_id = ? AND kind NOT IN ('undo', 'redo') AND EXISTS (SELECT 1 FROM act"
                    + " WHERE act.operation = decision.operation AND standing = ?) ORDER BY seq", name,
                    Standing.IN_FORCE.name()));
        }
        inForce.removeIf(one -> !sight.counts(one.what().reviewer()));
        return UndoHistory.fold(inForce);
    }

    /** What is in force on postings, by place, in the order of the journal. */
    static Map<Long, List<Decision>> inForce(Connection connection, Collection<Long> ords)
            throws SQLException {
        Map<Long, List<Decision>> made = new HashMap<>();
        KnownValues values = new KnownValues();
        Sql.among(connection, rows -> made
                .computeIfAbsent(rows.getLong(1), none -> new ArrayList<>()).add(decision(rows, 1, values)),
                "SELECT n.posting_ord, " + COLUMNS + " FROM posting_name n JOIN decision d"
                        + " ON d.posting_id = n.spelling AND d.in_force = TRUE WHERE n.posting_ord BETWEEN ? AND ?",
                ords);
        made.values().forEach(some -> some.sort(Comparator.comparingLong(Decision::seq)));
        return made;
    }

    /** What is in force on postings on which more than one reviewer decided, in the order of the journal. */
    public static List<Decision> ofSeveral(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(DISTINCT reviewer) FROM act") < 2
                ? List.of()
                : Sql.list(connection, DecisionRows::decision, "SELECT " + COLUMNS + " FROM decision"
                        + " WHERE seq IN (SELECT d.seq FROM decision d JOIN act a ON a.operation = d.operation"
                        + " JOIN posting_name n ON n.spelling = d.posting_id WHERE a.standing = 'IN_FORCE'"
                        + " AND n.posting_ord IN (SELECT o.posting_ord FROM decision e JOIN posting_name o"
                        + " ON o.spelling = e.posting_id JOIN act b ON b.operation = e.operation"
                        + " WHERE b.standing = 'IN_FORCE' GROUP BY o.posting_ord"
                        + " HAVING COUNT(DISTINCT e.reviewer) > 1)) ORDER BY made_at, seq");
    }

    /** What was decided on a posting up to a line of the journal by those who count, first to last, in force or not. */
    static List<Decision> before(Connection connection, String postingId, long line) throws SQLException {
        List<Decision> made = new ArrayList<>();
        for (String name : PostingNames.all(connection, postingId)) {
            made.addAll(Sql.list(connection, DecisionRows::decision, "SELECT " + COLUMNS + " FROM decision"
                    + " WHERE posting_id = ? AND seq <= ? AND kind NOT IN ('undo', 'redo') ORDER BY seq",
                    name,
                    line));
        }
        Sight sight = Sight.of(connection);
        made.removeIf(one -> !sight.counts(one.what().reviewer()));
        made.sort(Comparator.comparingLong(Decision::seq));
        return made;
    }

    /** All decisions ever made on a field of a posting, first to last. */
    public List<Decision> on(Connection connection, String postingId, String field) throws SQLException {
        List<Decision> made = new ArrayList<>();
        for (String name : PostingNames.all(connection, postingId)) {
            made.addAll(Sql.list(connection, DecisionRows::decision, "SELECT " + COLUMNS + " FROM decision"
                    + " WHERE posting_id = ? AND field = ? ORDER BY seq", name, field));
        }
        return made;
    }

    /**
     * When a field's evidence, or else its value, was last decided on by what is in force; empty where never. In a
     * blind store, whoever looks, nobody's decision stands against another's.
     */
    public Optional<Instant> newest(Connection connection, String postingId, String field, boolean evidence,
            String reviewer) throws SQLException {
        Map<String, FieldReview> reviews = Sight.of(connection).counts(reviewer)
                ? reviews(connection, postingId)
                : UndoHistory.fold(inForce(connection, postingId, field, reviewer));
        FieldReview review = reviews.getOrDefault(field, FieldReview.UNDECIDED);
        return Optional.ofNullable(evidence ? review.evidence() : review.last()).map(Decision::at);
    }

    /** What of a reviewer's is in force for themselves. */
    private List<Decision> inForce(Connection connection, String postingId, String field, String reviewer)
            throws SQLException {
        List<Decision> own = new ArrayList<>();
        for (Decision one : on(connection, postingId, field)) {
            if (one.what().reviewer().equals(reviewer) && Sql.number(connection,
                    "SELECT COUNT(*) FROM act WHERE operation = ? AND standing = ?", one.operation(),
                    Standing.IN_FORCE.name()) > 0) {
                own.add(one);
            }
        }
        return own;
    }

    /** When something that is in force was last decided on a posting; empty where nothing is. */
    public Optional<Instant> newest(Connection connection, String postingId) throws SQLException {
        Optional<Instant> newest = Optional.empty();
        for (String name : PostingNames.all(connection, postingId)) {
            Optional<Instant> last = Sql.first(connection,
                    rows -> rows.getObject(1, OffsetDateTime.class).toInstant(),
                    "SELECT made_at FROM decision WHERE posting_id = ? AND in_force = TRUE"
                            + " ORDER BY posting_id DESC, in_force DESC, made_at DESC FETCH FIRST 1 ROW ONLY",
                    name);
            newest = newest.isEmpty() || last.isPresent() && last.get().isAfter(newest.get()) ? last : newest;
        }
        return newest;
    }

    /** The states of a posting's fields, as {@link StateLetters}. */
    String letters(Connection connection, String postingId) throws SQLException {
        return StateLetters.write(schema, reviews(connection, postingId));
    }

    public Optional<UndoStep> undoable(Connection connection, String reviewer) throws SQLException {
        return step(connection, "SELECT operation FROM act WHERE reviewer = ? AND standing = ?"
                + " ORDER BY reviewer DESC, standing DESC, made_at DESC, operation DESC FETCH FIRST 1 ROW ONLY",
                reviewer, Standing.IN_FORCE.name());
    }

    public Optional<UndoStep> redoable(Connection connection, String reviewer) throws SQLException {
        Optional<Instant> last = newest(connection, reviewer, Standing.TAKEN_BACK);
        return last.isEmpty()
                ? Optional.empty()
                : step(connection, "SELECT operation FROM act WHERE reviewer = ? AND standing = ?"
                        + " AND taken_back_at = ? ORDER BY made_at, operation FETCH FIRST 1 ROW ONLY",
                        reviewer, Standing.TAKEN_BACK.name(), time(last.get()));
    }

    /** When a reviewer last made an act that can be undone, or undid one that can be done again. */
    public Optional<Instant> newest(Connection connection, String reviewer, Standing standing)
            throws SQLException {
        return Sql.first(connection, rows -> rows.getObject(1, OffsetDateTime.class).toInstant(),
                standing == Standing.IN_FORCE
                        ? "SELECT made_at FROM act WHERE reviewer = ? AND standing = ? ORDER BY reviewer DESC,"
                                + " standing DESC, made_at DESC, operation DESC FETCH FIRST 1 ROW ONLY"
                        : "SELECT taken_back_at FROM act WHERE reviewer = ? AND standing = ? ORDER BY"
                                + " reviewer DESC, standing DESC, taken_back_at DESC, operation DESC"
                                + " FETCH FIRST 1 ROW ONLY",
                reviewer, standing.name());
    }

    private static Optional<UndoStep> step(Connection connection, String sql, Object... given)
            throws SQLException {
        Optional<Long> act = Sql.first(connection, rows -> rows.getLong(1), sql, given);
        if (act.isEmpty()) {
            return Optional.empty();
        }
        return Optional
                .of(new UndoStep(act.get(), Sql.list(connection, DecisionRows::decision, "SELECT " + COLUMNS
                        + " FROM decision WHERE operation = ? ORDER BY operation, seq", act.get())));
    }

    /** All decisions, first to last. */
    public List<Decision> all(Connection connection) throws SQLException {
        return Sql.list(connection, DecisionRows::decision,
                "SELECT " + COLUMNS + " FROM decision ORDER BY seq");
    }

    /** All decisions with the checksums they came with, first to last. */
    public List<Entry> entries(Connection connection) throws SQLException {
        return Sql.list(connection, rows -> new Entry(decision(rows), rows.getLong("checksum")),
                "SELECT " + COLUMNS + ", checksum FROM decision ORDER BY seq");
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static List<Span> spans(String json) {
        return json.equals("[]") ? List.of() : SpanJson.read(PlainJson.read(json));
    }

    private static Decision decision(ResultSet rows) throws SQLException {
        return decision(rows, 0, new KnownValues());
    }

    /** Columns are read by number: to find them by name takes as long as all the rest. @param before how many stand before */
    private static Decision decision(ResultSet rows, int before, KnownValues values) throws SQLException {
        DecisionKind kind = DecisionKind.of(rows.getString(before + 7)).orElseThrow(
                () -> new IllegalStateException("It holds a decision of an unknown kind."));
        return new Decision(rows.getLong(before + 1), rows.getLong(before + 2),
                rows.getObject(before + 3, OffsetDateTime.class).toInstant(),
                new NewDecision(rows.getString(before + 4), rows.getString(before + 5),
                        rows.getString(before + 6), kind,
                        values.decided(rows.getString(before + 8), rows.getString(before + 9)),
                        rows.getString(before + 10), rows.getString(before + 11),
                        rows.getString(before + 12), rows.getLong(before + 13),
                        values.decided(rows.getString(before + 14), rows.getString(before + 15)),
                        spans(rows.getString(before + 16)),
                        Basis.of(rows.getString(before + 17)).orElse(Basis.UNKNOWN),
                        rows.getLong(before + 18)));
    }

    private static @Nullable ValueColumns columns(@Nullable FieldValue value) {
        return value == null ? null : ValueColumns.of(value);
    }

    /**
     * A journal line to be added.
     *
     * @param checksum the line's own
     */
    public record Entry(Decision decision, long checksum) {}
}
