package dev.assay.store;

import dev.assay.audit.Risk;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingQuery;
import dev.assay.review.QueueFilter;
import dev.assay.review.QueueOrder;
import dev.assay.review.ReviewStore;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import dev.assay.store.index.CleanCloseChecksum;
import dev.assay.store.index.Dialect;
import dev.assay.store.index.Migrations;
import dev.assay.store.index.Sql;
import dev.assay.store.index.VersionedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a page of cells takes through the port, beside the same statements sent bare over JDBC, in one run:
 * {@code CellIndexTimings FOLDER [POSTINGS]}, 25 fields and 2 answers each; the rows are made up in the database.
 */
public final class CellIndexTimings {

    private static final int FIELDS = 25;
    private static final int PAGE = 100;
    private static final int ROUNDS = 1_500;

    private static final Schema SCHEMA = new Schema(List.of(new FieldGroup("g", "G", Hue.GREY,
            IntStream.range(0, FIELDS).mapToObj(i -> new FieldSpec("field" + i, "g", "", "", List.of(),
                    ValueKind.CHOICE, Stream.of("aws", "azure", "gcp", "none", "other")
                            .map(v -> new AllowedValue(v, v, "", false)).toList(),
                    List.of())).toList())));

    private static final String FROM_CELLS = "SELECT c.id, c.place, c.posting_ord, c.leads, c.source, c.proposed,"
            + " c.confidence, c.status, c.state, c.decided, c.reviewer, c.basis, c.risk_order FROM cell c WHERE ";

    private static final String KIND = "place, leads, source, proposed, status, state, reviewer, basis";

    private static final String COUNTED = "SELECT COALESCE(SUM(cells), 0) FROM cell_count c WHERE c.finding = ?";
    private static final PostingQuery UNFINISHED = new PostingQuery(new QueueFilter("", true, ""),
            QueueOrder.AS_LOADED);

    private final ReviewStore store;
    private final Connection bare;
    private final int postings;
    private final Random random = new Random(1);

    private CellIndexTimings(ReviewStore store, Connection bare, int postings) {
        this.store = store;
        this.bare = bare;
        this.postings = postings;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int postings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        if (!Files.exists(folder.resolve("db"))) {
            open(folder).close();
            long start = System.nanoTime();
            fill(new StoreFolder(folder).databases().database().orElseThrow(), postings);
            System.out.printf(Locale.ROOT, "filled in %.0f s, %d MB%n", (System.nanoTime() - start) / 1e9,
                    Files.size(new StoreFolder(folder).databases().database().orElseThrow()) >> 20);
        }
        try (ReviewStore store = open(folder);
                Connection bare = Dialect
                        .toRead(new StoreFolder(folder).databases().database().orElseThrow())) {
            bare.createStatement().execute("SET OPTIMIZE_REUSE_RESULTS 0");
            new CellIndexTimings(store, bare, postings).run();
        }
        try (ReviewStore store = open(folder)) {
            measureAfterWriting(store, postings);
        }
    }

    private static ReviewStore open(Path folder) {
        return H2ReviewStore.open(folder, SCHEMA, new VersionedReader("1",
                file -> new Imported(List.of(), List.of(), List.of(), List.of(), Outcome.ACCEPTED)));
    }

