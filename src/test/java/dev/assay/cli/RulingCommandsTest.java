package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** {@code rule} and {@code rulings}: a dispute settled, undone, and settled in another store by the same ruling. */
@Execution(ExecutionMode.CONCURRENT)
class RulingCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Program program;
    private String store;
    private JsonNode dispute;
    private String value;

    @BeforeEach
    void take() throws IOException {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        program.run("import", "--store", store, "sample-data");
        dispute = lines("disputes", "--store", store, "--format", "json").getFirst();
        value = dispute.path("values").path(1).path("value").asText();
        assertThat(value).as("the value that fewer name").isNotEmpty();
    }

    private List<JsonNode> lines(String... command) throws IOException {
        assertThat(program.run(command)).as(program.err()).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<JsonNode> rule(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("rule", "--store", store, "--reviewer", "Ada",
                "--reason", "Our codebook says so.", "--format", "json"));
        command.addAll(List.of(more));
        command.addAll(List.of(dispute.path("dispute").asText(), value));
        return lines(command.toArray(String[]::new));
    }

    private long undecided() throws IOException {
        return lines("disputes", "--store", store, "--format", "json", dispute.path("dispute").asText())
                .getFirst().path("open").asLong();
    }

    @Test
    void aDisputeIsSettledAsItsPreviewSaysAndUndoneAsAWhole() throws IOException {
        List<JsonNode> preview = rule("--preview", "--except=" + dispute.path("examples").path(0).asText());
        assertThat(program.err()).contains("Would settle", "1 excepted");
        assertThat(preview).hasSize(dispute.path("open").asInt() - 1);
        assertThat(undecided()).isEqualTo(dispute.path("open").asLong());

        assertThat(rule("--except=" + dispute.path("examples").path(0).asText())).isEqualTo(preview);
        assertThat(undecided()).isEqualTo(1);
        assertThat(lines("rulings", "list", "--store", store, "--format", "json")).singleElement()
                .satisfies(known -> {
                    assertThat(known.path("ruling")).isEqualTo(dispute.path("dispute"));
                    assertThat(known.path("reason").asText()).isEqualTo("Our codebook says so.");
                    assertThat(known.path("cells").asInt()).isEqualTo(preview.size());
                    assertThat(known.path("in_force").asBoolean()).isTrue();
                });

        assertThat(program.runWith("{\"reviewer\":\"Ada\",\"kind\":\"undo\"}\n", "apply", "--store", store))
                .isZero();
        assertThat(undecided()).isEqualTo(dispute.path("open").asLong());
        assertThat(lines("rulings", "list", "--store", store, "--format", "json").getFirst()
                .path("in_force").asBoolean(true)).isFalse();
    }

    @Test
    void aRulingIsHandedToAnotherStoreAndSettlesWhatComesLater() throws IOException {
        rule("--later");
        Path file = folder.resolve("rulings.jsonl");
        assertThat(program.run("rulings", "export", "--store", store, "--out", file.toString())).isZero();
        assertThat(Files.readAllLines(file)).hasSize(1);

        String other = folder.resolve("other").toString();
        String first = dispute.path("examples").path(0).asText();
        program.run("import", "--store", other, "sample-data/postings.jsonl");
        assertThat(program.run("rulings", "apply", "--store", other, "--reviewer", "Bo", file.toString()))
                .isZero();
        program.run("import", "--store", other, "sample-data/answers/" + first);
        assertThat(program.out()).contains("The ruling " + dispute.path("dispute").asText());
        assertThat(lines("triage", "--store", other, "--by", "field", "--basis", "ruling", "--judged",
                "--format", "json")).extracting(cell -> cell.path("posting_id").asText())
                .containsExactly(first);

        assertThat(program.run("rulings", "withdraw", "--store", other, "--reviewer", "Bo",
                dispute.path("dispute").asText())).isZero();
        assertThat(program.err()).contains("1 cell is undecided again");
    }

    /** Beside the field it is about, and only while it is in force. */
    @Test
    void theCodebookHasTheRulingsInForceBesideTheirField() throws IOException {
        Path file = folder.resolve("codebook.md");
        assertThat(codebook(file)).doesNotContain("Rulings:");

        rule("--later");
        String codebook = codebook(file);
        String field = dispute.path("field").asText();
        String page = codebook.substring(codebook.indexOf("(`" + field + "`)"));
        page = page.substring(0, page.indexOf("\n##"));
        assertThat(page).contains("Rulings:\n\n- Where answers name ",
                "`" + value + "`. Our codebook says so. (Ada, ",
                ", also for what comes later)");
        assertThat(codebook.split("Rulings:", -1)).hasSize(2);

        program.run("rulings", "withdraw", "--store", store, "--reviewer", "Ada",
                dispute.path("dispute").asText());
        assertThat(codebook(file)).doesNotContain("Rulings:", "Our codebook says so.");
    }

    private String codebook(Path file) throws IOException {
        assertThat(program.run("export", "--store", store, "--format", "codebook", "--out", file.toString()))
                .as(program.err()).isZero();
        return Files.readString(file);
    }

    @Test
    void whatCannotBeRuledIsTold() throws IOException {
        String name = dispute.path("dispute").asText();
        assertThat(program.run("rule", "--store", store, "--reason", "So.", name, value))
                .isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("--reviewer NAME");
        assertThat(program.run("rule", "--store", store, "--reviewer", "Ada", "--reason", "So.", name,
                "none-such")).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("cannot be a value of");
        Path file = folder.resolve("bad.jsonl");
        Files.writeString(file, "{\"field\":\"" + dispute.path("field").asText() + "\"}\n");
        assertThat(program.run("rulings", "apply", "--store", store, "--reviewer", "Ada", file.toString()))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("line 1", "\"value\" is missing");
        assertThat(program.run("rulings", "--store", store)).isEqualTo(Exit.USAGE);
    }
}
