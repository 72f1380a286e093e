package dev.assay.store.index;

import dev.assay.model.Excerpt;
import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import dev.assay.model.Problem;
import dev.assay.review.RelatedPostings;
import dev.assay.review.TextLikeness;
import dev.assay.saying.Saying;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notices postings of one file whose text is known under another id, or nearly that of one read before. */
public final class LikePostings {

    /** How many earlier postings of the same title and company are compared with a new one. */
    private static final int MOST_COMPARED = 8;
    private static final int MOST_NAMED = 5;

    private final Connection connection;
    private final long firstNew;
    private final Map<Long, Posting> unnamed = new LinkedHashMap<>();
    private final Map<Long, Saying> equal = new LinkedHashMap<>();

    LikePostings(Connection connection) throws SQLException {
        this.connection = connection;
        this.firstNew = Sql.number(connection, "SELECT COALESCE(MAX(ord), -1) + 1 FROM posting");
    }

    /** A posting without an id was added. */
    void added(long ord, Posting posting) {
        if (posting.hasText()) {
            unnamed.put(ord, posting);
        }
    }

    /** A posting came to have this text. */
    void sameText(long ord, Posting posting) throws SQLException {
        String key = PostingContent.textKey(posting);
        if (key.isEmpty() || equal.containsKey(ord)) {
            return;
        }
        Sql.first(connection, rows -> rows.getString(1),
                "SELECT id FROM posting WHERE text_key = ? AND ord <> ? ORDER BY text_key, ord FETCH FIRST 1 ROW ONLY",
                key, ord).ifPresent(other -> equal.put(ord, Saying.of("remark.like", posting.id(), other)));
    }

    /** @param present the postings of the file, which none of its own follows on */
    List<Problem> remark(String path, Collection<Long> present) throws SQLException {
        List<Saying> followed = new ArrayList<>();
        Set<Long> taken = new HashSet<>(present);
        for (Map.Entry<Long, Posting> added : unnamed.entrySet()) {
            PostingRows.Kept former = former(added.getValue(), taken);
            if (former != null && taken.add(former.ord())) {
                Sql.update(connection, "INSERT INTO successor (posting_ord, former_ord) VALUES (?, ?)",
                        added.getKey(), former.ord());
                followed.add(
                        Saying.of("remark.after", added.getValue().id(), former.posting().id()));
            }
        }
        List<Problem> remarks = new ArrayList<>();
        if (!equal.isEmpty()) {
            remarks.add(Problem.remark(path, Saying.of("remark.same-text", equal.size(),
                    Excerpt.listed(List.copyOf(equal.values()), MOST_NAMED)), Saying.of("remedy.same-text")));
        }
        if (!followed.isEmpty()) {
            remarks.add(Problem.remark(path, Saying.of("remark.nearly-same", followed.size(),
                    Excerpt.listed(followed, MOST_NAMED)), Saying.of("remedy.nearly-same")));
        }
        return remarks;
    }

    /** Those that say the same as a posting, or nearly so. */
    public static RelatedPostings of(Connection connection, String postingId) throws SQLException {
        Optional<Long> found = Sql.first(connection, rows -> rows.getLong("ord"),
                "SELECT ord FROM posting WHERE id = ?", postingId);
        if (found.isEmpty()) {
            return RelatedPostings.NONE;
        }
        long ord = found.get();
        String key = Sql.first(connection, rows -> rows.getString("text_key"),
                "SELECT text_key FROM posting WHERE ord = ?", ord).orElse("");
        String same = " FROM posting WHERE text_key = ? AND ord <> ? AND awaited = FALSE";
        List<String> equal = key.isEmpty()
                ? List.of()
                : Sql.list(connection, rows -> rows.getString("id"), "SELECT id" + same
                        + " ORDER BY text_key, ord FETCH FIRST " + MOST_NAMED + " ROWS ONLY", key, ord);
        long all = equal.size() < MOST_NAMED
                ? equal.size()
                : Sql.number(connection, "SELECT COUNT(*)" + same, key, ord);
        String former = Sql.first(connection, rows -> rows.getString("id"), "SELECT p.id FROM successor s"
                + " JOIN posting p ON p.ord = s.former_ord WHERE s.posting_ord = ?", ord).orElse("");
        List<String> later = Sql.list(connection, rows -> rows.getString("id"), "SELECT p.id FROM successor s"
                + " JOIN posting p ON p.ord = s.posting_ord WHERE s.former_ord = ?"
                + " ORDER BY s.former_ord, s.posting_ord FETCH FIRST " + MOST_NAMED + " ROWS ONLY", ord);
        return new RelatedPostings(equal, (int) (all - equal.size()), former, later);
    }

    private PostingRows.@org.jspecify.annotations.Nullable Kept former(Posting added, Set<Long> taken)
            throws SQLException {
        TextLikeness likeness = TextLikeness.of(added.description());
        PostingRows.Kept best = null;
        double most = TextLikeness.NEARLY_EQUAL;
        for (long ord : Sql.list(connection, rows -> rows.getLong(1),
                "SELECT ord FROM posting WHERE heading_key = ? AND ord < ? AND awaited = FALSE"
                        + " ORDER BY heading_key DESC, ord DESC FETCH FIRST " + MOST_COMPARED + " ROWS ONLY",
                PostingRows.headingKey(added), firstNew)) {
            if (!taken.contains(ord)) {
                PostingRows.Kept kept = PostingRows.kept(connection, ord);
                double to = likeness.to(kept.posting().description());
                if (to >= most) {
                    most = to;
                    best = kept;
                }
            }
        }
        return best;
    }
}
