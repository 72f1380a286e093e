package dev.assay.store.index;

import dev.assay.model.Answer;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
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
    public static List<PostingFile> of(Connection connection, List<String> ids, PostingFile.Part wanted)
            throws SQLException {
        Map<Long, Posting> postings = postings(connection, ids);
        return inOrder(ids, files(connection, postings,
                wanted == PostingFile.Part.TEXT ? Map.of() : reviews(connection, postings), wanted));
    }

    /** @param reviews by posting id and field key, in place of those that stand now */
    public static List<PostingFile> of(Connection connection, Map<String, Map<String, FieldReview>> reviews,
            PostingFile.Part wanted) throws SQLException {
        Map<Long, Posting> postings = postings(connection, reviews.keySet());
        Map<Long, Map<String, FieldReview>> then = new HashMap<>();
        postings.forEach((ord, posting) -> then.put(ord, reviews.getOrDefault(posting.id(), Map.of())));
        return inOrder(reviews.keySet(), files(connection, postings, then, wanted));
    }

    private static Map<Long, PostingFile> files(Connection connection, Map<Long, Posting> postings,
            Map<Long, Map<String, FieldReview>> reviews, PostingFile.Part wanted) throws SQLException {
        return switch (wanted) {
            case ALL -> whole(connection, postings, reviews);
            case JUDGED, JUDGED_WHOLE, SAID -> SaidRows.of(connection, postings, reviews, wanted);
            case TEXT -> bare(postings);
        };
    }

    private static List<PostingFile> inOrder(Collection<String> ids, Map<Long, PostingFile> files) {
        Map<String, PostingFile> byId = new HashMap<>();
        files.values().forEach(file -> byId.put(file.posting().id(), file));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static Map<Long, Posting> postings(Connection connection, Collection<String> ids)
            throws SQLException {
        Map<Long, Posting> postings = new LinkedHashMap<>();
        Sql.list(connection, rows -> postings.put(rows.getLong("ord"), PostingRows.posting(rows)), POSTINGS,
                texts(connection, ids));
        return postings;
    }

    private static Map<Long, Map<String, FieldReview>> reviews(Connection connection,
            Map<Long, Posting> postings) throws SQLException {
        Map<Long, List<Decision>> decisions = DecisionRows.inForce(connection, postings.keySet());
        Map<Long, Map<String, FieldReview>> reviews = new HashMap<>();
        postings.keySet().forEach(
                ord -> reviews.put(ord, UndoHistory.fold(decisions.getOrDefault(ord, List.of()))));
        return reviews;
    }

    private static Map<Long, PostingFile> bare(Map<Long, Posting> postings) {
        Map<Long, PostingFile> files = new HashMap<>();
        postings.forEach((ord, posting) -> files.put(ord,
                new PostingFile(posting, List.of(), List.of(), Map.of())));
        return files;
    }

    private static Map<Long, PostingFile> whole(Connection connection, Map<Long, Posting> postings,
            Map<Long, Map<String, FieldReview>> reviews) throws SQLException {
        Map<Long, String> ids = new HashMap<>();
        postings.forEach((ord, posting) -> ids.put(ord, posting.id()));
        Map<Long, List<Pass1>> facts = PostingRows.pass1(connection, ids);
        Map<Long, List<Answer>> answers = AnswerRows.ofPostings(connection, ids);
        Map<Long, PostingFile> files = new HashMap<>();
        postings.forEach((ord, posting) -> files.put(ord,
                new PostingFile(posting, facts.getOrDefault(ord, List.of()),
                        answers.getOrDefault(ord, List.of()), reviews.getOrDefault(ord, Map.of()))));
        return files;
    }

    private static Array texts(Connection connection, Collection<String> texts)
            throws SQLException {
        return connection.createArrayOf("VARCHAR", texts.toArray());
    }
}
