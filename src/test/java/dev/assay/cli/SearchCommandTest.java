package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code search}: words in postings, notes and evidence, with what stands around them. */
@Execution(ExecutionMode.CONCURRENT)
class SearchCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Program program;
    private String store;

    @BeforeEach
    void take() throws IOException {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        Path postings = Files.writeString(folder.resolve("postings.jsonl"),
                """
                        {"id": "a", "title": "Data Engineer", "company": "Kestrel", "description": "😀 We use <b>Terraform</b>."}
                        {"id": "b", "title": "Chef", "company": "Bistro", "description": "We use knives."}
                        """);
        program.run("import", "--store", store, postings.toString());
    }

    @Test
    void showsWhereTheWordsStand() {
        assertThat(program.run("search", "--store", store, "use", "terraform")).isZero();
        assertThat(program.out()).contains("a  Data Engineer, Kestrel", "description: ",
                "We «use» «Terraform».").doesNotContain("Bistro", "<b>");
        assertThat(program.err()).contains("Shown are ", "1 in postings");
    }

    @Test
    void writesALineOfJsonForEach() throws IOException {
        assertThat(
                program.run("search", "--store", store, "--in", "posting", "--format", "json", "terraform"))
                .isZero();
        JsonNode line = JSON.readTree(program.out());
        assertThat(line.path("posting_id").asText()).isEqualTo("a");
        assertThat(line.path("in").asText()).isEqualTo("description");
        String snippet = line.path("snippet").asText();
        JsonNode mark = line.path("marks").path(0);
        assertThat(snippet.substring(snippet.offsetByCodePoints(0, mark.path(0).asInt()),
                snippet.offsetByCodePoints(0, mark.path(1).asInt()))).isEqualTo("Terraform");
    }

    @Test
    void findsWhatWasNoted() {
        program.runWith(
                """
                        {"posting_id": "b", "field": "primary_cloud", "reviewer": "Ada", "kind": "unsure", "note": "ask the cook"}
                        """,
                "apply", "--store", store);
        assertThat(program.run("search", "--store", store, "cook")).isZero();
        assertThat(program.out()).contains("note of primary_cloud, Ada: ask the «cook»");
    }

    @Test
    void nothingFoundIsNoFailureAndNothingAskedIs() {
        assertThat(program.run("search", "--store", store, "submarine")).isZero();
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).contains("Nothing was found");
        assertThat(program.run("search", "--store", store, "…")).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("Name one");
        assertThat(program.run("search", "--store", store, "--limit", "0", "word")).isEqualTo(Exit.USAGE);
        assertThat(program.run("search", "--store", folder.resolve("none").toString(), "word"))
                .isEqualTo(Exit.FAILED);
    }
}
