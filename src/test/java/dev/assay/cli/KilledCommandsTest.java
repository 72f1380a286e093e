package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands killed at any moment, one after the other on one store: whatever was acknowledged is there.
 * {@code -Dassay.kills=300} kills so often; twice otherwise.
 */
class KilledCommandsTest {

    private static final int POSTINGS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final int kills = Integer.getInteger("assay.kills", 2);
    private final Random random = new Random(11);
    private final Map<String, Integer> killed = new LinkedHashMap<>();

    @Test
    void whatWasAcknowledgedIsThereHoweverACommandEnds() throws Exception {
        Path store = folder.resolve("store");
        Path postings = postings();
        assertThat(run(store, Long.MAX_VALUE, "import", postings.toString())).isEmpty();
        Set<Long> acknowledged = new LinkedHashSet<>();
        int lines = 0;
        for (int done = 0; count() < kills && done < kills * 3; done++) {
            List<String> out = switch (done % 6) {
                case 0, 3 -> run(store, pause(), "apply", decisions(lines++ * 1000).toString());
                case 1 -> run(store, pause(), "import", postings.toString());
                case 2 -> run(store, pause(), "triage", "--format", "json");
                case 4 -> run(store, pause(), "export", "--format", "reviewed", "--out",
                        folder.resolve("out.jsonl").toString());
                default -> run(store, pause(), "check");
            };
            if (done % 6 == 0 || done % 6 == 3) {
                for (String line : out) {
                    if (line.endsWith("}")) {
                        acknowledged.add(JSON.readTree(line).get("ack").asLong());
                    }
                }
            }
        }
        Path journal = folder.resolve("journal.jsonl");
        run(store, Long.MAX_VALUE, "export", "--format", "decisions", "--out", journal.toString());
        Set<Long> lost = new LinkedHashSet<>(acknowledged);
        for (String line : Files.readAllLines(journal)) {
            JsonNode decision = JSON.readTree(line);
            lost.remove(decision.get("seq").asLong());
        }
        System.out.println(
                count() + " kills " + killed + ", " + acknowledged.size() + " acknowledged, " + lost.size()
                        + " lost");
        assertThat(acknowledged).isNotEmpty();
        assertThat(lost).isEmpty();
        assertThat(run(store, Long.MAX_VALUE, "check")).last().asString().isEqualTo("All is well.");
    }

    private int count() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private long pause() {
        return 300 + random.nextInt(2_500);
    }

    /** Runs a command, and kills it if it takes longer. @return what it printed */
    private List<String> run(Path store, long millis, String command, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED", "-cp",
                        System.getProperty("java.class.path"), Launcher.class.getName(), command, "--store",
                        store.toString()));
        line.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(line).redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile()).start();
        boolean ended = command.equals("apply")
                ? endsBefore(process, out, 1 + random.nextInt(6_000))
                : process.waitFor(millis, TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly();
            killed.merge(command, 1, Integer::sum);
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
        for (int i = 0; i < 1_000; i++) {
            lines.append("""
                    {"posting_id": "p%d", "field": "primary_cloud", "reviewer": "Ada", "kind": "override", \
                    "value": "gcp", "note": "line %d"}
                    """.formatted(1 + i % POSTINGS, from + i));
        }
        return Files.writeString(folder.resolve("decisions" + from + ".jsonl"), lines);
    }
}
