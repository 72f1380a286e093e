package dev.assay.store.index;

import dev.assay.review.FieldReview;
import dev.assay.review.PostingQuery;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueFilter;
import dev.assay.review.QueueOrder;
import dev.assay.review.RowPage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Answers what is asked of postings, page by page. */
public final class PostingQueries {

    private PostingQueries() {}

    public static RowPage<PostingSummary> page(Connection connection, PostingQuery query, String from,
            int most)
            throws SQLException {
        Conditions conditions = conditions(query.filter());
        PagePlace place = PagePlace.of(from);
        List<PostingSummary> found;
        if (query.order() == QueueOrder.RISKIEST_FIRST) {
            found = place.riskiest(conditions, "risk_order", "ord", most + 1,
                    (wanted, rows) -> PostingRows.summaries(connection, wanted, true, rows));
        } else {
            found = PostingRows.summaries(connection, conditions.and("ord > ?", place.id()), false, most + 1);
        }
        if (found.size() <= most) {
            return new RowPage<>(found, "");
        }
        PostingSummary last = found.get(most - 1);
        return new RowPage<>(found.subList(0, most), -last.risk().score() + " " + last.order());
    }

    public static long count(Connection connection, PostingQuery query) throws SQLException {
        if (query.isCounted()) {
            Conditions counters = new Conditions().and("finding = ?", query.filter().doubt());
            if (query.filter().undecided()) {
                counters.and("unfinished = TRUE");
            }
            if (query.filter().finished()) {
                counters.and("unfinished = FALSE");
            }
            return Sql.number(connection,
                    "SELECT COALESCE(SUM(postings), 0) FROM posting_count" + counters.where(),
                    counters.parameters());
        }
        Conditions conditions = conditions(query.filter());
        return Sql.number(connection, "SELECT COUNT(*) FROM posting p" + conditions.where(),
                conditions.parameters());
    }

    private static Conditions conditions(QueueFilter filter) {
        Conditions conditions = new Conditions().and("p.awaited = FALSE");
        if (filter.undecided()) {
            conditions.andContains("p.states", StateLetters.letter(FieldReview.State.UNDECIDED));
        }
        if (filter.finished()) {
            conditions.and("p.states NOT LIKE ?",
                    '%' + StateLetters.letter(FieldReview.State.UNDECIDED) + '%');
        }
        if (filter.withoutText()) {
            conditions.and("p.has_text = FALSE");
        }
        if (!filter.doubt().isEmpty()) {
            conditions.and("EXISTS (SELECT 1 FROM finding f WHERE f.code = ? AND f.posting_ord = p.ord)",
                    filter.doubt());
        }
        QueueFilter.words(filter.text()).forEach(word -> conditions.andContains("p.heading", word));
        return conditions;
    }
}
