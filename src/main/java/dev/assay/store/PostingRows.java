package dev.assay.store;

import dev.assay.audit.Risk;
import dev.assay.model.EngineId;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import dev.assay.review.PostingSummary;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Postings, their texts and facts, and what the queue shows of them. */
final class PostingRows {

    private static final String SUMMARY = "SELECT id, ord, title, company, states, runs, has_text, risk_score,"
            + " risk_reasons FROM posting";
    private static final String POSTING = "SELECT p.ord, p.id, p.title, p.company, p.location, t.description,"
            + " p.source_url, p.posted_at FROM posting p JOIN posting_text t ON t.posting_ord = p.ord WHERE p.ord = ?";

    private PostingRows() {}

    /** A posting and its place as loaded. */
    record Kept(long ord, Posting posting) {}

    /** The posting of this name; one that is only awaited is not found. */
    static Optional<Kept> find(Connection connection, String id) throws SQLException {
        Optional<Long> ord = ord(connection, id);
        return ord.isEmpty() ? Optional.empty() : Optional.of(kept(connection, ord.get()));
    }

    /** The posting at a place, one that is awaited included. */
    static Kept kept(Connection connection, long ord) throws SQLException {
        return Sql.first(connection,
                rows -> new Kept(rows.getLong("ord"),
                        new Posting(rows.getString("id"), rows.getString("title"), rows.getString("company"),
                                rows.getString("location"),
                                rows.getString("description"), rows.getString("source_url"),
                                rows.getString("posted_at"))),
                POSTING, ord)
                .orElseThrow(() -> new IllegalStateException("It lacks the posting " + ord + "."));
    }

    /** The place of the posting of this name; empty where there is none, or it is only awaited. */
    static Optional<Long> ord(Connection connection, String id) throws SQLException {
        Optional<Long> ord = PostingNames.ord(connection, id);
        return ord.isEmpty() || Sql.number(connection,
                "SELECT COUNT(*) FROM posting WHERE ord = ? AND awaited = FALSE", ord.get()) == 0
                        ? Optional.empty()
                        : ord;
    }

    static Posting withId(Posting posting, String id) {
        return new Posting(id, posting.title(), posting.company(), posting.location(), posting.description(),
                posting.sourceUrl(), posting.postedAt());
    }

    /** @param states as {@link StateLetters} */
    static long insert(Connection connection, Posting posting, String states, boolean awaited, boolean named)
            throws SQLException {
        long ord = Sql.number(connection, "SELECT COALESCE(MAX(ord), -1) + 1 FROM posting");
        Sql.update(connection,
                "INSERT INTO posting (ord, id, title, company, location, source_url, posted_at, has_text,"
                        + " states, runs, risk_score, risk_reasons, risk_known, awaited, named)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '[]', FALSE, ?, ?)",
                ord, posting.id(), posting.title(),
                posting.company(), posting.location(), posting.sourceUrl(), posting.postedAt(),
                posting.hasText(),
                states, awaited, named);
        Sql.update(connection, "INSERT INTO posting_text (posting_ord, description) VALUES (?, ?)", ord,
                posting.description());
        return ord;
    }

    static void replace(Connection connection, long ord, Posting posting) throws SQLException {
        Sql.update(connection, "UPDATE posting SET title = ?, company = ?, location = ?, source_url = ?,"
                + " posted_at = ?, has_text = ? WHERE ord = ?", posting.title(), posting.company(),
                posting.location(), posting.sourceUrl(), posting.postedAt(), posting.hasText(), ord);
        Sql.update(connection, "UPDATE posting_text SET description = ? WHERE posting_ord = ?",
                posting.description(), ord);
    }

    /** Notes that a file brought the posting. @return whether it was only awaited before */
    static boolean arrive(Connection connection, long ord) throws SQLException {
        return Sql.update(connection, "UPDATE posting SET awaited = FALSE WHERE ord = ? AND awaited = TRUE",
                ord) > 0;
    }

    /** Notes that a file gave the posting an id. */
    static void setNamed(Connection connection, long ord) throws SQLException {
        Sql.update(connection, "UPDATE posting SET named = TRUE WHERE ord = ?", ord);
    }

    /** @param states as {@link StateLetters} */
    static void setStates(Connection connection, long ord, String states) throws SQLException {
        Sql.update(connection, "UPDATE posting SET states = ? WHERE ord = ?", states, ord);
    }

    /** Notes by what other postings with the same text or the same heading find it. */
    static void setKeys(Connection connection, long ord, Posting posting) throws SQLException {
        Sql.update(connection, "UPDATE posting SET text_key = ?, heading_key = ? WHERE ord = ?",
                PostingContent.textKey(posting), headingKey(posting), ord);
    }

    /** Equal for postings of the same title and company. */
    static String headingKey(Posting posting) {
        return PostingContent.key(new Posting("", posting.title().toLowerCase(Locale.ROOT),
                posting.company().toLowerCase(Locale.ROOT), "", ""));
    }

