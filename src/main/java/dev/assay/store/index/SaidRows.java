package dev.assay.store.index;

import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many postings with what their answers say, but not how they came to it: of tables that hold much text beside the cells, only
 * what is wanted is read. Columns are read by number, which is what takes long otherwise.
 */
final class SaidRows {

    private static final String RUNS = "SELECT ord, id, posting_ord, engine_name, engine_version, engine_config,"
            + " is_local, original, outcome, grounded FROM run WHERE posting_ord BETWEEN ? AND ?"
            + " ORDER BY posting_ord, is_local, ord";
    private static final String SPANS = "SELECT id, section, span_start, span_end, quote, score FROM answer_span"
            + AnswerKeys.SPANS + " ORDER BY id";
    private static final String FIELDS = "SELECT id, field, value_kind, value_json, value_reason,"
            + " confidence, status, rule FROM answer_field" + AnswerKeys.FIELDS + " ORDER BY id";

    private final Connection connection;
    /** By the key of their field. */
    private final Map<Long, List<GroundedSpan>> spans = new HashMap<>();
    private final KnownValues values = new KnownValues();

    private SaidRows(Connection connection) {
        this.connection = connection;
    }

    private record Run(long ord, long posting, boolean grounded, Answer answer) {

        Answer with(Map<Long, Map<String, InferredField>> fields) {
            Map<String, InferredField> own = fields.get(ord);
            return own == null ? answer : answer.withFields(own);
        }
    }

    /**
     * @param postings by place, as the reviews
     * @param wanted a part with answers, but not {@link PostingFile.Part#ALL}
     */
    static Map<Long, PostingFile> of(Connection connection, Map<Long, Posting> postings,
            Map<Long, Map<String, FieldReview>> reviews, PostingFile.Part wanted) throws SQLException {
        return new SaidRows(connection).read(postings, reviews, wanted);
    }

    private Map<Long, PostingFile> read(Map<Long, Posting> postings,
            Map<Long, Map<String, FieldReview>> reviews, PostingFile.Part wanted) throws SQLException {
        List<Run> runs = Sql.among(connection, rows -> run(rows, postings), RUNS,
                postings.keySet());
        Map<Long, List<Run>> byPosting = new HashMap<>();
        runs.forEach(run -> byPosting.computeIfAbsent(run.posting(), none -> new ArrayList<>()).add(run));
        Map<Long, PostingFile> bare = new LinkedHashMap<>();
        Set<String> judged = new HashSet<>();
        postings.forEach((ord, posting) -> {
            PostingFile file = new PostingFile(posting, List.of(),
                    byPosting.getOrDefault(ord, List.of()).stream().map(Run::answer).toList(),
                    reviews.getOrDefault(ord, Map.of()));
            bare.put(ord, file);
            if (wanted != PostingFile.Part.SAID) {
                addJudged(file, judged);
            }
        });
        Map<Long, Boolean> grounded = new LinkedHashMap<>();
        runs.stream()
                .filter(run -> wanted == PostingFile.Part.SAID || judged.contains(run.answer().id()))
                .forEach(run -> grounded.put(run.ord(), run.grounded()));
        Map<Long, Map<String, InferredField>> fields = wanted == PostingFile.Part.JUDGED_WHOLE
                ? AnswerRows.fields(connection, grounded)
                : fields(grounded);
        bare.replaceAll((ord, file) -> new PostingFile(file.posting(), List.of(),
                byPosting.getOrDefault(ord, List.of()).stream().map(run -> run.with(fields)).toList(),
                file.reviews()));
        return bare;
    }

    private static void addJudged(PostingFile file, Set<String> judged) {
        JudgedAnswer.primary(file).map(Answer::id).ifPresent(judged::add);
        for (FieldReview review : file.reviews().values()) {
            if (review.last() != null) {
                judged.add(review.last().what().answerId());
            }
            if (review.evidence() != null) {
                file.answers().forEach(answer -> judged.add(answer.id()));
            }
        }
    }

    private static Run run(ResultSet rows, Map<Long, Posting> postings) throws SQLException {
        Posting of = postings.get(rows.getLong(3));
        return new Run(rows.getLong(1), rows.getLong(3), rows.getBoolean(10),
                new Answer(rows.getString(2), of == null ? "" : of.id(),
                        new EngineId(rows.getString(4), rows.getString(5), rows.getString(6)),
                        rows.getBoolean(7), "", Map.of(), rows.getString(8),
                        Outcome.valueOf(rows.getString(9))));
    }

    /** @param grounded of each run whether its groundings count */
    private Map<Long, Map<String, InferredField>> fields(Map<Long, Boolean> grounded) throws SQLException {
        Sql.among(connection, rows -> spans
                .computeIfAbsent(AnswerKeys.fieldOfSpan(rows.getLong(1)), none -> new ArrayList<>(4))
                .add(new GroundedSpan(new Span(Section.of(rows.getString(2)).orElseThrow(
                        () -> new IllegalStateException("It holds a span in an unknown section.")),
                        rows.getInt(3), rows.getInt(4), rows.getString(5)), rows.getDouble(6))),
                SPANS,
                grounded.keySet().stream().filter(run -> grounded.getOrDefault(run, false)).toList());
        Map<Long, Map<String, InferredField>> fields = new HashMap<>();
        Sql.among(connection, rows -> {
            long run = AnswerKeys.answerOfField(rows.getLong(1));
            InferredField field = field(rows, grounded.getOrDefault(run, false));
            return fields.computeIfAbsent(run, none -> new LinkedHashMap<>()).put(field.field(),
                    field) == null;
        }, FIELDS, grounded.keySet());
        return fields;
    }

    private InferredField field(ResultSet rows, boolean grounded) throws SQLException {
        String status = rows.getString(7);
        double confidence = rows.getDouble(6);
        boolean unsaid = rows.wasNull();
        return new InferredField(rows.getString(2),
                values.of(rows.getString(3), rows.getString(4), rows.getString(5)),
                unsaid ? null : Double.valueOf(confidence), "", Source.INFERRED,
                status == null || !grounded
                        ? null
                        : Grounding.of(EvidenceStatus.valueOf(status),
                                spans.getOrDefault(rows.getLong(1), List.of())),
                rows.getString(8), List.of());
    }
}
