package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A folder that holds one file of each shape is read in one go, and what is refused is told with what to do. */
@Execution(ExecutionMode.CONCURRENT)
class FolderOfShapesTest {

    private static final List<String> OUTCOMES = List.of("accepted", "flagged", "repaired", "partial",
            "quarantined");

    @TempDir
    Path home;

    /** Hidden files are left behind, such as one that names what the first start passes over. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !String.valueOf(path.getFileName()).startsWith(".")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private long lines(Program program, String store, String format) throws IOException {
        Path out = home.resolve(format + ".jsonl");
        program.run("export", "--store", store, "--format", format, "--out", out.toString());
        try (Stream<String> lines = Files.lines(out)) {
            return lines.count();
        }
    }

    @Test
    void oneFolderOfAllShapesIsReadInOneGo() throws IOException {
        Path folder = home.resolve("in");
        copy(Path.of("sample-data"), folder);
        Files.writeString(folder.resolve("unknown.json"), "{\"greeting\":\"hello\"}");
        Files.writeString(folder.resolve("table.parquet"), "PAR1\u0001\u0002");
        Files.writeString(folder.resolve("letter.txt"), "Only a letter.\n\nYours");
        Files.write(folder.resolve("damaged.xlsx"), new byte[]{'P', 'K', 3, 4, 1, 2, 3});
        Files.write(folder.resolve("empty.csv"), new byte[0]);
        Program program = new Program(home);
        String store = home.resolve("store").toString();
        int exit = program.run("import", "--store", store, "--format", "json", folder.toString());
        JsonNode report = new ObjectMapper().readTree(program.out());
        assertThat(exit).as(program.err()).isEqualTo(2);
        assertThat(report.get("files").asInt()).isGreaterThanOrEqualTo(60);
        assertThat(OUTCOMES.stream().mapToInt(outcome -> report.get(outcome.toLowerCase(Locale.ROOT)).asInt())
                .sum())
                .as(report.toString()).isEqualTo(report.get("files").asInt());
        assertThat(report.get("postings").asLong()).isEqualTo(lines(program, store, "postings"));
        for (String refused : List.of("unknown.json", "table.parquet", "letter.txt", "damaged.xlsx",
                "empty.csv")) {
            assertThat(report.get("problems")).as(refused).anySatisfy(problem -> {
                assertThat(problem.toString()).contains(refused);
                assertThat(problem.get("remedy").asText()).as(problem.toString()).isNotBlank();
            });
        }
        assertThat(report.get("quarantined").asInt()).as(report.toString()).isEqualTo(5);
    }
}
