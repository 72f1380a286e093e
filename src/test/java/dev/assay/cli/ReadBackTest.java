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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was exported with its decisions is read back as answers and decisions, each as whose they were. */
@Execution(ExecutionMode.CONCURRENT)
class ReadBackTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String POSTING = """
            {"id": "p1", "title": "Data Engineer", "company": "Acme", "location": "Oslo", "description": "We run \
            Airflow on AWS and load Snowflake every night."}
            """;
    private static final String ANSWER = """
            {"inference": {"seniority_and_role": {
              "seniority_level": {"value": "senior", "confidence": 0.8, "evidence": "Airflow", "source": "inferred"},
              "job_family": {"value": "data_engineer", "confidence": 0.9, "evidence": "Title", "source": "inferred"}},
             "stack_and_cloud": {
              "primary_cloud": {"value": "gcp", "confidence": 0.7, "evidence": "AWS", "source": "inferred"}}}}
            """;
    private static final String DECISIONS = """
            {"posting_id": "p1", "field": "primary_cloud", "reviewer": "Ada", "kind": "override", "value": "aws",\
             "note": "it says AWS", "basis": "seen"}
            {"posting_id": "p1", "field": "job_family", "reviewer": "Bo", "kind": "accept", "basis": "group"}
            {"posting_id": "p1", "field": "seniority_level", "reviewer": "Ada", "kind": "unsure"}
            {"posting_id": "p1", "field": "primary_cloud", "reviewer": "Ada", "kind": "evidence", "spans":\
             [{"in": "description", "start": 18, "end": 21, "quote": "AWS"}]}
            """;

    @TempDir
    Path folder;

    private Program program;
    private Path postings;
    private Path answer;
    private Path reviewed;

    @BeforeEach
    void review() throws IOException {
        program = new Program(folder);
        postings = write("in/postings.jsonl", POSTING);
        answer = write("in/p1/pass2-m-raw.txt", ANSWER);
        program.run("import", "--store", store("first"), postings.toString(), answer.toString());
        assertThat(
                program.run("apply", "--store", store("first"), write("decisions.txt", DECISIONS).toString()))
                .as(program.err()).isZero();
        reviewed = export("first", "reviewed");
    }

    @Test
    void anotherStoreGetsTheDecisionsAndTheModelsOwnValues() throws IOException {
        for (List<Path> order : List.of(List.of(postings, reviewed), List.of(reviewed, postings),
                List.of(answer, reviewed, postings), List.of(reviewed, answer, postings))) {
            String name = "again" + order.hashCode();
            for (Path file : order) {
                program.run("import", "--store", store(name), file.toString());
            }

            assertThat(decisions(name)).as(order.toString()).isEqualTo(decisions("first"));
            assertThat(value(name, "primary_cloud")).as("the model's value").isEqualTo("gcp");
            assertThat(value(name, "job_family")).isEqualTo("data_engineer");
            assertThat(reviews(name)).isEqualTo(reviews("first"));
        }
    }

    @Test
    void theStoreItCameFromIsLeftAsItIs() throws IOException {
        List<String> before = decisions("first");

        program.run("import", "--store", store("first"), reviewed.toString());

        assertThat(decisions("first")).isEqualTo(before);
        assertThat(lines(export("first", "answers"))).extracting(line -> line.get("source").asText())
                .containsExactly("m", "rules");
    }

    @Test
    void whatWasDecidedLaterStandsAndIsTold() throws IOException {
        program.run("import", "--store", store("later"), postings.toString(), answer.toString());
        program.runWith("{\"posting_id\": \"p1\", \"field\": \"primary_cloud\", \"reviewer\": \"Cy\","
                + " \"kind\": \"override\", \"value\": \"azure\"}\n", "apply", "--store", store("later"));

        program.run("import", "--store", store("later"), reviewed.toString());

        assertThat(program.out()).contains("decided here").contains("primary_cloud of p1");
        JsonNode cell = lines(export("later", "reviewed")).getFirst()
                .at("/inference/stack_and_cloud/primary_cloud");
        assertThat(cell.get("value").asText()).isEqualTo("azure");
    }

    @Test
    void aCutExportNeverGivesTheReviewersValueAsTheModels() throws IOException {
        String whole = Files.readString(reviewed);
        int cut = whole.indexOf("\"review\"", whole.indexOf("\"primary_cloud\"")) + 400;
        Path part = write("cut/reviewed.jsonl", whole.substring(0, Math.min(cut, whole.length() - 3)));

        program.run("import", "--store", store("cut"), postings.toString(), part.toString());

        assertThat(lines(export("cut", "answers")))
                .filteredOn(line -> line.get("source").asText().equals("m"))
                .allSatisfy(
                        line -> assertThat(line.at("/inference/stack_and_cloud/primary_cloud/value").asText())
                                .isNotEqualTo("aws"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"quote\":\"AWS\" | \"quote\":\"GCP\" | words of its evidence | evidence",
            "\"basis\":\"group\" | \"basis\":\"guessed\" | no basis | accept",
            "\"time\":\"20 | \"time\":\"29 | not come yet | ",
            "\"value\":\"data_engineer\" | \"value\":\"data_analyst\" | not the one that was proposed | accept",
            "\"kind\":\"unsure\" | \"kind\":\"accept\" | seniority_level | unsure"})
    void whatNobodyCanHaveDecidedIsRefusedAndTold(String found, String edited, String told, String kind)
            throws IOException {
        String whole = Files.readString(reviewed);
        assertThat(whole).contains(found);
        Path altered = write("altered/reviewed.jsonl", whole.replace(found, edited));
        program.run("import", "--store", store("altered"), postings.toString(), answer.toString());

        assertThat(program.run("import", "--store", store("altered"), altered.toString()))
                .isEqualTo(Exit.PROBLEMS);

        assertThat(program.out()).contains(told);
        List<String> kept = lines(export("altered", "decisions")).stream()
                .map(line -> line.get("kind").asText())
                .toList();
        if (kind == null) {
            assertThat(kept).isEmpty();
        } else {
            assertThat(kept).hasSize(3).doesNotContain(kind);
        }
        assertThat(program.run("check", "--store", store("altered"))).as(program.out()).isZero();
    }

    @Test
    void aValueThatStandsTwiceInADecisionComesBackOnceAndThatIsTold() throws IOException {
        program.runWith("{\"posting_id\": \"p1\", \"field\": \"secondary_clouds\", \"reviewer\": \"Ada\","
                + " \"kind\": \"override\", \"value\": [\"aws\", \"gcp\"]}\n", "apply", "--store",
                store("first"));
        String whole = Files.readString(export("first", "reviewed"));
        Path twice = write("twice/reviewed.jsonl",
                whole.replace("[\"aws\",\"gcp\"]", "[\"aws\",\"gcp\",\"aws\"]"));

        program.run("import", "--store", store("again"), postings.toString(), twice.toString());

        assertThat(program.out()).contains("a value stands twice; it was kept once: secondary_clouds of p1.");
        assertThat(decisions("again").toString()).contains("[\"aws\",\"gcp\"]");
    }

    @Test
    void aClearedFieldComesBackCleared() throws IOException {
        program.runWith("{\"posting_id\": \"p1\", \"field\": \"seniority_level\", \"reviewer\": \"Cy\","
                + " \"kind\": \"clear\"}\n", "apply", "--store", store("first"));
        Path cleared = export("first", "reviewed");
        program.run("import", "--store", store("cleared"), postings.toString(), answer.toString(),
                cleared.toString());

        assertThat(reviews("cleared")).isEqualTo(reviews("first"));
    }

    /** A label stands by itself: its evidence in the reviewer's words, and the answer's own beside it. */
    @Test
    void theEvidenceInAReviewersWordsIsHandedOnAndComesBackAsTheirs() throws IOException {
        for (String field : List.of("primary_cloud", "job_family")) {
            program.runWith("{\"posting_id\": \"p1\", \"field\": \"" + field + "\", \"reviewer\": \"Ada\","
                    + " \"kind\": \"evidence\", \"note\": \"They say that they run on AWS.\", \"spans\":"
                    + " [{\"in\": \"description\", \"start\": 18, \"end\": 21, \"quote\": \"AWS\"}]}\n",
                    "apply", "--store", store("first"));
        }
        Path said = export("first", "reviewed");
        JsonNode accepted = lines(said).getFirst().at("/inference/seniority_and_role/job_family");
        assertThat(accepted.get("evidence").asText()).isEqualTo("They say that they run on AWS.");
        assertThat(accepted.at("/original/evidence").asText()).isEqualTo("Title");
        assertThat(accepted.at("/original/confidence").asDouble()).isEqualTo(0.9);
        assertThat(lines(export("first", "gold"))).extracting(line -> line.path("sentence").asText())
                .containsExactly("They say that they run on AWS.", "They say that they run on AWS.");

        program.run("import", "--store", store("back"), postings.toString(), said.toString());

        assertThat(decisions("first")).as("what stands, and nothing else").containsAll(decisions("back"));
        assertThat(decisions("back")).filteredOn(line -> line.contains("They say that")).hasSize(2);
        assertThat(reviews("back")).isEqualTo(reviews("first"));
        assertThat(lines(export("back", "reviewed")).getFirst()
                .at("/inference/seniority_and_role/job_family/evidence").asText())
                .isEqualTo("They say that they run on AWS.");
        assertThat(lines(export("back", "answers")).toString()).doesNotContain("They say that");
    }

    private String value(String store, String field) throws IOException {
        List<String> values = new ArrayList<>();
        for (JsonNode line : lines(export(store, "answers"))) {
            if (line.get("source").asText().equals("m")) {
                line.get("inference").forEach(group -> {
                    if (group.has(field)) {
                        values.add(group.get(field).get("value").asText());
                    }
                });
            }
        }
        assertThat(values).as("one answer of the model").hasSize(1);
        return values.getFirst();
    }

    /** The decisions with what makes them, in the order of their time. */
    private List<String> decisions(String store) throws IOException {
        return lines(export(store, "decisions")).stream()
                .map(line -> List.of(line.get("time"), line.get("reviewer"), line.get("kind"),
                        line.get("field"),
                        line.path("value"), line.path("original_value"), line.path("note"), line.path("run"),
                        line.path("spans"), line.path("basis")).toString())
                .sorted().toList();
    }

    private List<String> reviews(String store) throws IOException {
        JsonNode line = lines(export(store, "reviewed")).getFirst();
        return List.of("seniority_and_role/seniority_level", "seniority_and_role/job_family",
                "stack_and_cloud/primary_cloud").stream()
                .map(field -> line.at("/inference/" + field)).map(cell -> cell.get("value") + " "
                        + cell.get("review") + " " + cell.get("spans"))
                .toList();
    }

    private Path export(String store, String format) throws IOException {
        Path out = folder.resolve("out/" + store + "-" + format + ".jsonl");
        program.run("export", "--store", store(store), "--format", format, "--out", out.toString());
        assertThat(out).as(program.err()).exists();
        return out;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private String store(String name) {
        return folder.resolve(name).toString();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
