package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class InferAndGroundTest {

    private static final String POSTINGS = """
            {"id": "a1", "title": "Data Engineer", "company": "Northwind", "location": "Leeds", "description": "We use Airflow."}
            {"id": "a2", "title": "Data Analyst", "company": "Southwind", "location": "York", "description": "We use SQL."}
            """;

    @TempDir
    Path folder;

    private Program program;
    private Path good;
    private Path broken;

    @BeforeEach
    void writeFiles() throws IOException {
        program = new Program(folder);
        good = Files.writeString(folder.resolve("postings.jsonl"), POSTINGS);
        broken = Files.write(folder.resolve("picture.jsonl"),
                new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
    }

    @Test
    void inferWritesOneLinePerPostingTheSameInAnyLocale() throws IOException {
        Path out = folder.resolve("inferred.jsonl");
        assertThat(program.run("infer", good.toString())).isZero();
        String printed = program.out();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(program.run("infer", "--out", out.toString(), good.toString())).isZero();
        } finally {
            Locale.setDefault(before);
        }

        assertThat(out).content().isEqualTo(printed);
        JsonNode line = new ObjectMapper().readTree(printed.lines().toList().getLast());
        assertThat(line.get("posting_id").asText()).isEqualTo("a2");
        assertThat(line.at("/engine/name").asText()).isEqualTo("rules");
        assertThat(line.at("/inference/seniority_and_role/job_family").fieldNames()).toIterable()
                .startsWith("value", "confidence", "evidence", "source", "status", "spans");
    }

    @Test
    void inferWithoutAnyPostingExitsWith1AndWritesNothing() {
        Path out = folder.resolve("inferred.jsonl");

        assertThat(program.run("infer", "--out", out.toString(), broken.toString())).isEqualTo(Exit.FAILED);
        assertThat(out).doesNotExist();
    }

    @Test
    void groundWritesOneLinePerFieldOfEachAnswer() throws IOException {
        Path answer = Files.writeString(Files.createDirectories(folder.resolve("a1"))
                .resolve("pass2-some-model-raw.txt"),
                """
                        {"inference": {"stack_and_cloud": {"orchestrator_category":
                        {"value": "airflow_like", "confidence": 0.9, "evidence": "We use Airflow", "source": "inferred"}}}}""");

        int exit = program.run("ground", "--postings", good.toString(), "--responses", answer.toString());

        JsonNode line = new ObjectMapper().readTree(program.out().lines().findFirst().orElseThrow());
        assertThat(exit).isNotEqualTo(Exit.FAILED);
        assertThat(line.get("posting_id").asText()).isEqualTo("a1");
        assertThat(line.get("field").asText()).isEqualTo("orchestrator_category");
        assertThat(line.get("evidence").asText()).isEqualTo("We use Airflow");
        assertThat(line.has("status")).isTrue();
        assertThat(line.get("spans").isArray()).isTrue();
    }

    @Test
    void groundSaysOnceThatAPostingIsUnknownAndStillWritesItsLines() throws IOException {
        Path answer = Files.writeString(Files.createDirectories(folder.resolve("nowhere"))
                .resolve("pass2-some-model-raw.txt"),
                """
                        {"inference": {"stack_and_cloud": {
                        "orchestrator_category": {"value": "airflow_like", "confidence": 0.9, "evidence": "We use Airflow", "source": "inferred"},
                        "storage_layer": {"value": "not_mentioned", "confidence": 0.9, "evidence": "No storage is named.", "source": "inferred"}}}}""");

        int exit = program.run("ground", "--postings", good.toString(), "--responses", answer.toString());

        assertThat(exit).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err().lines().filter(line -> line.contains("posting nowhere"))).hasSize(1);
        assertThat(program.out().lines()).hasSize(2).allMatch(line -> line.contains("NO_TEXT"));
    }

    @Test
    void inferSaysWhichPostingHasNothingToInferFrom() throws IOException {
        Path mixed = Files.writeString(folder.resolve("mixed.jsonl"), """
                {"id": "bare", "title": "Data Engineer", "company": "Oak", "description": ""}
                {"id": "full", "title": "Data Engineer", "company": "Oak", "description": "We run AWS."}
                """);

        assertThat(program.run("infer", mixed.toString())).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out().lines()).singleElement().asString().contains("\"full\"");
        assertThat(program.err()).contains("posting bare", "neither a text nor Pass 1");
    }
}
