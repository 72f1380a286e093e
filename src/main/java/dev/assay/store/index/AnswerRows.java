package dev.assay.store.index;

import dev.assay.model.CellNote;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Answer;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.store.log.PlainJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers, their fields and the spans these rest on. */
public final class AnswerRows {

    private static final String INSERT_RUN = "INSERT INTO run (ord, id, posting_ord, engine_name, engine_version,"
            + " engine_config, is_local, reasoning, original, outcome, grounded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_FIELD = "INSERT INTO answer_field (id, field, value_kind,"
            + " value_json, value_reason, confidence, evidence, source, rule, notes, status, searched, pass1,"
            + " status_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_SPAN = "INSERT INTO answer_span (id, section, span_start, span_end,"
            + " quote, score) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String RUNS = "SELECT ord, id, posting_ord, engine_name, engine_version, engine_config,"
            + " is_local, reasoning, original, outcome, grounded FROM run";
    private static final String FIELDS = "SELECT id, field, value_kind, value_json, value_reason,"
            + " confidence, evidence, source, rule, notes, status, searched, pass1, status_reason FROM answer_field"
            + AnswerKeys.FIELDS + " ORDER BY id";
    private static final String SPANS = "SELECT id, section, span_start, span_end, quote, score FROM answer_span"
            + AnswerKeys.SPANS + " ORDER BY id";

    private AnswerRows() {}

    /** The number of the run with this id; empty where there is none. */
    static Optional<Long> find(Connection connection, String answerId) throws SQLException {
        return Sql.first(connection, rows -> rows.getLong(1), "SELECT ord FROM run WHERE id = ?", answerId);
    }

    /**
     * Deletes the copy of an answer that its own file brings now.
     *
     * @param copy whether this one is a copy
     * @return whether there is none with this id, so that it can be added
     */
    static boolean makeWay(Connection connection, Answer answer, boolean copy) throws SQLException {
        Optional<Long> known = find(connection, answer.id());
        if (known.isEmpty()) {
            return true;
        }
        return !copy && delete(connection, "ord = ? AND original <> ?", known.get(), answer.original()) > 0;
    }

    /** The number for the next run. */
    static long next(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT COALESCE(MAX(ord), 0) + 1 FROM run");
    }

    /**
     * Keeps what was worked out for a run. It stands in for the one with its id, whose place it takes, and, where it
     * is local, for the posting's earlier ones of the same engine that no decision judged. Where an imported answer's
     * own file came meanwhile, what was worked out from a copy of it is of no use and is left.
     */
    public static void replace(Connection connection, long postingOrd, Answer answer) throws SQLException {
        boolean stale = Sql.number(connection,
                "SELECT COUNT(*) FROM run WHERE id = ? AND is_local = FALSE AND original <> ?", answer.id(),
                answer.original()) > 0;
        if (!stale) {
            insert(connection, makeRoom(connection, postingOrd, answer), postingOrd, answer);
        }
    }

    /** Deletes what a run is to stand in for. @return the number for the new one */
    private static long makeRoom(Connection connection, long postingOrd, Answer answer) throws SQLException {
        Optional<Long> same = find(connection, answer.id());
        long ord = same.isPresent() ? same.get() : next(connection);
        delete(connection, "ord = ?", ord);
        if (answer.local()) {
            delete(connection, "posting_ord = ? AND is_local = TRUE AND engine_name = ?"
                    + " AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.posting_id IN (SELECT n.spelling"
                    + " FROM posting_name n WHERE n.posting_ord = ?) AND d.run_id = run.id)",
                    postingOrd, answer.engine().name(), postingOrd);
        }
        return ord;
    }

    /** Deletes answers with all they say. @return how many */
    static int delete(Connection connection, String which, Object... parameters) throws SQLException {
        List<Long> answers = of(connection, which, parameters);
        for (long answer : answers) {
            forgetSpans(connection, answer);
            Sql.update(connection, "DELETE FROM answer_field" + AnswerKeys.FIELDS, answer, answer);
            Sql.update(connection, "DELETE FROM run WHERE ord = ?", answer);
        }
        return answers.size();
    }

    private static List<Long> of(Connection connection, String which, Object... parameters)
            throws SQLException {
        return Sql.list(connection, rows -> rows.getLong(1), "SELECT ord FROM run WHERE " + which,
                parameters);
    }

    private static void forgetSpans(Connection connection, long answer) throws SQLException {
        Sql.update(connection, "DELETE FROM answer_span" + AnswerKeys.SPANS, answer, answer);
    }

    /** What was found in the text and the facts of a posting as they were need not hold as they are. */
    static void forgetGrounding(Connection connection, long posting) throws SQLException {
        delete(connection, "posting_ord = ? AND is_local = TRUE", posting);
        for (long answer : of(connection, "posting_ord = ?", posting)) {
            forgetSpans(connection, answer);
            Sql.update(connection, "UPDATE answer_field SET status = NULL, searched = '[]', pass1 = '[]',"
                    + " status_reason = ''" + AnswerKeys.FIELDS, answer, answer);
        }
        Sql.update(connection, "UPDATE run SET grounded = FALSE WHERE posting_ord = ?", posting);
    }

    static void insert(Connection connection, long ord, long postingOrd, Answer answer) throws SQLException {
        boolean grounded = answer.fields().values().stream().allMatch(f -> f.grounding() != null);
        EngineId engine = answer.engine();
        Sql.update(connection, INSERT_RUN, ord, answer.id(), postingOrd, engine.name(), engine.version(),
                engine.config(), answer.local(), answer.reasoning(), answer.original(),
                answer.outcome().name(),
                grounded);
        try (PreparedStatement fields = connection.prepareStatement(INSERT_FIELD);
                PreparedStatement spans = connection.prepareStatement(INSERT_SPAN)) {
            int place = 0;
            for (InferredField field : answer.fields().values()) {
                addField(fields, ord, place, field);
                addSpans(spans, ord, place++, field);
            }
            fields.executeBatch();
            spans.executeBatch();
        }
    }

    private static void addField(PreparedStatement fields, long ord, int place, InferredField field)
            throws SQLException {
        ValueColumns value = ValueColumns.of(field.value());
        Grounding grounding = field.grounding();
        Sql.set(fields, AnswerKeys.field(ord, place), field.field(), value.kind(), value.json(),
                value.reason(),
                field.confidence(),
                field.evidence(), field.source().key(), field.rule(), notes(field.notes()),
                grounding == null ? null : grounding.status().name(),
                texts(grounding == null ? List.of() : grounding.searched()),
                texts(grounding == null ? List.of() : grounding.pass1()),
                grounding == null ? "" : grounding.reason());
        fields.addBatch();
    }

    private static void addSpans(PreparedStatement spans, long ord, int place, InferredField field)
            throws SQLException {
        Grounding grounding = field.grounding();
        int nth = 0;
        for (GroundedSpan found : grounding == null ? List.<GroundedSpan>of() : grounding.spans()) {
            Span span = found.span();
            Sql.set(spans, AnswerKeys.span(ord, place, nth++), span.in().key(), span.start(), span.end(),
                    span.quote(),
                    found.score());
            spans.addBatch();
        }
    }

    /**
     * Puts away what was located and inferred in another way: the evidence of imported answers is to be located
     * anew, and local answers about postings without text are to be made anew, where they are made at all.
     */
    static void outdate(Connection connection) throws SQLException {
        Sql.update(connection, "UPDATE run SET grounded = FALSE WHERE is_local = FALSE");
        delete(connection, "is_local = TRUE"
                + " AND posting_ord IN (SELECT ord FROM posting WHERE has_text = FALSE)");
        for (long ord : CellRows.postings(connection)) {
            PostingRows.touch(connection, ord);
        }
    }

    /** An answer without its fields, and where they are. */
    private record Bare(long ord, long posting, boolean grounded, Answer answer) {

        static Bare of(ResultSet rows, String postingId) throws SQLException {
            return new Bare(rows.getLong("ord"), rows.getLong("posting_ord"), rows.getBoolean("grounded"),
                    new Answer(rows.getString("id"), postingId,
                            new EngineId(rows.getString("engine_name"), rows.getString("engine_version"),
                                    rows.getString("engine_config")),
                            rows.getBoolean("is_local"), rows.getString("reasoning"), Map.of(),
                            rows.getString("original"), Outcome.valueOf(rows.getString("outcome"))));
        }
    }

    /** A posting's answers: imported ones in the order they came, then local ones. */
    public static List<Answer> ofPosting(Connection connection, long postingOrd, String postingId)
            throws SQLException {
        return List.copyOf(numbered(connection, postingOrd, postingId).values());
    }

    /** The same by their numbers. */
    public static Map<Long, Answer> numbered(Connection connection, long postingOrd, String postingId)
            throws SQLException {
        List<Bare> bare = Sql.list(connection, rows -> Bare.of(rows, postingId),
                RUNS + " WHERE posting_ord = ? ORDER BY posting_ord, is_local, ord", postingOrd);
        Map<Long, Boolean> grounded = new LinkedHashMap<>();
        bare.forEach(one -> grounded.put(one.ord(), one.grounded()));
        Map<Long, Map<String, InferredField>> fields = fields(connection, grounded);
        Map<Long, Answer> answers = new LinkedHashMap<>();
        bare.forEach(one -> answers.put(one.ord(),
                one.answer().withFields(fields.getOrDefault(one.ord(), Map.of()))));
        return answers;
    }

    /** The same of many postings. @param ids by place */
    static Map<Long, List<Answer>> ofPostings(Connection connection, Map<Long, String> ids)
            throws SQLException {
        List<Bare> bare = Sql.among(connection,
                rows -> Bare.of(rows, ids.getOrDefault(rows.getLong("posting_ord"), "")),
                RUNS + " WHERE posting_ord BETWEEN ? AND ? ORDER BY posting_ord, is_local, ord",
                ids.keySet());
        Map<Long, Boolean> grounded = new LinkedHashMap<>();
        bare.forEach(one -> grounded.put(one.ord(), one.grounded()));
        Map<Long, Map<String, InferredField>> fields = fields(connection, grounded);
        Map<Long, List<Answer>> answers = new HashMap<>();
        bare.forEach(one -> answers.computeIfAbsent(one.posting(), none -> new ArrayList<>())
                .add(one.answer().withFields(fields.getOrDefault(one.ord(), Map.of()))));
        return answers;
    }

    /** @param grounded of each answer false where its groundings are missing, or were found in a way that no longer counts */
    static Map<Long, Map<String, InferredField>> fields(Connection connection,
            Map<Long, Boolean> grounded) throws SQLException {
        Map<Long, List<GroundedSpan>> spans = new HashMap<>();
        KnownValues known = new KnownValues();
        Sql.among(connection, rows -> spans
                .computeIfAbsent(AnswerKeys.fieldOfSpan(rows.getLong(1)), field -> new ArrayList<>())
                .add(span(rows)), SPANS,
                grounded.keySet().stream().filter(run -> grounded.getOrDefault(run, false)).toList());
        Map<Long, Map<String, InferredField>> fields = new HashMap<>();
        Sql.among(connection, rows -> {
            long run = AnswerKeys.answerOfField(rows.getLong(1));
            InferredField field = field(rows, spans.getOrDefault(rows.getLong(1), List.of()),
                    grounded.getOrDefault(run, false), known);
            return fields.computeIfAbsent(run, none -> new LinkedHashMap<>()).put(field.field(),
                    field) == null;
        }, FIELDS, grounded.keySet());
        return fields;
    }

    private static GroundedSpan span(ResultSet rows) throws SQLException {
        String section = rows.getString(2);
        return new GroundedSpan(new Span(
                Section.of(section).orElseThrow(
                        () -> new IllegalStateException("It holds a span in an unknown section.")),
                rows.getInt(3),
                rows.getInt(4), rows.getString(5)), rows.getDouble(6));
    }

    /** By the numbers of the columns, as looking for their names takes longer than reading them. */
    private static InferredField field(ResultSet rows, List<GroundedSpan> spans, boolean grounded,
            KnownValues known) throws SQLException {
        String status = rows.getString(11);
        Grounding grounding = status == null || !grounded
                ? null
                : new Grounding(EvidenceStatus.valueOf(status), spans, known.texts(rows.getString(12)),
                        known.texts(rows.getString(13)), rows.getString(14));
        double confidence = rows.getDouble(6);
        boolean unsaid = rows.wasNull();
        return new InferredField(rows.getString(2),
                known.of(rows.getString(3), rows.getString(4), rows.getString(5)),
                unsaid ? null : Double.valueOf(confidence), rows.getString(7), new Source(rows.getString(8)),
                grounding, rows.getString(9), readNotes(rows.getString(10)));
    }

    private static String texts(List<String> texts) {
        return texts.isEmpty() ? "[]" : PlainJson.write(texts);
    }

    private static String notes(List<CellNote> notes) {
        return notes.isEmpty()
                ? "[]"
                : PlainJson.write(notes.stream()
                        .map(n -> List.of(n.kind().name(), n.message(), SayingText.plain(n.said())))
                        .toList());
    }

    private static List<CellNote> readNotes(String json) {
        if (json.equals("[]") || !(PlainJson.read(json) instanceof List<?> items)) {
            return List.of();
        }
        return items.stream().map(List.class::cast)
                .map(n -> new CellNote(CellNote.Kind.valueOf((String) n.get(0)),
                        SayingText.of(n.size() > 2 ? n.get(2) : null, (String) n.get(1))))
                .toList();
    }
}
