package dev.assay.store.index;

import dev.assay.model.Answer;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.review.Decision;
import dev.assay.review.PostingFile;
import dev.assay.review.UndoHistory;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads many postings with all that is kept of them, table by table and not posting by posting. */
public final class PostingFiles {

    private static final String POSTINGS = "SELECT p.ord, p.id, p.title, p.company, p.location, t.description,"
            + " p.source_url, p.posted_at FROM posting p JOIN posting_text t ON t.posting_ord = p.ord"
            + " WHERE p.id = ANY(?) AND p.awaited = FALSE";

    private PostingFiles() {}

    /** In the order asked for, without those that are gone, and without how probable it is that their cells are wrong. */
    public static List<PostingFile> of(Connection connection, List<String> ids) throws SQLException {
        Map<Long, Posting> postings = new LinkedHashMap<>();
        Sql.list(connection, rows -> postings.put(rows.getLong("ord"), PostingRows.posting(rows)), POSTINGS,
                texts(connection, ids));
        Map<Long, String> idByOrd = new HashMap<>();
        postings.forEach((ord, posting) -> idByOrd.put(ord, posting.id()));
        Map<Long, List<Pass1>> facts = PostingRows.pass1(connection, idByOrd);
        Map<Long, List<Answer>> answers = AnswerRows.ofPostings(connection, idByOrd);
        Map<Long, List<Decision>> decisions = DecisionRows.inForce(connection,
                postings.keySet());
        Map<String, PostingFile> files = new HashMap<>();
        postings.forEach((ord, posting) -> files.put(posting.id(),
                new PostingFile(posting, facts.getOrDefault(ord, List.of()),
                        answers.getOrDefault(ord, List.of()),
                        UndoHistory.fold(decisions.getOrDefault(ord, List.of())))));
        return ids.stream().map(files::get).filter(Objects::nonNull).toList();
    }

    static Array numbers(Connection connection, Collection<Long> numbers) throws SQLException {
        return connection.createArrayOf("BIGINT", numbers.toArray());
    }

    private static Array texts(Connection connection, Collection<String> texts)
            throws SQLException {
        return connection.createArrayOf("VARCHAR", texts.toArray());
    }
}