    /** Far faster than row by row: tables made of a query, and their indexes after. */
    private static void fill(Path file, int postings) throws Exception {
        String ord = "CAST(x / 50 AS BIGINT)";
        String place = "CAST(MOD(x / 2, 25) AS INTEGER)";
        String decided = "MOD(x / 50, 10) = 0";
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("cell",
                "SELECT (" + ord + " * 4096 + " + place + ") * 4096 + MOD(x, 2), " + place + ", " + ord
                        + ", x / 25, MOD(x, 2) = 0, CASE MOD(x, 2) WHEN 0 THEN 'model' ELSE 'rules' END,"
                        + " 'C\"' || CASE MOD(" + scattered(1)
                        + ", 5) WHEN 0 THEN 'aws' WHEN 1 THEN 'azure' WHEN 2 THEN 'gcp'"
                        + " WHEN 3 THEN 'none' ELSE 'other' END || '\"', MOD(" + scattered(2)
                        + ", 100) / 100.0, CASE MOD("
                        + scattered(3) + ", 10)" + statuses() + " END, CASE WHEN " + decided
                        + " THEN 'ACCEPTED' ELSE 'UNDECIDED' END, CASE WHEN " + decided
                        + " THEN 'C\"aws\"' ELSE '' END, CASE WHEN " + decided
                        + " THEN 'Ada' ELSE '' END, CASE WHEN "
                        + decided + " THEN 'seen' ELSE '' END, 0, CASE WHEN MOD(x / 50, 25) = " + place
                        + " THEN -0.33 ELSE 0 END, CASE WHEN MOD(x / 50, 25) = " + place
                        + " THEN CHAR(10) || 'differs' || CHAR(10) ELSE '' END FROM SYSTEM_RANGE(0, "
                        + (postings * 50L - 1) + ")");
        rows.put("finding",
                "SELECT x * 4096, x, 'field' || MOD(x, 25), 'differs', 'Two answers differ.', 0.4, FALSE"
                        + " FROM SYSTEM_RANGE(0, " + (postings - 1) + ")");
        try (Connection connection = Dialect.toWrite(file)) {
            CleanCloseChecksum.remove(file);
            Sql.update(connection, "INSERT INTO posting (ord, id, title, company, location, has_text, states,"
                    + " runs, risk_score, risk_known, heading) SELECT x, 'p' || x, 'Data Engineer ' || x,"
                    + " 'Company ' || MOD(x, 997), '', TRUE, '', 2, 0, TRUE, 'data engineer ' || x"
                    + " FROM SYSTEM_RANGE(0, " + (postings - 1) + ")");
            Sql.update(connection,
                    "INSERT INTO posting_name SELECT 'p' || x, 'p' || x, x FROM SYSTEM_RANGE(0, "
                            + (postings - 1) + ")");
            for (Map.Entry<String, String> table : rows.entrySet()) {
                Sql.update(connection, "DROP TABLE " + table.getKey());
                for (String sql : Migrations.statements("V008__cells_and_findings.sql")) {
                    if (sql.contains("CREATE TABLE " + table.getKey() + " (")) {
                        String later = table.getKey().equals("cell")
                                ? "findings VARCHAR NOT NULL"
                                : "of_answer BOOLEAN NOT NULL";
                        Sql.update(connection, sql.strip().replaceFirst("\\)$", ", " + later + ")") + " AS "
                                + table.getValue());
                    } else if (sql.contains(" ON " + table.getKey() + " (")) {
                        Sql.update(connection, sql);
                    }
                }
            }
            for (String finding : List.of("", "differs")) {
                Sql.update(connection, "INSERT INTO cell_count SELECT '" + finding + "', " + KIND
                        + ", COUNT(*) FROM cell WHERE findings LIKE '%" + finding + "%' GROUP BY " + KIND);
                Sql.update(connection,
                        "INSERT INTO posting_count VALUES ('" + finding + "', TRUE, " + postings
                                + ")");
            }
            Dialect.shutDown(connection, false);
        }
        CleanCloseChecksum.put(file);
    }

    private static String scattered(int n) {
        return "MOD(x * " + (7919 + 2 * n) + " + x / 7, 1009)";
    }

    private static String statuses() {
        StringBuilder when = new StringBuilder();
        for (EvidenceStatus status : EvidenceStatus.values()) {
            when.append(" WHEN ").append(status.ordinal()).append(" THEN '").append(status.name())
                    .append('\'');
        }
        return when.toString();
    }

    private void run() throws SQLException {
        measure("by field", "", null, CellQuery.ALL);
        measure("by value", "proposed", "C\"gcp\"", CellQuery.ALL.proposing(new FieldValue.Choice("gcp")));
        measure("by source", "source", "rules", CellQuery.ALL.from("rules"));
        measure("by status", "status", "CONTRADICTED",
                CellQuery.ALL.standing(EvidenceStatus.CONTRADICTED));
        measure("by state", "state", "ACCEPTED", CellQuery.ALL.in(FieldReview.State.ACCEPTED));
        CellQuery accepted = CellQuery.ALL.in(FieldReview.State.ACCEPTED);
        measure("a count", place -> store.count(accepted.ofField("field" + place)),
                place -> Sql.number(bare, COUNTED + " AND c.place = ? AND c.state = ?", "", place,
                        "ACCEPTED"));
        measure("noticed", place -> store.count(accepted.with("differs").ofField("field" + place)),
                place -> Sql.number(bare, COUNTED + " AND c.place = ? AND c.state = ?", "differs", place,
                        "ACCEPTED"));
        measure("by status", place -> store
                .counts(CellQuery.ALL.ofField("field" + place), CellFacet.STATUS).values().stream()
                .mapToLong(Long::longValue).sum(),
                place -> Sql.list(bare, rows -> rows.getLong(2), "SELECT status, SUM(cells) FROM cell_count c"
                        + " WHERE c.finding = ? AND c.place = ? GROUP BY status ORDER BY status", "", place)
                        .stream().mapToLong(Long::longValue).sum());
        measure("unfinished", place -> store.count(UNFINISHED), place -> Sql.number(bare,
                "SELECT COALESCE(SUM(postings), 0) FROM posting_count WHERE finding = ? AND unfinished = TRUE",
                ""));
    }

