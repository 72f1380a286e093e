package dev.assay.store;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.review.CellQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.ReviewStore;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
            fill(new StoreFolder(folder).database().orElseThrow(), postings);
            System.out.printf(Locale.ROOT, "filled in %.0f s, %d MB%n", (System.nanoTime() - start) / 1e9,
                    Files.size(new StoreFolder(folder).database().orElseThrow()) >> 20);
        }
        try (ReviewStore store = open(folder);
                Connection bare = Dialect.toRead(new StoreFolder(folder).database().orElseThrow())) {
            bare.createStatement().execute("SET OPTIMIZE_REUSE_RESULTS 0");
            new CellIndexTimings(store, bare, postings).run();
        }
    }

    private static ReviewStore open(Path folder) {
        return H2ReviewStore.open(folder, SCHEMA, new VersionedReader("1",
                file -> new Imported(List.of(), List.of(), List.of(), List.of(), Outcome.ACCEPTED)));
    }

    private static void fill(Path file, int postings) throws Exception {
        try (Database database = Database.openAndTry(file, java.time.Duration.ofHours(1))) {
            for (int from = 0; from < postings; from += 1_000) {
                int first = from;
                database.write(connection -> fill(connection, first, Math.min(postings, first + 1_000)));
            }
            database.write(connection -> Sql.update(connection, "INSERT INTO cell_count SELECT place, leads,"
                    + " source, proposed, status, state, reviewer, basis, COUNT(*) FROM cell GROUP BY place,"
                    + " leads, source, proposed, status, state, reviewer, basis"));
        }
    }

    private static int fill(Connection connection, int from, int to) throws SQLException {
        List<Integer> ords = IntStream.range(from, to).boxed().toList();
        Sql.batch(connection,
                "INSERT INTO posting (ord, id, title, company, location, has_text, states, runs,"
                        + " risk_score, risk_known, heading) VALUES (?, ?, ?, ?, '', TRUE, '', 2, 0, TRUE, ?)",
                ords,
                (ord, nth) -> new Object[]{ord, "p" + ord, "Data Engineer " + ord, "Company " + ord % 997,
                        "data engineer " + ord});
        Sql.batch(connection, "INSERT INTO finding (posting_ord, nth, field, code, message, weight)"
                + " VALUES (?, 0, ?, 'differs', 'Two answers differ.', 0.4)", ords,
                (ord, nth) -> new Object[]{ord, "field" + ord % FIELDS});
        Random random = new Random(from);
        Sql.batch(connection, "INSERT INTO cell (id, place, posting_ord, run_ord, leads, source, proposed,"
                + " confidence, status, state, decided, reviewer, basis, decision_seq, risk_order)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(from * FIELDS * 2, to * FIELDS * 2).boxed().toList(),
                (n, nth) -> cell(n / 2 / FIELDS, n / 2 % FIELDS, n % 2, random));
        return to;
    }

    private static Object[] cell(long ord, int place, int nth, Random random) {
        boolean decided = ord % 10 == 0;
        String[] values = {"aws", "azure", "gcp", "none", "other"};
        return new Object[]{((ord << 12) + place << 12) + nth, place, ord, ord * 2 + nth, nth == 0,
                nth == 0 ? "model" : "rules", "C\"" + values[random.nextInt(values.length)] + '"',
                random.nextInt(100) / 100.0,
                EvidenceStatus.values()[random.nextInt(EvidenceStatus.values().length)].name(),
                decided ? "ACCEPTED" : "UNDECIDED", decided ? "C\"aws\"" : "", decided ? "Ada" : "",
                decided ? "seen" : "", decided ? ord : 0, ord % FIELDS == place ? -0.33 : 0.0};
    }

    private void run() throws SQLException {
        measure("by field", "", null, CellQuery.ALL);
        measure("by value", "proposed", "C\"gcp\"", CellQuery.ALL.proposing(new FieldValue.Choice("gcp")));
        measure("by source", "source", "rules", CellQuery.ALL.from("rules"));
        measure("by status", "status", "CONTRADICTED",
                CellQuery.ALL.standing(EvidenceStatus.CONTRADICTED));
        measure("by state", "state", "ACCEPTED", CellQuery.ALL.in(FieldReview.State.ACCEPTED));
        count();
    }

    private void measure(String name, String column, String value, CellQuery query) throws SQLException {
        long[] port = new long[ROUNDS];
        long[] sql = new long[ROUNDS];
        for (int i = -ROUNDS / 3; i < ROUNDS; i++) {
            int place = random.nextInt(FIELDS);
            long id = ((long) random.nextInt(postings) << 24) + ((long) place << 12);
            long start = System.nanoTime();
            int rows = store.cells(query.ofField("field" + place), place + " " + id, PAGE).rows().size();
            long middle = System.nanoTime();
            int bareRows = bare(place, id, column, value);
            long end = System.nanoTime();
            if (Math.min(rows, PAGE) != Math.min(bareRows, PAGE)) {
                throw new IllegalStateException(name + ": " + rows + " rows, and bare " + bareRows);
            }
            if (i >= 0) {
                port[i] = middle - start;
                sql[i] = end - middle;
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
        Long[] distinct = ords.stream().distinct().toArray(Long[]::new);
        read("SELECT ord, id, title, company FROM posting WHERE ord = ANY(?)", distinct);
        read("SELECT posting_ord, field, code, message, weight FROM finding WHERE posting_ord = ANY(?)"
                + " ORDER BY posting_ord, nth", distinct);
        return ords.size();
    }

    private void read(String sql, Long[] ords) throws SQLException {
        try (PreparedStatement statement = bare.prepareStatement(sql)) {
            statement.setObject(1, ords);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(2);
                }
            }
        }
    }

    private void count() throws SQLException {
        long[] port = new long[ROUNDS];
        long[] sql = new long[ROUNDS];
        for (int i = -ROUNDS / 3; i < ROUNDS; i++) {
            int place = random.nextInt(FIELDS);
            long start = System.nanoTime();
            long counted = store.count(CellQuery.ALL.ofField("field" + place).in(FieldReview.State.ACCEPTED));
            long middle = System.nanoTime();
            long found = Sql.number(bare, "SELECT COALESCE(SUM(cells), 0) FROM cell_count c"
                    + " WHERE c.place = ? AND c.state = ?", place, "ACCEPTED");
            long end = System.nanoTime();
            if (counted != found) {
                throw new IllegalStateException("Counted " + counted + ", and bare " + found);
            }
            if (i >= 0) {
                port[i] = middle - start;
                sql[i] = end - middle;
            }
        }
        print("a count", port, sql);
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
