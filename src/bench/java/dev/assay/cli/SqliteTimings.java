package dev.assay.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.Wiring;
import dev.assay.store.index.Dialect;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long {@code triage}, {@code export --format reviewed} and {@code check} take on a closed store, from opening to closing it,
 * beside SQLite with the same rows and indexes, by turns in one run: {@code SqliteTimings STORE FOLDER [ROUNDS]}. SQLite
 * answers the same question in as few statements as it takes, and writes what it reads as JSON.
 */
public final class SqliteTimings {

    private static final String TRIAGE = "SELECT p.id, p.title, p.company, p.risk_score, p.states, f.field, f.code,"
            + " f.message, f.weight FROM posting p LEFT JOIN finding f ON f.id BETWEEN p.ord * 4096 AND"
            + " p.ord * 4096 + 4095 WHERE NOT p.awaited ORDER BY p.risk_order, p.ord, f.id";
    private static final List<String> REVIEWED = List.of(
            "SELECT p.*, t.description FROM posting p JOIN posting_text t ON t.posting_ord = p.ord ORDER BY p.ord",
            "SELECT * FROM pass1 ORDER BY posting_ord, ord", "SELECT * FROM run ORDER BY posting_ord, ord",
            "SELECT * FROM answer_field ORDER BY id", "SELECT * FROM answer_span ORDER BY id",
            "SELECT n.posting_ord, d.* FROM decision d JOIN posting_name n ON n.spelling = d.posting_id"
                    + " WHERE d.in_force ORDER BY n.posting_ord, d.seq");
    private static final String TEXTS = "SELECT r.ord, t.description FROM run r JOIN posting_text t"
            + " ON t.posting_ord = r.posting_ord ORDER BY r.ord";
    private static final String SPANS = "SELECT quote, span_start, span_end FROM answer_span"
            + " WHERE id BETWEEN ?1 * 16777216 AND ?1 * 16777216 + 16777215 AND section = 'description'";

    private final Path store;
    private final Path folder;
    private final Path copy;
    private final Commands commands;
    private PrintStream out = System.out;

    private SqliteTimings(Path store, Path folder) {
        this.store = store;
        this.folder = folder;
        copy = folder.resolve("copy.sqlite");
        Parts parts = Wiring.parts(new Surroundings(folder.resolve("own"), Path.of("sample-data"),
                folder.resolve("tour"), new DisplayCheck("Linux", Map.of(), library -> true)), null);
        commands = new Commands(parts, new Console(InputStream.nullInputStream(),
                new PrintStream(new Redirected(), false, StandardCharsets.UTF_8), System.err, false));
    }

    private interface Step {
        void run() throws Exception;
    }

    /** What a command prints, in the file of its turn. */
    private final class Redirected extends OutputStream {

        @Override
        public void write(int one) {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            out.write(bytes, from, count);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        new SqliteTimings(Path.of(arguments[0]), folder)
                .run(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5);
    }

    private void run(int rounds) throws Exception {
        if (!Files.exists(copy)) {
            Path database = database();
            double took = seconds(() -> {
                try (Connection from = Dialect.toRead(database); Connection to = sqlite()) {
                    SqliteCopy.copy(from, to);
                }
            });
            System.out.printf(Locale.ROOT, "copied in %.0f s: %d MB, %d MB in SQLite%n", took,
                    Files.size(database) >> 20, Files.size(copy) >> 20);
        }
        compare("triage", rounds, () -> command("triage", "--format", "json"), () -> rows(List.of(TRIAGE)));
        compare("export", rounds,
                () -> command("export", "--format", "reviewed", "--out",
                        folder.resolve("reviewed.jsonl").toString()),
                () -> rows(REVIEWED));
        compare("check", rounds, () -> command("check"), this::check);
    }

    private Path database() throws IOException {
        try (Stream<Path> files = Files.list(store.resolve("db"))) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).max(Path::compareTo)
                    .orElseThrow();
        }
    }

    private static void compare(String name, int rounds, Step assay, Step sqlite) throws Exception {
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ours[i] = seconds(assay);
            theirs[i] = seconds(sqlite);
        }
        System.out.printf(Locale.ROOT,
                "%-8s first %.2f and %.2f s, median of %d: %.2f s, SQLite %.2f s (%.2f)%n",
                name, ours[0], theirs[0], rounds, median(ours), median(theirs),
                median(ours) / median(theirs));
    }

    private void command(String name, String... more) throws IOException {
        try (PrintStream file = new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".assay")), 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            out = file;
            int exit = commands
                    .run(Stream.concat(Stream.of(name, "--store", store.toString()), Stream.of(more))
                            .toArray(String[]::new));
            if (exit != Exit.DONE && exit != Exit.PROBLEMS) {
                throw new IllegalStateException(name + " ended with " + exit);
            }
        }
    }

    private Connection sqlite() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + copy);
    }

    private void rows(List<String> queries) throws SQLException, IOException {
        try (Connection connection = sqlite();
                Statement statement = connection.createStatement();
                JsonGenerator json = new JsonFactory().createGenerator(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve("sqlite.json")),
                                1 << 16))) {
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        json.writeStartArray();
                        for (int i = 1; i <= columns; i++) {
                            json.writePOJO(rows.getString(i));
                        }
                        json.writeEndArray();
                    }
                }
            }
        }
    }

    /** Every page, every quotation against its text, and every byte of the kept files. */
    private void check() throws Exception {
        try (Connection connection = sqlite(); Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
                if (!rows.getString(1).equals("ok")) {
                    throw new IllegalStateException(rows.getString(1));
                }
            }
            long compared = 0;
            try (ResultSet texts = statement.executeQuery(TEXTS);
                    PreparedStatement spans = connection.prepareStatement(SPANS)) {
                while (texts.next()) {
                    String text = texts.getString(2);
                    spans.setLong(1, texts.getLong(1));
                    try (ResultSet rows = spans.executeQuery()) {
                        while (rows.next()) {
                            int from = Math.min(text.length(), rows.getInt(2));
                            compared += text.substring(from, Math.clamp(rows.getInt(3), from, text.length()))
                                    .equals(rows.getString(1)) ? 1 : 0;
                        }
                    }
                }
            }
            if (compared == 0) {
                throw new IllegalStateException("No quotation was compared.");
            }
        }
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> store.relativize(one).toString().matches("(originals|journal)/.*"))
                    .toList()) {
                MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            }
        }
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] times) {
        double[] sorted = Arrays.copyOf(times, times.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
