package dev.assay.store;

import dev.assay.model.Imported;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Run;
import dev.assay.store.OriginalsFolder.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an original says, as rows: new things are added, known ones completed, and none is emptied or doubled. */
final class ImportRows {

    private final DecisionRows decisions;

    ImportRows(DecisionRows decisions) {
        this.decisions = decisions;
    }

    static boolean has(Connection connection, Entry entry) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM original WHERE sha256 = ? AND path = ?",
                entry.sha256(),
                entry.path()) > 0;
    }

    /** How many records a file's content makes. */
    static long records(Imported imported) {
        return (long) imported.postings().size() + imported.pass1().size() + imported.runs().size();
    }

    /** Adds what a file says, unless it was added before; what does not fit what is known becomes a problem. @return whether it was new */
    boolean add(Connection connection, Entry entry, Imported imported) throws SQLException {
        if (has(connection, entry)) {
            return false;
        }
        List<Problem> misfits = new ArrayList<>();
        Set<Long> touched = new LinkedHashSet<>();
        for (Posting posting : imported.postings()) {
            addPosting(connection, entry.path(), posting, touched, misfits);
        }
        for (Pass1 pass1 : imported.pass1()) {
            long ord = posting(connection, pass1.postingId());
            if (PostingRows.addPass1(connection, ord, pass1) && touched.add(ord)) {
                forgetGrounding(connection, ord);
            }
        }
        for (Run run : imported.runs()) {
            if (RunRows.find(connection, run.id()).isEmpty()) {
                long ord = posting(connection, run.postingId());
                RunRows.insert(connection, RunRows.next(connection), ord, run);
                touched.add(ord);
            }
        }
        for (long ord : touched) {
            PostingRows.touch(connection, ord);
        }
        note(connection, entry, imported, misfits);
        return true;
    }

    private long posting(Connection connection, String id) throws SQLException {
        Optional<Long> known = PostingRows.ord(connection, id);
        return known.isPresent() ? known.get() : insert(connection, new Posting(id, "", "", "", ""));
    }

    private long insert(Connection connection, Posting posting) throws SQLException {
        return PostingRows.insert(connection, posting, decisions.letters(connection, posting.id()));
    }

    private void addPosting(Connection connection, String path, Posting posting, Set<Long> touched,
            List<Problem> misfits) throws SQLException {
        Optional<PostingRows.Kept> found = PostingRows.find(connection, posting.id());
        if (found.isEmpty()) {
            touched.add(insert(connection, posting));
            return;
        }
        PostingRows.Kept known = found.get();
        Completion completion = Completion.of(known.posting(), posting);
        if (completion.misfit()) {
            misfits.add(new Problem(path, "posting " + posting.id(),
                    "A posting with this id is known with another text; that one is kept.",
                    "Import it under another id if both are wanted."));
        }
        if (!completion.result().equals(known.posting())) {
            PostingRows.replace(connection, known.ord(), completion.result());
            forgetGrounding(connection, known.ord());
            touched.add(known.ord());
        }
    }

    /** What was found in the text and the facts as they were need not hold as they are. */
    private static void forgetGrounding(Connection connection, long ord) throws SQLException {
        if (Sql.number(connection, "SELECT COUNT(*) FROM run WHERE posting_ord = ?", ord) == 0) {
            return;
        }
        Sql.update(connection, "DELETE FROM run WHERE posting_ord = ? AND is_local = TRUE", ord);
        Sql.update(connection,
                "DELETE FROM span WHERE run_ord IN (SELECT ord FROM run WHERE posting_ord = ?)", ord);
        Sql.update(connection, "UPDATE inferred_field SET status = NULL, searched = '[]', pass1 = '[]',"
                + " status_reason = '' WHERE run_ord IN (SELECT ord FROM run WHERE posting_ord = ?)", ord);
        Sql.update(connection, "UPDATE run SET grounded = FALSE WHERE posting_ord = ?", ord);
    }

    private static void note(Connection connection, Entry entry, Imported imported, List<Problem> misfits)
            throws SQLException {
        long ord = Sql.number(connection, "SELECT COALESCE(MAX(ord), 0) + 1 FROM original");
        Sql.update(connection, "INSERT INTO original (ord, sha256, path, outcome) VALUES (?, ?, ?, ?)", ord,
                entry.sha256(), entry.path(), imported.outcome().name());
        long next = Sql.number(connection, "SELECT COALESCE(MAX(ord), 0) + 1 FROM problem");
        List<Problem> problems = new ArrayList<>(imported.problems());
        problems.addAll(misfits);
        for (Problem problem : problems) {
            Sql.update(connection, "INSERT INTO problem (ord, original_ord, path, place, message, remedy)"
                    + " VALUES (?, ?, ?, ?, ?, ?)", next++, ord, problem.path(), problem.place(),
                    problem.message(),
                    problem.remedy());
        }
    }

    static List<Problem> problems(Connection connection) throws SQLException {
        return Sql.list(connection,
                rows -> new Problem(rows.getString(1), rows.getString(2), rows.getString(3),
                        rows.getString(4)),
                "SELECT path, place, message, remedy FROM problem ORDER BY ord");
    }

    static List<Problem> problems(Connection connection, Entry entry) throws SQLException {
        return Sql.list(connection,
                rows -> new Problem(rows.getString(1), rows.getString(2), rows.getString(3),
                        rows.getString(4)),
                "SELECT p.path, p.place, p.message, p.remedy FROM problem p JOIN original o ON o.ord = p.original_ord"
                        + " WHERE o.sha256 = ? AND o.path = ? ORDER BY p.ord",
                entry.sha256(), entry.path());
    }

    static List<Entry> originals(Connection connection) throws SQLException {
        return Sql.list(connection, rows -> new Entry(rows.getString(1), rows.getString(2)),
                "SELECT sha256, path FROM original ORDER BY ord");
    }
}