    /** Notes that something of the posting changed: its answers are counted and its risk is to be weighed anew. */
    static void touch(Connection connection, long ord) throws SQLException {
        Sql.update(connection, "UPDATE posting SET risk_known = FALSE,"
                + " runs = (SELECT COUNT(*) FROM run WHERE posting_ord = ?) WHERE ord = ?", ord, ord);
    }

    static void countRuns(Connection connection, long ord) throws SQLException {
        Sql.update(connection, "UPDATE posting SET runs = (SELECT COUNT(*) FROM run WHERE posting_ord = ?)"
                + " WHERE ord = ?", ord, ord);
    }

    static boolean setRisk(Connection connection, String id, Risk risk) throws SQLException {
        List<List<Object>> reasons = risk.reasons().stream()
                .map(r -> List.<Object>of(r.field(), r.code(), r.message(), r.weight())).toList();
        return Sql.update(connection, "UPDATE posting SET risk_score = ?, risk_reasons = ?, risk_known = TRUE"
                + " WHERE id = ?", risk.score(), PlainJson.write(reasons), id) > 0;
    }

    static List<String> due(Connection connection, EngineId engine) throws SQLException {
        return Sql.list(connection, rows -> rows.getString(1),
                "SELECT p.id FROM posting p WHERE p.awaited = FALSE AND (p.risk_known = FALSE"
                        + " OR EXISTS (SELECT 1 FROM run r WHERE r.posting_ord = p.ord AND r.is_local = FALSE"
                        + " AND r.grounded = FALSE) OR (p.has_text = TRUE"
                        + " OR EXISTS (SELECT 1 FROM pass1 f WHERE f.posting_ord = p.ord))"
                        + " AND NOT EXISTS (SELECT 1 FROM run r WHERE r.posting_ord = p.ord"
                        + " AND r.is_local = TRUE AND r.engine_name = ? AND r.engine_version = ? AND r.engine_config = ?))"
                        + " ORDER BY p.ord",
                engine.name(), engine.version(), engine.config());
    }

    static List<PostingSummary> summaries(Connection connection) throws SQLException {
        return Sql.list(connection, PostingRows::summary, SUMMARY + " WHERE awaited = FALSE ORDER BY ord");
    }

    static Optional<PostingSummary> summary(Connection connection, String id) throws SQLException {
        Optional<Long> ord = ord(connection, id);
        return ord.isEmpty()
                ? Optional.empty()
                : Sql.first(connection, PostingRows::summary, SUMMARY + " WHERE ord = ?", ord.get());
    }

    private static PostingSummary summary(ResultSet rows) throws SQLException {
        return new PostingSummary(rows.getString("id"), rows.getLong("ord"), rows.getString("title"),
                rows.getString("company"),
                StateLetters.read(rows.getString("states")), rows.getInt("runs"), rows.getBoolean("has_text"),
                new Risk(rows.getDouble("risk_score"), reasons(rows.getString("risk_reasons"))));
    }

    private static List<Risk.Reason> reasons(String json) {
        if (json.equals("[]") || !(PlainJson.read(json) instanceof List<?> items)) {
            return List.of();
        }
        return items.stream().map(List.class::cast).map(r -> new Risk.Reason((String) r.get(0),
                (String) r.get(1), (String) r.get(2), ((Number) r.get(3)).doubleValue())).toList();
    }

    /** Adds facts unless the posting has the very same from the same model. @return whether they were new */
    static boolean addPass1(Connection connection, long postingOrd, Pass1 pass1) throws SQLException {
        String facts = PlainJson.write(pass1.facts());
        for (Pass1 known : pass1(connection, postingOrd, pass1.postingId())) {
            if (known.model().equals(pass1.model()) && PlainJson.write(known.facts()).equals(facts)) {
                return false;
            }
        }
        long ord = Sql.number(connection, "SELECT COALESCE(MAX(ord), 0) + 1 FROM pass1");
        Sql.update(connection,
                "INSERT INTO pass1 (ord, posting_ord, model, facts, original) VALUES (?, ?, ?, ?, ?)",
                ord, postingOrd, pass1.model(), facts, pass1.original());
        return true;
    }

    static List<Pass1> pass1(Connection connection, long postingOrd, String postingId) throws SQLException {
        return Sql.list(connection,
                rows -> new Pass1(postingId, rows.getString("model"), facts(rows.getString("facts")),
                        rows.getString("original")),
                "SELECT model, facts, original FROM pass1 WHERE posting_ord = ? ORDER BY posting_ord, ord",
                postingOrd);
    }

    private static Map<String, @Nullable Object> facts(String json) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        if (PlainJson.read(json) instanceof Map<?, ?> read) {
            read.forEach((key, value) -> facts.put(String.valueOf(key), value));
        }
        return facts;
    }
}
