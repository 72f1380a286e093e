package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sample}: drawn, looked at, accepted under the target, exported, and revoked. */
@Execution(ExecutionMode.CONCURRENT)
class SampleCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Program program;
    private String store;

    @BeforeEach
    void take() {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        program.run("import", "--store", store, "sample-data");
    }

    private List<JsonNode> lines(String... command) throws IOException {
        assertThat(program.run(command)).as(program.err()).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private String lookedAt(List<JsonNode> cells) {
        StringBuilder input = new StringBuilder();
        cells.forEach(cell -> input.append(((ObjectNode) cell).put("reviewer", "Ada")).append('\n'));
        return input.toString();
    }

    @Test
    void aSampleOfSixtyRightOnesCertifiesTheRest() throws IOException {
        JsonNode drawn = lines("sample", "draw", "--store", store, "--reviewer", "Ada", "--target", "0.05",
                "--size", "60", "--fixed", "--format", "json").getFirst();
        String id = drawn.path("sample").asText();
        assertThat(program.run("sample", "accept", "--store", store, "--reviewer", "Ada", id))
                .isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("After 0 of 60");

        List<JsonNode> cells = lines("sample", "show", "--store", store, "--cells", "--format", "json", id);
        assertThat(program.runWith(lookedAt(cells), "apply", "--store", store)).isZero();
        JsonNode looked = lines("sample", "show", "--store", store, "--format", "json", id).getFirst();
        assertThat(looked.path("looked").asInt()).isEqualTo(60);
        assertThat(looked.path("upper").asDouble()).isLessThanOrEqualTo(0.05);

        List<JsonNode> preview = lines("sample", "accept", "--store", store, "--reviewer", "Ada",
                "--preview", "--format", "json", id);
        assertThat(preview).hasSize(drawn.path("population").asInt() - 60);
        JsonNode accepted = lines("sample", "accept", "--store", store, "--reviewer", "Ada", "--format",
                "json", id).getFirst();
        assertThat(accepted.path("accepted").asInt()).isEqualTo(preview.size());
        assertThat(accepted.path("in_force").asBoolean()).isTrue();
        assertThat(lines("triage", "--store", store, "--by", "field", "--basis", "bulk", "--judged",
                "--format", "json")).hasSize(preview.size());

        Path file = folder.resolve("certificates.jsonl");
        assertThat(program.run("sample", "export", "--store", store, "--out", file.toString())).isZero();
        JsonNode handedOn = JSON.readTree(Files.readString(file));
        assertThat(handedOn.path("certificate").asText()).isEqualTo(id);
        assertThat(handedOn.path("sample")).hasSize(60);
        assertThat(handedOn.path("applied").path("upper")).isEqualTo(looked.path("upper"));

        StringBuilder unsure = new StringBuilder();
        cells.forEach(cell -> unsure.append(((ObjectNode) cell).put("kind", "unsure").put("basis", "seen")
                .without("value").toString()).append('\n'));
        assertThat(program.runWith(unsure.toString(), "apply", "--store", store)).isZero();
        assertThat(program.err()).contains("certificate " + id, "revoked");
        assertThat(program.run("sample", "list", "--store", store)).isZero();
        assertThat(program.out()).contains(id, "revoked");
    }

    /** The posting's first answer lacks a field, so that another one's value is drawn there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatIsDrawnCanBeAppliedInAnyOrder(int seed) throws IOException {
        store = twoHalves();
        String id = lines("sample", "draw", "--store", store, "--reviewer", "Ada", "--target", "0.5",
                "--seed", String.valueOf(seed), "--format", "json").getFirst().path("sample").asText();
        List<JsonNode> cells = lines("sample", "show", "--store", store, "--cells", "--format", "json", id);
        assertThat(cells).extracting(cell -> cell.path("field").asText() + " " + cell.path("value").asText())
                .contains("seniority_level senior", "job_family data_engineer");

        assertThat(program.runWith(lookedAt(cells), "apply", "--store", store)).as(program.err()).isZero();
        assertThat(lines("sample", "show", "--store", store, "--format", "json", id).getFirst()
                .path("looked").asInt()).isEqualTo(cells.size());
    }

    /** Whoever writes a line by hand names no run, and means the value that every listing shows. */
    @Test
    void acceptingACellMeansTheAnswerThatLeadsThere() throws IOException {
        store = twoHalves();

        assertThat(program.runWith(
                """
                        {"posting_id": "p1", "field": "job_family", "reviewer": "Ada", "kind": "accept", "value": "data_engineer"}
                        """,
                "apply", "--store", store)).as(program.err()).isZero();
    }

    /** A posting of which one answer names one field, and a second answer that one otherwise, and another. */
    private String twoHalves() throws IOException {
        String level = "\"seniority_level\": {\"value\": \"senior\", \"confidence\": 0.8, \"evidence\": \"Senior\"}";
        String family = "\"job_family\": {\"value\": \"data_engineer\", \"confidence\": 0.9, \"evidence\": \"it\"}";
        Files.createDirectories(folder.resolve("in/p1"));
        Files.writeString(folder.resolve("in/postings.jsonl"), """
                {"id": "p1", "title": "Senior Data Engineer", "description": "We run Airflow on AWS."}
                """);
        Files.writeString(folder.resolve("in/p1/pass2-a-raw.txt"),
                "{\"inference\": {\"seniority_and_role\": {" + level + "}}}");
        Files.writeString(folder.resolve("in/p1/pass2-b-raw.txt"),
                "{\"inference\": {\"seniority_and_role\": {"
                        + level.replace("senior\"", "junior\"") + ", " + family + "}}}");
        String made = folder.resolve("halves").toString();
        program.run("import", "--store", made, folder.resolve("in").toString());
        return made;
    }

    /** In a blind store, whoever is set to look, what is applied is somebody's own. */
    @Test
    void whatIsAppliedRevokesTheCertificateOfWhomeverDecided() throws IOException {
        store = folder.resolve("blind").toString();
        program.run("import", "--store", store, "--blind", "sample-data");
        String id = lines("--as", "Ada", "sample", "draw", "--store", store, "--reviewer", "Ada", "--target",
                "0.05", "--size", "60", "--fixed", "--format", "json").getFirst().path("sample").asText();
        List<JsonNode> cells = lines("--as", "Ada", "sample", "show", "--store", store, "--cells", "--format",
                "json", id);
        assertThat(program.runWith(lookedAt(cells), "apply", "--store", store)).isZero();
        lines("--as", "Ada", "sample", "accept", "--store", store, "--reviewer", "Ada", "--format", "json",
                id);
        StringBuilder unsure = new StringBuilder();
        cells.forEach(cell -> unsure.append(((ObjectNode) cell).put("kind", "unsure").put("basis", "seen")
                .without("value").toString()).append('\n'));

        assertThat(program.runWith(unsure.toString(), "--as", "Bo", "apply", "--store", store)).isZero();
        assertThat(program.err()).contains("certificate " + id, "revoked");
    }

    @Test
    void whatCannotBeDrawnIsTold() {
        assertThat(program.run("sample", "draw", "--store", store, "--reviewer", "Ada", "--target", "2"))
                .isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("target between 0 and 1");
        assertThat(program.run("sample", "draw", "--store", store, "--reviewer", "Ada", "--target", "0.1",
                "--text", "no such posting")).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("nothing to draw from");
        assertThat(program.run("sample", "show", "--store", store, "none")).isEqualTo(Exit.FAILED);
        assertThat(program.run("sample")).isEqualTo(Exit.USAGE);
    }
}
