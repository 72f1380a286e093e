package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Small inputs with what is expected of them, where they lie beside the project. */
@Execution(ExecutionMode.CONCURRENT)
class CasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyCaseIsUnderstoodAsExpected() throws IOException {
        String given = System.getProperty("ASSAY_SHARED", System.getenv("ASSAY_SHARED"));
        Path cases = Path.of(given == null ? "../shared" : given).resolve("cases/cases.json");
        assumeTrue(Files.exists(cases), "the shared files are not at hand");
        return StreamSupport.stream(JSON.readTree(cases.toFile()).spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> check(one)));
    }

    private void check(JsonNode one) throws IOException {
        Path home = Files.createDirectories(folder.resolve(one.get("name").asText()));
        Path files = Files.createDirectories(home.resolve("in"));
        for (var file : one.get("files").properties()) {
            Path path = files.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().asText());
        }
        Program program = new Program(home);
        String store = home.resolve("store").toString();
        int exit = program.run("import", "--store", store, files.toString());
        String report = program.out() + program.err();
        List<JsonNode> postings = export(program, store, "postings", home);
        List<JsonNode> answers = export(program, store, "answers", home);
        JsonNode expected = one.get("expect");
        if (expected.has("exit")) {
            assertThat(StreamSupport.stream(expected.get("exit").spliterator(), false).map(JsonNode::asInt))
                    .as(report).contains(exit);
        }
        expected.path("told").forEach(piece -> assertThat(report).contains(piece.asText()));
        expected.path("posting_ids_include").forEach(id -> assertThat(postings).as(report)
                .anySatisfy(posting -> assertThat(posting.get("id").asText()).isEqualTo(id.asText())));
        if (expected.has("postings")) {
            assertThat(postings).as(report).hasSize(expected.get("postings").size());
        }
        expected.path("postings").forEach(posting -> assertThat(postings).as(report)
                .anySatisfy(found -> assertPosting(found, posting)));
        expected.path("answers").forEach(answer -> assertThat(answers).as(report)
                .anySatisfy(found -> assertAnswer(found, answer)));
    }

    private static List<JsonNode> export(Program program, String store, String format, Path home)
            throws IOException {
        Path out = home.resolve(format + ".jsonl");
        program.run("export", "--store", store, "--format", format, "--out", out.toString());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.exists(out) ? Files.readAllLines(out) : List.<String>of()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static void assertPosting(JsonNode found, JsonNode expected) {
        for (String key : List.of("id", "title", "company", "location")) {
            if (expected.has(key)) {
                assertThat(found.get(key).asText()).isEqualTo(expected.get(key).asText());
            }
        }
        expected.path("text")
                .forEach(piece -> assertThat(found.get("text").asText()).contains(piece.asText()));
    }

    private static void assertAnswer(JsonNode found, JsonNode expected) {
        assertThat(found.get("posting_id").asText()).isEqualTo(expected.get("posting").asText());
        if (expected.has("source")) {
            assertThat(found.get("source").asText()).isEqualTo(expected.get("source").asText());
        }
        expected.get("values").properties().forEach(value -> assertThat(
                found.get("inference").findValue(value.getKey()).get("value")).isEqualTo(value.getValue()));
    }
}
