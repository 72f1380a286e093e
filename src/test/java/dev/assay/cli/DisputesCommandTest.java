package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code disputes}: where answers differ, equal ones as one. */
@Execution(ExecutionMode.CONCURRENT)
class DisputesCommandTest {

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

    private List<JsonNode> lines(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("disputes", "--store", store, "--format", "json"));
        command.addAll(List.of(options));
        assertThat(program.run(command.toArray(String[]::new))).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void listsTheLargestFirstAndThenTheCellsOfOne() throws IOException {
        List<JsonNode> all = lines("--limit", "100000");
        assertThat(all).extracting(line -> line.path("open").asInt())
                .isSortedAccordingTo((one, other) -> other - one);
        assertThat(all).extracting(line -> line.path("dispute").asText()).doesNotHaveDuplicates();
        JsonNode largest = all.getFirst();
        assertThat(lines("--limit", "1")).containsExactly(largest);
        assertThat(program.err()).contains("the largest 1");
        assertThat(lines("--field", largest.path("field").asText())).allSatisfy(
                line -> assertThat(line.path("field")).isEqualTo(largest.path("field")));

        List<JsonNode> cells = lines(largest.path("dispute").asText());
        assertThat(cells.removeFirst()).isEqualTo(largest);
        assertThat(cells).hasSize(largest.path("cells").asInt()).allSatisfy(cell -> {
            assertThat(cell.path("field")).isEqualTo(largest.path("field"));
            assertThat(cell.path("state").asText()).isEqualTo("undecided");
            assertThat(cell.path("answers").findValuesAsText("value")).hasSizeGreaterThan(1);
            assertThat(cell.path("answers").findValuesAsText("evidence")).isNotEmpty();
        });
    }

    @Test
    void aNameThatIsNoDisputeIsTold() {
        assertThat(program.run("disputes", "--store", store, "0000none")).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("There is no dispute \"0000none\"");
    }
}
