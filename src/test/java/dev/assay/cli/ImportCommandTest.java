package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ImportCommandTest {

    private static final String POSTINGS = """
            {"id": "a1", "title": "Data Engineer", "company": "Northwind", "location": "Leeds", "description": "We use Airflow."}
            {"id": "a2", "title": "Data Analyst", "company": "Southwind", "location": "York", "description": "We use SQL."}
            """;

    @TempDir
    Path folder;

    private Program program;
    private String store;
    private Path good;
    private Path broken;

    @BeforeEach
    void writeFiles() throws IOException {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        good = Files.writeString(folder.resolve("postings.jsonl"), POSTINGS);
        broken = Files.write(folder.resolve("picture.jsonl"),
                new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
    }

    @Test
    void filesThatCanAllBeReadExitWith0() {
        assertThat(program.run("import", "--store", store, good.toString())).isZero();
        assertThat(program.out()).contains("1 file given: 1 accepted").contains("Read 2 postings");
        assertThat(program.err()).isEmpty();
    }

    @Test
    void aRemarkAloneIsToldAndExitsWith0() throws IOException {
        Path twins = Files.writeString(folder.resolve("twins.jsonl"),
                """
                        {"id": "t1", "title": "Data Engineer", "company": "Acme", "description": "We load it every night."}
                        {"id": "t2", "title": "Data Engineer", "company": "Acme", "description": "We load it every night."}
                        """);
        assertThat(program.run("import", "--store", store, twins.toString())).isZero();
        assertThat(program.out()).contains("t2").contains("another id");
    }

    @Test
    void whatCannotBeReadIsListedAndExitsWith2() {
        assertThat(program.run("import", "--store", store, good.toString(), broken.toString()))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).contains("1 accepted", "1 quarantined", "picture.jsonl");
    }

    @Test
    void nothingReadExitsWith1() {
        assertThat(program.run("import", "--store", store, broken.toString())).isEqualTo(Exit.FAILED);
        assertThat(program.run("import", "--store", store, folder.resolve("no such").toString()))
                .isEqualTo(Exit.FAILED);
        assertThat(program.out()).contains("no such").contains("There is no such file");
    }

    @Test
    void missingIdsAndEqualRowsAreRemarks() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.csv"), """
                title,company,location,description
                Data Engineer,Acme,Leeds,We load the warehouse every night.
                Data Engineer,Acme,Leeds,We load the warehouse every night.
                Data Analyst,Acme,York,We ask the warehouse every day.
                """);

        assertThat(program.run("import", "--store", store, rows.toString())).isZero();
        assertThat(program.out()).contains("Read 2 postings", "1 repaired", "2 remarks:", "have no id",
                "A posting stands here again, word for word; it was counted once.");
    }

    @Test
    void oneIdForTwoTextsAndAnAnswerToNoPostingAreProblems() throws IOException {
        Path twice = Files.writeString(folder.resolve("twice.jsonl"), POSTINGS.replace("a2", "a1"));
        assertThat(program.run("import", "--store", store, twice.toString())).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).contains("Read 1 posting", "stands in this file before, with other text");

        String answer = """
                {"inference": {"stack_and_cloud": {"primary_cloud": {"value": "aws", "confidence": 0.9, \
                "evidence": "AWS", "source": "inferred"}}}}
                """;
        Path answers = Files.writeString(folder.resolve("answers.jsonl"), answer.repeat(2));
        assertThat(program.run("import", "--store", store, good.toString(), answers.toString()))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).contains("name no posting");
    }

    @Test
    void theSumOfOutcomesIsTheNumberOfFilesGiven() throws IOException {
        program.run("import", "--store", store, "--format", "json", good.toString(), broken.toString(),
                folder.resolve("no such").toString());

        JsonNode report = new ObjectMapper().readTree(program.out());

        assertThat(report.get("files").asInt()).isEqualTo(3);
        assertThat(Stream.of("accepted", "repaired", "flagged", "partial", "quarantined")
                .mapToInt(key -> report.get(key).asInt()).sum()).isEqualTo(3);
        assertThat(report.get("postings").asInt()).isEqualTo(2);
        assertThat(report.get("problems")).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.get("file").asText()).isNotBlank();
            assertThat(problem.get("message").asText()).isNotBlank();
        });
    }

    @Test
    void importingTheSameAgainChangesNothing() {
        program.run("import", "--store", store, good.toString());
        program.run("export", "--store", store, "--format", "reviewed", "--out",
                folder.resolve("1.jsonl").toString());

        assertThat(program.run("import", "--store", store, good.toString())).isZero();

        program.run("export", "--store", store, "--format", "reviewed", "--out",
                folder.resolve("2.jsonl").toString());
        assertThat(folder.resolve("2.jsonl")).hasSameTextualContentAs(folder.resolve("1.jsonl"));
        program.run("check", "--store", store);
        assertThat(program.out()).contains("2 postings", "All is well.");
    }

    @Test
    void aStoreInUseIsSaidToBe() {
        OpenedStore open = program.parts().openStore(Path.of(store), dev.assay.task.Progress.NONE);
        try {
            assertThat(program.run("import", "--store", store, good.toString())).isEqualTo(Exit.FAILED);
            assertThat(program.err().lines()).singleElement().asString().contains(store);
        } finally {
            open.close();
        }
    }

    @Test
    void triageListsTheRiskiestFirst() throws IOException {
        program.run("import", "--store", store, good.toString());

        assertThat(program.run("triage", "--store", store, "--format", "json")).isZero();

        JsonNode queue = new ObjectMapper().readTree(program.out());
        assertThat(queue).hasSize(2);
        assertThat(queue.get(0).get("score").asDouble())
                .isGreaterThanOrEqualTo(queue.get(1).get("score").asDouble());
        assertThat(queue.get(0).get("reasons").isArray()).isTrue();
    }

    @Test
    void checkFindsDamageAndExitsWith2() throws IOException {
        program.run("import", "--store", store, good.toString());
        assertThat(program.run("check", "--store", store, "--format", "json")).isZero();
        assertThat(new ObjectMapper().readTree(program.out()).get("sound").asBoolean()).isTrue();
        try (Stream<Path> files = Files.walk(Path.of(store).resolve("originals"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains("manifest"))
                    .toList()) {
                Files.write(file, new byte[]{1, 2, 3});
            }
        }

        assertThat(program.run("check", "--store", store)).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).contains("Damage: ");
    }
}
