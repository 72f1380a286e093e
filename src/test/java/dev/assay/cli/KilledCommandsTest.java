package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.Launcher;
import dev.assay.disk.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Commands killed at any moment, one after the other on one store: whatever was acknowledged is there.
 * {@code -Dassay.kills=300} kills so often; twice otherwise.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledCommandsTest {

    private static final int POSTINGS = 8;
    private static final int LINES = 700;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final int kills = Integer.getInteger("assay.kills", 2);
    private final Tally tally = Tally.of("commands-killed");
    private final Random random = new Random(tally.seed() + 10);
    private final Map<String, Integer> killed = new LinkedHashMap<>();

    @Test
    void whatWasAcknowledgedIsThereHoweverACommandEnds() throws Exception {
        Path store = folder.resolve("store");
        Files.createDirectory(folder.resolve("out"));
        Path postings = postings();
        assertThat(run(store, Long.MAX_VALUE, "import", postings.toString())).isEmpty();
        Map<Long, String> acknowledged = new LinkedHashMap<>();
        int from = 0;
        for (int done = 0; count() < kills && done < kills * 3; done++) {
            if (done % 2 == 0) {
                acknowledge(run(store, pause(), "apply", decisions(from).toString()), from, acknowledged);
                from += LINES;
            } else {
                other(store, postings, done / 2);
            }
            assertThat(halfWritten()).isEmpty();
        }
        Path journal = folder.resolve("journal.jsonl");
        run(store, Long.MAX_VALUE, "export", "--format", "decisions", "--out", journal.toString());
        Map<Long, String> lost = new LinkedHashMap<>(acknowledged);
        for (String line : Files.readAllLines(journal)) {
            JsonNode decision = JSON.readTree(line);
            lost.remove(decision.get("seq").asLong(), decision.path("note").asText());
        }
        System.out.println(
                count() + " kills " + killed + ", " + acknowledged.size() + " acknowledged, " + lost.size()
                        + " lost or altered");
        tally.add(".acknowledged", acknowledged.size());
        tally.add(".lost", lost.size());
        System.out.println(tally);
        assertThat(acknowledged).isNotEmpty();
        assertThat(lost).isEmpty();
        assertThat(run(store, Long.MAX_VALUE, "check")).last().asString().isEqualTo("All is well.");
    }

    private void other(Path store, Path postings, int turn) throws Exception {
        String out = folder.resolve("out").resolve("out" + turn % 9 + ".jsonl").toString();
        String answers = folder.resolve("out").resolve("answers.jsonl").toString();
        Path restored = folder.resolve("restored" + turn);
        switch (turn % 11) {
            case 0 -> run(store, pause(), "import", postings.toString());
            case 1 -> run(store, pause(), "triage", "--format", "json");
            case 2 -> run(store, pause(), "export", "--format", "reviewed", "--out", out);
            case 3 -> run(store, pause(), "check");
            case 4 -> run(null, pause(), "infer", postings.toString(), "--out", answers);
            case 5 ->
                run(store, pause(), "import", Files.exists(Path.of(answers)) ? answers : postings.toString());
            case 6 -> run(store, pause(), "export", "--format", "decisions", "--out", out);
            case 7 -> run(store, pause(), "check", "--resolve");
            case 8 -> run(store, pause(), "export", "--format", "answers", "--out", out);
            case 9 -> {
                run(store, pause(), "restore", "--as-of", "2126-01-01", "--to", restored.toString());
                if (Files.exists(restored)) {
                    assertThat(run(restored, Long.MAX_VALUE, "check")).last().asString()
                            .isEqualTo("All is well.");
                }
            }
            default -> {
                try (Stream<Path> databases = Files.list(store.resolve("db"))) {
                    for (Path file : databases.toList()) {
                        Files.delete(file);
                    }
                }
                run(store, pause(), "check");
            }
        }
    }

    private static void acknowledge(List<String> printed, int from, Map<Long, String> acknowledged)
            throws IOException {
        int line = from;
        for (String ack : printed) {
            if (ack.endsWith("}")) {
                acknowledged.put(JSON.readTree(ack).get("ack").asLong(), "line " + line++);
            }
        }
    }

    /** What no killed command may leave under the name that was asked for. */
    private List<Path> halfWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jsonl"))
                    .filter(file -> !whole(file)).toList();
        }
    }

    private static boolean whole(Path file) {
        try {
            String text = Files.readString(file);
            for (String line : text.lines().toList()) {
                JSON.readTree(line);
            }
            return text.isEmpty() || text.endsWith("\n");
        } catch (IOException e) {
            return false;
        }
    }

    private int count() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private long pause() {
        return 300 + random.nextInt(2_500);
    }

    /** Runs a command, and kills it if it takes longer. @param store its store, or null. @return what it printed */
    private List<String> run(@Nullable Path store, long millis, String command, String... arguments)
            throws Exception {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED", "-cp",
                        System.getProperty("java.class.path"), Launcher.class.getName(), command));
        if (store != null) {
            line.addAll(List.of("--store", store.toString()));
        }
        line.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(line).redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile()).start();
        boolean ended = command.equals("apply")
                ? endsBefore(process, out, 1 + random.nextInt(12_000))
                : process.waitFor(millis, TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly();
            killed.merge(command, 1, Integer::sum);
            tally.tried(false);
        }
        process.onExit().join();
        List<String> printed = Files.readAllLines(out);
        return command.equals("import") ? List.of() : printed;
    }

    /** Waits until a command has printed so much. @param bytes how much @return whether it ended before */
    private static boolean endsBefore(Process process, Path out, long bytes) throws Exception {
        while (Files.size(out) < bytes) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private Path postings() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= POSTINGS; i++) {
            lines.append(
                    """
                            {"id": "p%d", "title": "Data Engineer", "company": "Kestrel %d", "location": "Leeds", \
                            "description": "We run Airflow on AWS and load team %d's warehouse. You have 5+ years of SQL."}
                            """
                            .formatted(i, i, i));
        }
        return Files.writeString(folder.resolve("postings.jsonl"), lines);
    }

    private Path decisions(int from) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            lines.append("""
                    {"posting_id": "p%d", "field": "primary_cloud", "reviewer": "Ada", "kind": "override", \
                    "value": "gcp", "note": "line %d"}
                    """.formatted(1 + i % POSTINGS, from + i));
        }
        return Files.writeString(folder.resolve("decisions" + from + ".jsonl"), lines);
    }
}
