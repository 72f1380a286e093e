package dev.assay.store.index;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Answer;
import dev.assay.model.Excerpt;
import dev.assay.review.CancelPoint;
import dev.assay.saying.Saying;
import dev.assay.store.log.OriginalsFolder.Entry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an original says, as rows: new things are added, known ones completed, and none is emptied or doubled. */
public final class ImportRows {

    private static final int MOST_NAMED = 20;
    private static final long NOT_KNOWN = 0;

    private final DecisionRows decisions;
    private final CancelPoint point;

    public ImportRows(DecisionRows decisions) {
        this(decisions, new CancelPoint());
    }

    /** @param point a Cancel at it ends the adding between two records */
    public ImportRows(DecisionRows decisions, CancelPoint point) {
        this.decisions = decisions;
        this.point = point;
    }

    static boolean has(Connection connection, Entry entry) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM original WHERE sha256 = ? AND path = ?",
                entry.sha256(),
                entry.path()) > 0;
    }

    /** How many records a file's content makes. */
    public static long records(Imported imported) {
        return (long) imported.postings().size() + imported.pass1().size() + imported.answers().size();
    }

    /**
     * Adds what a file says, unless it was added before; what does not fit what is known becomes a problem.
     *
     * @param keptAt when the file was kept; empty where nobody knows
     * @param byRow whether the file was first read by a version that named postings without an id by their rows
     * @return whether it was new
     */
    public boolean add(Connection connection, Entry entry, Optional<Instant> keptAt, Imported imported,
            boolean byRow) throws SQLException {
        if (has(connection, entry) && !forgetUnread(connection, entry, imported)) {
            return false;
        }
        PostingMatching postings = new PostingMatching(connection, decisions, entry.path(), byRow);
        for (Posting posting : imported.postings()) {
            point.look();
            postings.take(posting, imported.naming(posting.id()));
        }
        for (Posting stub : imported.spokenOf()) {
            postings.await(stub);
        }
        Set<Long> touched = new LinkedHashSet<>(postings.touched());
        for (Pass1 pass1 : imported.pass1()) {
            point.look();
            long ord = postings.ord(pass1.postingId());
            if (PostingRows.addPass1(connection, ord, pass1) && touched.add(ord)) {
                AnswerRows.forgetGrounding(connection, ord);
            }
        }
        for (Answer answer : imported.answers()) {
            point.look();
            if (AnswerRows.makeWay(connection, answer, imported.copies().contains(answer.id()))) {
                long ord = postings.ord(answer.postingId());
                AnswerRows.insert(connection, AnswerRows.next(connection), ord, answer);
                touched.add(ord);
            }
        }
        touched.addAll(postings.touched());
        for (long ord : touched) {
            PostingRows.touch(connection, ord);
        }
        touched.addAll(postings.restated());
        decisions.refreshCells(connection, touched);
        OriginRows.add(connection, postings.ords(), postings.brought(), entry.sha256());
        note(connection, entry, keptAt, imported, postings.remarks());
        return true;
    }

    /**
     * A file of which nothing could be read before may be read by now, by a shape that was made for it since: what was
     * told of it then holds no more.
     *
     * @return whether it is one
     */
    private static boolean forgetUnread(Connection connection, Entry entry, Imported imported)
            throws SQLException {
        if (imported.outcome() == Outcome.QUARANTINED || Sql.number(connection,
                "SELECT COUNT(*) FROM original WHERE sha256 = ? AND path = ? AND outcome <> ?",
                entry.sha256(),
                entry.path(), Outcome.QUARANTINED.name()) > 0) {
            return false;
        }
        Sql.update(connection, "DELETE FROM problem WHERE original_ord IN"
                + " (SELECT ord FROM original WHERE sha256 = ? AND path = ?)", entry.sha256(), entry.path());
        Sql.update(connection, "DELETE FROM original WHERE sha256 = ? AND path = ?", entry.sha256(),
                entry.path());
        return true;
    }

    private static void note(Connection connection, Entry entry, Optional<Instant> keptAt,
            Imported imported, List<Problem> misfits) throws SQLException {
        long ord = Sql.number(connection, "SELECT COALESCE(MAX(ord), 0) + 1 FROM original");
        Sql.update(connection,
                "INSERT INTO original (ord, sha256, path, outcome, shape, kept_at) VALUES (?, ?, ?, ?, ?, ?)",
                ord, entry.sha256(), entry.path(), imported.outcome().name(), imported.shape(),
                keptAt.map(Instant::toEpochMilli).orElse(NOT_KNOWN));
        long next = Sql.number(connection, "SELECT COALESCE(MAX(ord), 0) + 1 FROM problem");
        List<Problem> problems = new ArrayList<>(imported.problems());
        problems.addAll(misfits);
        for (Problem problem : problems) {
            Sql.update(connection,
                    "INSERT INTO problem (ord, original_ord, path, place, message, remedy, remark, said)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    next++, ord, problem.path(), problem.place(), problem.message(), problem.remedy(),
                    problem.remark(),
                    SayingText.writeAll(problem.where(), problem.said(), problem.advice()));
        }
    }

    /** What waits for postings that no file has brought yet, a line for each file. */
    public static List<Problem> awaited(Connection connection) throws SQLException {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        Sql.list(connection,
                rows -> ids.computeIfAbsent(rows.getString("path"), path -> new LinkedHashSet<>())
                        .add(rows.getString("id")),
                "SELECT o.path, p.id FROM posting p JOIN (SELECT posting_ord, original FROM run"
                        + " UNION SELECT posting_ord, original FROM pass1) a ON a.posting_ord = p.ord"
                        + " JOIN original o ON o.sha256 = a.original WHERE p.awaited = TRUE ORDER BY o.ord, p.ord");
        return ids.entrySet().stream().map(of -> awaited(of.getKey(), List.copyOf(of.getValue()))).toList();
    }

    private static Problem awaited(String path, List<String> ids) {
        return new Problem(path, Saying.NOTHING,
                Saying.of("remark.awaited", ids.size(), Excerpt.of(ids, MOST_NAMED)),
                Saying.of("remedy.awaited", ids.size()));
    }

    public static List<Problem> problems(Connection connection) throws SQLException {
        return Sql.list(connection,
                ImportRows::problem,
                "SELECT path, place, message, remedy, remark, said FROM problem ORDER BY ord");
    }

    public static List<Problem> problems(Connection connection, Entry entry) throws SQLException {
        return Sql.list(connection,
                ImportRows::problem,
                "SELECT p.path, p.place, p.message, p.remedy, p.remark, p.said FROM problem p"
                        + " JOIN original o ON o.ord = p.original_ord"
                        + " WHERE o.sha256 = ? AND o.path = ? ORDER BY p.ord",
                entry.sha256(), entry.path());
    }

    private static Problem problem(ResultSet rows) throws SQLException {
        List<Saying> said = SayingText.readAll(rows.getString("said"), rows.getString("place"),
                rows.getString("message"), rows.getString("remedy"));
        return new Problem(rows.getString("path"), said.get(0), said.get(1), said.get(2),
                rows.getBoolean("remark"));
    }

    public static List<Entry> originals(Connection connection) throws SQLException {
        return Sql.list(connection, rows -> new Entry(rows.getString("sha256"), rows.getString("path")),
                "SELECT sha256, path FROM original ORDER BY ord");
    }
}
