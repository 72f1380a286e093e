package dev.assay.store.index;

import dev.assay.audit.Risk;
import dev.assay.model.EngineId;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueFilter;
import dev.assay.store.log.PlainJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Postings, their texts and facts, and what the queue shows of them. */
public final class PostingRows {

    private static final String SUMMARY = "SELECT id, ord, title, company, states, runs, has_text, risk_score"
            + " FROM posting p";
    private static final String POSTING = "SELECT p.ord, p.id, p.title, p.company, p.location, t.description,"
            + " p.source_url, p.posted_at FROM posting p JOIN posting_text t ON t.posting_ord = p.ord WHERE p.ord = ?";

    private PostingRows() {}

    /** A posting and its place as loaded. */
    public record Kept(long ord, Posting posting) {}

    /** The posting of this name; one that is only awaited is not found. */
    public static Optional<Kept> find(Connection connection, String id) throws SQLException {
        Optional<Long> ord = ord(connection, id);
        return ord.isEmpty() ? Optional.empty() : Optional.of(kept(connection, ord.get()));
    }

    /** All that is kept of the posting of this name; one that is only awaited is not found. */
    public static Optional<PostingFile> file(Connection connection, String id, DecisionRows decisions,
            WeightRows weights) throws SQLException {
        Optional<Kept> found = find(connection, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long ord = found.get().ord();
        Posting posting = found.get().posting();
        return Optional.of(new PostingFile(posting, pass1(connection, ord, posting.id()),
                AnswerRows.ofPosting(connection, ord, posting.id()), decisions.reviews(connection, id),
                weights.told(connection, ord)));
    }

    /** The posting at a place, one that is awaited included. */
    public static Kept kept(Connection connection, long ord) throws SQLException {
        return Sql.first(connection,
                rows -> new Kept(rows.getLong("ord"), posting(rows)), POSTING, ord)
                .orElseThrow(() -> new IllegalStateException("It lacks the posting " + ord + "."));
    }

    static Posting posting(ResultSet rows) throws SQLException {
        return new Posting(rows.getString("id"), rows.getString("title"), rows.getString("company"),
                rows.getString("location"), rows.getString("description"), rows.getString("source_url"),
                rows.getString("posted_at"));
    }

    /** The place of the posting of this name; empty where there is none, or it is only awaited. */
    public static Optional<Long> ord(Connection connection, String id) throws SQLException {
        Optional<Long> ord = PostingNames.ord(connection, id);
        return ord.isEmpty() || Sql.number(connection,
                "SELECT COUNT(*) FROM posting WHERE ord = ? AND awaited = FALSE", ord.get()) == 0
                        ? Optional.empty()
                        : ord;
    }

    public static Posting withId(Posting posting, String id) {
        return new Posting(id, posting.title(), posting.company(), posting.location(), posting.description(),
                posting.sourceUrl(), posting.postedAt());
    }

    /** @param states as {@link StateLetters} */
    static long insert(Connection connection, Posting posting, String states, boolean awaited, boolean named)
            throws SQLException {
        long ord = Sql.number(connection, "SELECT COALESCE(MAX(ord), -1) + 1 FROM posting");
        Sql.update(connection,
                "INSERT INTO posting (ord, id, title, company, location, source_url, posted_at, has_text,"
                        + " heading, states, runs, risk_score, risk_known, awaited, named)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, FALSE, ?, ?)",
                ord, posting.id(), posting.title(),
                posting.company(), posting.location(), posting.sourceUrl(), posting.postedAt(),
                posting.hasText(),
                QueueFilter.heading(posting.id(), posting.title(), posting.company()),
                states, awaited, named);
        Sql.update(connection, "INSERT INTO posting_text (posting_ord, description) VALUES (?, ?)", ord,
                posting.description());
        return ord;
    }

    static void replace(Connection connection, long ord, Posting posting) throws SQLException {
        Sql.update(connection, "UPDATE posting SET title = ?, company = ?, location = ?, source_url = ?,"
                + " posted_at = ?, has_text = ?, heading = ? WHERE ord = ?", posting.title(),
                posting.company(), posting.location(), posting.sourceUrl(), posting.postedAt(),
                posting.hasText(), QueueFilter.heading(posting.id(), posting.title(), posting.company()),
                ord);
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

    /** As {@link StateLetters}. */
    static String states(Connection connection, long ord) throws SQLException {
        return Sql.first(connection, rows -> rows.getString("states"),
                "SELECT states FROM posting WHERE ord = ?", ord).orElse("");
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
    public static void touch(Connection connection, long ord) throws SQLException {
        Sql.update(connection, "UPDATE posting SET risk_known = FALSE WHERE ord = ?", ord);
        countAnswers(connection, ord);
    }

    /** Notes what answers the posting has, and whether there are facts to infer from. */
    private static void countAnswers(Connection connection, long ord) throws SQLException {
        List<String> local = new ArrayList<>();
        List<Boolean> ungrounded = new ArrayList<>();
        int answers = Sql.list(connection, rows -> rows.getBoolean("is_local")
                ? local.add(line(new EngineId(rows.getString("engine_name"), rows.getString("engine_version"),
                        rows.getString("engine_config"))))
                : rows.getBoolean("grounded") || ungrounded.add(true),
                "SELECT engine_name, engine_version, engine_config, is_local, grounded FROM run"
                        + " WHERE posting_ord = ? ORDER BY posting_ord, is_local, ord",
                ord).size();
        Sql.update(connection, "UPDATE posting SET runs = ?, ungrounded = ?, local_engines = ?, has_facts = ?"
                + " WHERE ord = ?", answers, ungrounded.size(), String.join("", local),
                Sql.number(connection, "SELECT COUNT(*) FROM pass1 WHERE posting_ord = ?", ord) > 0, ord);
    }

    private static String line(EngineId engine) {
        return engine.name() + ' ' + engine.version() + ' ' + engine.config() + '\n';
    }

    /** @param fields the keys of all fields, in order */
    public static boolean setRisk(Connection connection, long ord, Risk risk, List<String> fields)
            throws SQLException {
        FindingRows.replace(connection, ord, risk.reasons());
        SignalRows.replace(connection, ord, risk.cells(), fields);
        return Sql.update(connection,
                "UPDATE posting SET risk_score = ?, risk_order = ?, risk_known = TRUE WHERE ord = ?",
                risk.score(), -risk.score(), ord) > 0;
    }

    /** Notes how many of its undecided cells are expected to be wrong. */
    static void setExpected(Connection connection, long ord, double wrong) throws SQLException {
        Sql.update(connection,
                "UPDATE posting SET risk_score = ?, risk_order = ? WHERE ord = ? AND risk_score <> ?",
                wrong, -wrong, ord, wrong);
    }

    public static List<String> due(Connection connection, EngineId engine) throws SQLException {
        Conditions conditions = new Conditions().and("awaited = FALSE")
                .and("(risk_known = FALSE OR ungrounded > 0 OR (has_text = TRUE OR has_facts = TRUE)"
                        + " AND POSITION(? IN local_engines) = 0)", line(engine));
        return Sql.list(connection, rows -> rows.getString("id"),
                "SELECT id FROM posting" + conditions.where() + " ORDER BY ord", conditions.parameters());
    }

    public static List<PostingSummary> summaries(Connection connection) throws SQLException {
        Map<Long, List<Risk.Reason>> findings = FindingRows.all(connection);
        return Sql.list(connection, rows -> summary(rows, findings),
                SUMMARY + " WHERE p.awaited = FALSE ORDER BY p.ord");
    }

    /** @param byRisk whether the riskiest come first; else as loaded */
    public static List<PostingSummary> summaries(Connection connection, Conditions conditions, boolean byRisk,
            int most) throws SQLException {
        List<PostingSummary> bare = Sql.list(connection, rows -> summary(rows, Map.of()),
                SUMMARY + conditions.where() + " ORDER BY " + (byRisk ? "p.risk_order, " : "")
                        + "p.ord FETCH FIRST ? ROWS ONLY",
                conditions.parametersAnd(most));
        Map<Long, List<Risk.Reason>> findings = FindingRows.of(connection,
                bare.stream().map(PostingSummary::order).toList());
        return bare.stream().map(posting -> posting.with(
                new Risk(posting.risk().score(), findings.getOrDefault(posting.order(), List.of()))))
                .toList();
    }

    /** The id, title and company of some postings. */
    public static Map<Long, String[]> headings(Connection connection, Collection<Long> ords)
            throws SQLException {
        Map<Long, String[]> headings = new HashMap<>();
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT id, title, company FROM posting WHERE ord = ?")) {
            for (long ord : ords) {
                Sql.set(statement, ord);
                try (ResultSet rows = statement.executeQuery()) {
                    if (rows.next()) {
                        headings.put(ord, new String[]{rows.getString("id"), rows.getString("title"),
                                rows.getString("company")});
                    }
                }
            }
        }
        return headings;
    }

    public static Optional<PostingSummary> summary(Connection connection, String id) throws SQLException {
        Optional<Long> ord = ord(connection, id);
        return ord.isEmpty()
                ? Optional.empty()
                : summaries(connection, new Conditions().and("p.ord = ?", ord.get()), false, 1).stream()
                        .findFirst();
    }

    private static PostingSummary summary(ResultSet rows, Map<Long, List<Risk.Reason>> findings)
            throws SQLException {
        long ord = rows.getLong("ord");
        return new PostingSummary(rows.getString("id"), ord, rows.getString("title"),
                rows.getString("company"),
                StateLetters.read(rows.getString("states")), rows.getInt("runs"), rows.getBoolean("has_text"),
                new Risk(rows.getDouble("risk_score"), findings.getOrDefault(ord, List.of())));
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

    public static List<Pass1> pass1(Connection connection, long postingOrd, String postingId)
            throws SQLException {
        return Sql.list(connection,
                rows -> new Pass1(postingId, rows.getString("model"), facts(rows.getString("facts")),
                        rows.getString("original")),
                "SELECT model, facts, original FROM pass1 WHERE posting_ord = ? ORDER BY posting_ord, ord",
                postingOrd);
    }

    /** @param ids by place */
    static Map<Long, List<Pass1>> pass1(Connection connection, Map<Long, String> ids) throws SQLException {
        Map<Long, List<Pass1>> found = new HashMap<>();
        Sql.among(connection, rows -> {
            long ord = rows.getLong("posting_ord");
            return found.computeIfAbsent(ord, none -> new ArrayList<>())
                    .add(new Pass1(ids.getOrDefault(ord, ""), rows.getString("model"),
                            facts(rows.getString("facts")), rows.getString("original")));
        }, "SELECT posting_ord, model, facts, original FROM pass1 WHERE posting_ord BETWEEN ? AND ?"
                + " ORDER BY posting_ord, ord", ids.keySet());
        return found;
    }

    private static Map<String, @Nullable Object> facts(String json) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        if (PlainJson.read(json) instanceof Map<?, ?> read) {
            read.forEach((key, value) -> facts.put(String.valueOf(key), value));
        }
        return facts;
    }
}
