package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.FaultyFiles;
import dev.assay.model.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command says of files is what it always said, to the byte: others read it, and search for it. */
class ImportReportWordsTest {

    private static final Path KEPT = Path.of("src/test/resources/faulty-files-report.txt");

    @Test
    void theReportIsTheOneThatWasKept(@TempDir Path folder) throws IOException {
        Program program = new Program(folder);
        Path faulty = FaultyFiles.in(folder);
        String kept = Files.readString(KEPT);

        assertThat(program.run("import", "--store=" + folder.resolve("a"), "--as=Ada", faulty.toString()))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).isEqualTo(kept);

        program.run("import", "--store=" + folder.resolve("b"), "--as=Ada", "--format=json",
                faulty.toString());
        List<String> lines = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(program.out()).get("problems")) {
            lines.add("  " + ProblemText.line(Problems.of(one.get("file").asText(), one.get("place").asText(),
                    one.get("message").asText(), one.get("remedy").asText())));
        }
        assertThat(lines).isEqualTo(kept.lines().skip(3).toList());
    }
}
