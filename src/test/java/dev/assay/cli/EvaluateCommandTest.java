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

@Execution(ExecutionMode.CONCURRENT)
class EvaluateCommandTest {

    @TempDir
    Path folder;

    private Program program;
    private String gold;
    private String postings;

    @BeforeEach
    void writeFiles() throws IOException {
        program = new Program(folder);
        gold = write("gold.jsonl", """
                {"id": "a1", "labels": {"job_family": {"value": "data_engineer", "quotes": ["Data Engineer"]},
                 "secondary_clouds": {"value": []}, "seniority_level": {"value": "principal"}}}
                """.replace("\n ", " "));
        postings = write("postings.jsonl",
                """
                        {"id": "a1", "title": "Junior Data Engineer", "description": "You build pipelines with Airflow."}
                        """);
    }

    @Test
    void anEngineIsMeasuredOnPostings() throws IOException {
        assertThat(program.run("evaluate", "--gold", gold, "--engine", "rules", "--postings", postings,
                "--format",
                "json")).isZero();

        JsonNode json = new ObjectMapper().readTree(program.out());
        assertThat(json.at("/overall/n").asInt()).isEqualTo(3);
        assertThat(json.at("/overall/accuracy").asDouble()).isBetween(0.66, 0.67);
        assertThat(json.at("/fields/job_family/accuracy").asDouble()).isEqualTo(1);
        assertThat(json.get("fields").get("job_family").fieldNames()).toIterable()
                .contains("accuracy", "n", "macro_f1", "ece");
        assertThat(json.at("/wrong/0/field").asText()).isEqualTo("seniority_level");
    }

    @Test
    void whatInferWritesIsMeasuredTheSame() throws IOException {
        String inferred = folder.resolve("inferred.jsonl").toString();
        program.run("infer", "--out", inferred, postings);
        program.run("evaluate", "--gold", gold, "--engine", "rules", "--postings", postings, "--format",
                "json");
        String direct = program.out();

        assertThat(program.run("evaluate", "--gold", gold, "--pred", inferred, "--format", "json")).isZero();

        assertThat(program.out()).isEqualTo(direct);
        assertThat(program.err()).isEmpty();
    }

    @Test
    void peopleSeeATableAndTheWrongCells() {
        program.run("evaluate", "--gold", gold, "--engine", "rules", "--postings", postings);

        assertThat(program.out()).contains("accuracy", "all fields", "label principal, predicted junior",
                "1 wrong cell:", "a1 seniority_level: label principal, predicted junior");
    }

    @Test
    void aCellThatItsReadersLeftOpenIsNotMeasuredAndCounted() throws IOException {
        String open = write("open.jsonl",
                """
                        {"id": "a1", "labels": {"job_family": {"value": "data_engineer"}, "seniority_level": {"value": "principal"}},
                         "unsettled": ["seniority_level"]}
                        """
                        .replace("\n ", " "));

        program.run("evaluate", "--gold", open, "--engine", "rules", "--postings", postings, "--format",
                "json");
        JsonNode json = new ObjectMapper().readTree(program.out());
        assertThat(json.at("/overall/n").asInt()).isEqualTo(1);
        assertThat(json.at("/overall/accuracy").asDouble()).isEqualTo(1);
        assertThat(json.at("/unsettled").asInt()).isEqualTo(1);

        program.run("evaluate", "--gold", open, "--engine", "rules", "--postings", postings);
        assertThat(program.out()).contains("1 unsettled cell left out.");
    }

    @Test
    void aLabelThatTheSchemaDoesNotKnowIsNamedWithItsLine() throws IOException {
        String wrong = write("wrong.jsonl",
                "\n{\"id\": \"a1\", \"labels\": {\"job_family\": {\"value\": \"wizard\"}}}\n");

        assertThat(program.run("evaluate", "--gold", wrong, "--engine", "rules", "--postings", postings))
                .isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("wrong.jsonl, line 2, job_family").contains("wizard");
    }

    @Test
    void rulesOfOnesOwnAreMeasuredAndWhatTheyChangeIsTold() throws IOException {
        String rules = write("mine.yaml", "concepts:\n  level.principal: {also: [junior]}\n");

        assertThat(program.run("evaluate", "--gold", gold, "--rules", rules, "--postings", postings,
                "--format", "json")).isZero();
        JsonNode json = new ObjectMapper().readTree(program.out());
        assertThat(json.at("/overall/accuracy").asDouble()).isEqualTo(1);
        assertThat(json.at("/rules/changes/0").asText()).isEqualTo("concept level.principal replaced");
        assertThat(json.at("/rules/cells/0/before").asText()).isEqualTo("junior");
        assertThat(json.at("/rules/cells/0/after").asText()).isEqualTo("principal");

        program.run("evaluate", "--gold", gold, "--rules", rules, "--postings", postings);
        assertThat(program.out()).contains("1 cell otherwise than by the shipped rules",
                "a1 seniority_level: junior (seniority.title.word) became principal");
    }

    @Test
    void aRuleFileThatCannotBeUsedIsNamedWithItsLine() throws IOException {
        String rules = write("mine.yaml", "concepts:\n  level.principle: {also: [junior]}\n");

        assertThat(program.run("infer", "--rules", rules, postings)).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("mine.yaml, line 2").contains("level.principle");
        assertThat(program.run("infer", "--rules", rules + "x", postings)).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("mine.yamlx cannot be read");
    }

    @Test
    void inferSaysBesideItsLinesWhatRulesOfOnesOwnChange() throws IOException {
        String rules = write("mine.yaml", "concepts:\n  level.principal: {also: [junior]}\n");

        assertThat(program.run("infer", "--rules", rules, postings)).isZero();
        assertThat(program.out().lines()).hasSize(1);
        assertThat(program.err()).contains("concept level.principal replaced", "1 cell otherwise");
    }

    @Test
    void misuseIsSaidBeforeAnythingIsRead() {
        assertThat(program.run("evaluate", "--gold", "nowhere.jsonl", "--pred", "x", "--rules", "y"))
                .isEqualTo(Exit.USAGE);
        assertThat(
                program.run("evaluate", "--gold", "nowhere.jsonl", "--engine", "oracle", "--postings", "x"))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void predictionsMustComeFromSomewhere() {
        assertThat(program.run("evaluate", "--gold", gold)).isEqualTo(Exit.USAGE);
        assertThat(program.err()).contains("--pred FILE", "--engine NAME");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