    private void measure(String name, String column, String value, CellQuery query) throws SQLException {
        long[] port = new long[ROUNDS];
        long[] sql = new long[ROUNDS];
        for (int i = -ROUNDS / 3; i < ROUNDS; i++) {
            int place = random.nextInt(FIELDS);
            long id = ((long) random.nextInt(postings) << 24) + ((long) place << 12);
            // Whoever comes second finds the file's pages read, so they take turns.
            boolean portFirst = i % 2 == 0;
            int bareRows = 0;
            long bareTime = 0;
            if (!portFirst) {
                long begun = System.nanoTime();
                bareRows = bare(place, id, column, value);
                bareTime = System.nanoTime() - begun;
            }
            long start = System.nanoTime();
            int rows = store.cells(query.ofField("field" + place), place + " " + id, PAGE).rows().size();
            long portTime = System.nanoTime() - start;
            if (portFirst) {
                long begun = System.nanoTime();
                bareRows = bare(place, id, column, value);
                bareTime = System.nanoTime() - begun;
            }
            if (Math.min(rows, PAGE) != Math.min(bareRows, PAGE)) {
                throw new IllegalStateException(name + ": " + rows + " rows, and bare " + bareRows);
            }
            if (i >= 0) {
                port[i] = portTime;
                sql[i] = bareTime;
            }
        }
        print(name, port, sql);
    }

    /** The three statements of a page: its cells, the headings of their postings, and the findings. */
    private int bare(int place, long id, String column, String value) throws SQLException {
        List<Long> ords = new ArrayList<>();
        try (PreparedStatement cells = bare.prepareStatement(FROM_CELLS
                + (column.isEmpty() ? "" : "c." + column + " = ? AND ") + "c.place = ? AND c.id > ? ORDER BY"
                + " c.place, " + (column.isEmpty() ? "" : "c." + column + ", ")
                + "c.id FETCH FIRST ? ROWS ONLY")) {
            int n = 1;
            if (!column.isEmpty()) {
                cells.setString(n++, value);
            }
            cells.setInt(n++, place);
            cells.setLong(n++, id);
            cells.setInt(n, PAGE + 1);
            try (ResultSet rows = cells.executeQuery()) {
                while (rows.next()) {
                    ords.add(rows.getLong(3));
                    rows.getString(6);
                }
            }
        }
        List<Long> distinct = ords.stream().distinct().toList();
        read("SELECT id, title, company FROM posting WHERE ord = ?", distinct, 0);
        read("SELECT posting_ord, field, code, message, weight FROM finding WHERE id BETWEEN ? AND ?"
                + " AND of_answer = FALSE ORDER BY id", distinct, 12);
        return ords.size();
    }

    /** @param bits the key is the posting's place in so many bits more; 0 for the place itself */
    private void read(String sql, List<Long> ords, int bits) throws SQLException {
        try (PreparedStatement statement = bare.prepareStatement(sql)) {
            for (long ord : ords) {
                statement.setLong(1, ord << bits);
                if (bits > 0) {
                    statement.setLong(2, (ord + 1 << bits) - 1);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
            }
        }
    }

    private void measure(String name, Counting counting, Counting bareCounting) throws SQLException {
        long[] port = new long[ROUNDS];
        long[] sql = new long[ROUNDS];
        for (int i = -ROUNDS / 3; i < ROUNDS; i++) {
            int place = random.nextInt(FIELDS);
            long start = System.nanoTime();
            long counted = counting.of(place);
            long middle = System.nanoTime();
            long found = bareCounting.of(place);
            long end = System.nanoTime();
            if (counted != found) {
                throw new IllegalStateException(name + ": counted " + counted + ", and bare " + found);
            }
            if (i >= 0) {
                port[i] = middle - start;
                sql[i] = end - middle;
            }
        }
        print(name, port, sql);
    }

    /** The first count after a change reads all counters anew. */
    private static void measureAfterWriting(ReviewStore store, int postings) {
        Random random = new Random(2);
        long[] counts = new long[ROUNDS / 10];
        for (int i = 0; i < counts.length; i++) {
            store.saveRisk("p" + random.nextInt(postings), Risk.NONE);
            long start = System.nanoTime();
            store.count(CellQuery.ALL.ofField("field" + random.nextInt(FIELDS)));
            counts[i] = System.nanoTime() - start;
        }
        Arrays.sort(counts);
        System.out.printf(Locale.ROOT, "a count after a change: median %.2f ms, p99 %.2f ms%n",
                counts[counts.length / 2] / 1e6, counts[counts.length * 99 / 100] / 1e6);
    }

    /** Counts something of a field. */
    private interface Counting {
        long of(int place) throws SQLException;
    }

    private static void print(String name, long[] port, long[] sql) {
        Arrays.sort(port);
        Arrays.sort(sql);
        int p99 = port.length * 99 / 100;
        System.out.printf(Locale.ROOT,
                "%-10s port: median %.2f ms, p99 %.2f ms; bare: median %.2f ms, p99 %.2f ms; p99 ratio %.2f%n",
                name, port[port.length / 2] / 1e6, port[p99] / 1e6, sql[sql.length / 2] / 1e6, sql[p99] / 1e6,
                (double) port[p99] / sql[p99]);
    }
}
