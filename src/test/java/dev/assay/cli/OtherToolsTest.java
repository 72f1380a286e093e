package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to tools for labelling comes back: postings, what sources said, and decisions, also those that were made there. */
@Execution(ExecutionMode.CONCURRENT)
class OtherToolsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String POSTINGS = """
            {"id": "p1", "title": "Senior Data Engineer", "company": "A & <B>", "location": "Oslo", "description": "\ud83d\ude80 We run \
            Airflow on AWS and load Snowflake every night."}
            {"id": "p2", "title": "Analyst", "company": "", "location": "", "description": "SQL on GCP, all day."}
            """;
    private static final String ANSWER = """
            {"inference": {"seniority_and_role": {
              "seniority_level": {"value": "senior", "confidence": 0.8, "evidence": "The title says Senior", "source": "inferred"},
              "job_family": {"value": "data_engineer", "confidence": 0.9, "evidence": "Airflow", "source": "inferred"}},
             "stack_and_cloud": {
              "primary_cloud": {"value": "gcp", "confidence": 0.7, "evidence": "run Airflow on AWS", "source": "inferred"},
              "secondary_clouds": {"value": ["aws", "azure"], "confidence": 0.7, "evidence": "AWS", "source": "inferred"}}}}
            """;
    private static final String DECISIONS = """
            {"posting_id": "p1", "field": "primary_cloud", "reviewer": "Ada", "kind": "override", "value": "aws",\
             "note": "it says AWS", "basis": "seen"}
            {"posting_id": "p1", "field": "job_family", "reviewer": "Bo B\u00f6", "kind": "accept", "basis": "group"}
            {"posting_id": "p1", "field": "seniority_level", "reviewer": "Ada", "kind": "unsure"}
            {"posting_id": "p1", "field": "secondary_clouds", "reviewer": "Ada", "kind": "override", "value": ["gcp"]}
            {"posting_id": "p1", "field": "primary_cloud", "reviewer": "Ada", "kind": "evidence", "spans":\
             [{"in": "description", "start": 20, "end": 23, "quote": "AWS"}]}
            """;

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void review() throws IOException {
        program = new Program(folder);
        Path postings = write("in/postings.jsonl", POSTINGS);
        Path first = write("in/p1/pass2-m-raw.txt", ANSWER);
        Path second = write("in/p1/pass2-n-raw.txt", ANSWER.replace("\"gcp\"", "\"azure\""));
        program.run("import", "--store", store("first"), postings.toString(), first.toString(),
                second.toString());
        assertThat(
                program.run("apply", "--store", store("first"), write("decisions.txt", DECISIONS).toString()))
                .as(program.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"labelstudio.json", "argilla.json", "prodigy.jsonl", "doccano.jsonl"})
    void anotherStoreGetsPostingsAnswersAndDecisionsAsTheyWere(String tool) throws IOException {
        Path out = export("first", tool.replaceFirst("\\..*", ""), "out/" + tool);

        int exit = program.run("import", "--store", store("again"), out.toString());

        assertThat(exit).as(program.out()).isZero();
        assertThat(lines(export("again", "postings", "p.jsonl")))
                .isEqualTo(withoutShape(lines(export("first", "postings", "p1.jsonl")), "shape", tool));
        assertThat(answers("again")).isEqualTo(answers("first"));
        assertThat(decisions("again")).isEqualTo(decisions("first"));
        assertThat(reviews("again")).isEqualTo(reviews("first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"labelstudio.json", "argilla.json", "prodigy.jsonl", "doccano.jsonl"})
    void theStoreItCameFromIsLeftAsItIs(String tool) throws IOException {
        Path out = export("first", tool.replaceFirst("\\..*", ""), "out/" + tool);
        List<String> before = decisions("first");
        List<String> said = answers("first");

        program.run("import", "--store", store("first"), out.toString());

        assertThat(decisions("first")).isEqualTo(before);
        assertThat(answers("first")).isEqualTo(said);
    }

    @Test
    void whatSomebodyChangedThereIsTheirDecision() throws IOException {
        Path out = export("first", "labelstudio", "out/tasks.json");
        String given = Files.readString(out);
        // as Label Studio gives it back: whoever imported it is named, and one choice is another
        String changed = given.replace("\"was_cancelled\":false",
                "\"completed_by\":{\"id\":3,\"email\":\"cy@there.example\"},\"created_at\":\"2030-01-01T00:00:00Z\""
                        + ",\"was_cancelled\":false")
                .replace("\"to_name\":\"description\",\"type\":\"choices\",\"value\":{\"choices\":[\"aws\"]}",
                        "\"to_name\":\"description\",\"type\":\"choices\",\"value\":{\"choices\":[\"azure\"]}")
                .replace("2030", "2026");
        assertThat(changed).contains("azure");
        Path back = write("back/tasks.json", changed);

        program.run("import", "--store", store("again"), back.toString());

        assertThat(decisions("again")).as(program.out())
                .anyMatch(line -> line.contains("\"azure\"") && line.contains("cy@there.example"))
                .anyMatch(line -> line.contains("data_engineer") && line.contains("Bo B\u00f6"))
                .noneMatch(line -> line.contains("data_engineer") && line.contains("cy@there"));
    }

    @Test
    void anAnswerWithoutTimeOrNameIsNoSilentLoss() throws IOException {
        Path back = write("back/team.jsonl",
                "{\"id\": 7, \"text\": \"We run Airflow on AWS.\", \"label\": [\"primary_cloud=aws\", \"odd\"], \"Comments\": []}\n"
                        + "{\"id\": 8, \"text\": \"SQL on GCP.\", \"label\": [[7, 10, \"primary_cloud\"]]}\n");

        program.run("import", "--store", store("again"), back.toString());

        assertThat(program.out()).contains("odd");
        assertThat(decisions("again")).hasSize(2)
                .anyMatch(line -> line.contains("\"aws\"") && line.contains("\"team\""))
                .anyMatch(line -> line.contains("\"quote\":\"GCP\""));
        List<String> before = decisions("again");
        program.run("import", "--store", store("again"),
                write("back/2/team.jsonl", Files.readString(back) + "\n")
                        .toString());
        assertThat(decisions("again")).isEqualTo(before);
    }

    @Test
    void decidedCellsAloneCarryNothingElse() throws IOException {
        for (String tool : List.of("labelstudio", "argilla", "prodigy", "doccano")) {
            Path out = folder.resolve(tool + ".json");
            assertThat(program.run("export", "--store", store("first"), "--format", tool, "--only", "decided",
                    "--out", out.toString())).as(program.err()).isZero();
            assertThat(Files.readString(out)).contains("p1").doesNotContain("p2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"labelstudio", "argilla", "prodigy", "doccano"})
    void allIsAsTheToolsOwnFormatHasIt(String tool) throws IOException {
        Path out = export("first", tool, "valid.json");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/formats", tool + ".schema.json")));
        String whole = Files.readString(out);
        for (String document : whole.startsWith("[") ? List.of(whole) : whole.lines().toList()) {
            assertThat(schema.validate(document, InputFormat.JSON)).as(document).isEmpty();
        }
    }

    @Test
    void theConfigurationHasAControlForEachRegionAndAChoiceForEachValue() throws Exception {
        JsonNode tasks = MAPPER.readTree(export("first", "labelstudio", "tasks.json").toFile());
        var config = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(folder.resolve("tasks-config.xml").toFile());
        var xpath = XPathFactory.newInstance().newXPath();
        int regions = 0;
        for (JsonNode task : tasks) {
            for (JsonNode region : task.findValues("result").stream().flatMap(JsonNode::valueStream)
                    .toList()) {
                regions++;
                boolean choices = region.get("type").asText().equals("choices");
                for (JsonNode label : region.at(choices ? "/value/choices" : "/value/labels")) {
                    String path = "//*[@name='" + region.get("from_name").asText() + "' and @toName='"
                            + region.get("to_name").asText() + "']/*[@value='" + label.asText() + "']";
                    assertThat(xpath.evaluate("count(" + path + ")", config)).as(path).isEqualTo("1");
                }
                String text = task.at("/data/" + region.get("to_name").asText()).asText();
                assertThat(choices ? "" : region.at("/value/text").asText())
                        .isEqualTo(choices
                                ? ""
                                : text.substring(
                                        text.offsetByCodePoints(0, region.at("/value/start").asInt()),
                                        text.offsetByCodePoints(0, region.at("/value/end").asInt())));
            }
        }
        assertThat(regions).isGreaterThan(4);
    }

    @Test
    void theNumberOfALineInDoccanoIsNotThePostings() throws IOException {
        Path out = export("first", "doccano", "out/all.jsonl");
        StringBuilder back = new StringBuilder();
        for (JsonNode line : lines(out)) {
            ObjectNode numbered = MAPPER.createObjectNode().put("id", 70 + back.length());
            numbered.setAll((ObjectNode) line);
            numbered.putArray("Comments");
            back.append(numbered).append('\n');
        }

        program.run("import", "--store", store("again"), write("back/all.jsonl", back.toString()).toString());

        assertThat(ids("again")).as(program.out()).containsExactlyInAnyOrder("p1", "p2");
        assertThat(decisions("again")).isEqualTo(decisions("first"));
    }

    @Test
    void theNumberOfARowOfLabelStudioIsNotThePostings() throws IOException {
        JsonNode task = MAPPER.readTree(export("first", "labelstudio", "out/tasks.json").toFile()).get(0);
        ObjectNode row = MAPPER.createObjectNode().put("id", 41);
        row.setAll((ObjectNode) task.get("data"));
        row.put("primary_cloud", "aws").put("annotator", 3).put("annotation_id", 7)
                .put("created_at", "2026-03-09T22:16:08Z").put("lead_time", 1.5);

        program.run("import", "--store", store("again"),
                write("back/min.json", "[" + row + "]").toString());

        assertThat(ids("again")).as(program.out()).containsExactly("p1");
        assertThat(decisions("again")).anyMatch(line -> line.contains("\"aws\"") && line.contains("Ada"))
                .allMatch(line -> line.contains("\"p1\""));
    }

    @Test
    void notMentionedInPlaceOfUnsureIsADecision() throws IOException {
        ArrayNode tasks = (ArrayNode) MAPPER
                .readTree(export("first", "labelstudio", "out/tasks.json").toFile());
        ObjectNode annotation = (ObjectNode) tasks.get(0).at("/annotations/0");
        annotation.putObject("completed_by").put("email", "cy@there.example");
        annotation.put("created_at", "2026-01-01T00:00:00Z");
        ((ArrayNode) annotation.get("result")).add(MAPPER.readTree("""
                {"id": "n", "from_name": "seniority_level", "to_name": "description", "type": "choices",
                 "value": {"choices": ["not_mentioned"]}}"""));

        program.run("import", "--store", store("again"),
                write("back/tasks.json", tasks.toString()).toString());

        assertThat(decisions("again")).as(program.out()).anyMatch(line -> line.contains("seniority_level")
                && line.contains("not_mentioned") && line.contains("cy@there"));
    }

    @Test
    void wordsThatAToolCannotMarkStayWhereAnotherIsAdded() throws IOException {
        decide("first",
                """
                        {"posting_id": "p1", "field": "job_family", "reviewer": "Bo B\u00f6", "kind": "evidence", "spans":\
                         [{"in": "title", "start": 7, "end": 20, "quote": "Data Engineer"},\
                         {"in": "description", "start": 9, "end": 16, "quote": "Airflow"}]}
                        """);
        ObjectNode line = (ObjectNode) lines(export("first", "doccano", "out/all.jsonl")).getFirst();
        ((ArrayNode) line.get("entities")).addArray().add(20).add(23).add("job_family");

        program.run("import", "--store", store("again"), write("back/cy.jsonl", line.toString()).toString());

        assertThat(decisions("again")).anyMatch(one -> one.contains("\"cy\"") && one.contains("evidence")
                && one.contains("\"Data Engineer\"") && one.contains("\"Airflow\"")
                && one.contains("\"AWS\""));
    }

    @Test
    void wordsThatWereTakenAwayThereAreTold() throws IOException {
        ObjectNode line = (ObjectNode) lines(export("first", "doccano", "out/all.jsonl")).getFirst();
        ArrayNode entities = (ArrayNode) line.get("entities");
        for (int at = entities.size() - 1; at >= 0; at--) {
            if (entities.get(at).get(2).asText().equals("primary_cloud")) {
                entities.remove(at);
            }
        }

        program.run("import", "--store", store("again"), write("back/cy.jsonl", line.toString()).toString());

        assertThat(program.out()).contains("no words are marked any more: primary_cloud.");
        assertThat(decisions("again")).isEqualTo(decisions("first"));
    }

    @Test
    void whatWasFilledInBeforeIsNoEditOfWhoeverAcceptsIt() throws IOException {
        fill("plain");
        ObjectNode line = (ObjectNode) lines(export("plain", "prodigy", "out/plain.jsonl")).getFirst();
        assertThat(line.get("spans")).isNotEmpty();
        line.put("answer", "accept").put("_annotator_id", "cy").put("_timestamp", 1_770_000_000);

        program.run("import", "--store", store("again"), write("back/x.jsonl", line.toString()).toString());

        assertThat(decisions("again")).isNotEmpty().allMatch(one -> one.contains("\"kind\":\"accept\""));
    }

    @Test
    void aCategoryBesideDecisionsIsSomebodysDecision() throws IOException {
        fill("some");
        decide("some", DECISIONS.lines().findFirst().orElseThrow());
        ObjectNode line = (ObjectNode) lines(export("some", "doccano", "out/some.jsonl")).getFirst();
        ((ArrayNode) line.get("cats")).add("seniority_level=senior");

        program.run("import", "--store", store("again"), write("back/cy.jsonl", line.toString()).toString());

        assertThat(decisions("again")).hasSize(2).anyMatch(one -> one.contains("seniority_level")
                && one.contains("\"cy\"") && one.contains("accept"));
    }

    @Test
    void whatWasFilledInInDoccanoIsNoDecisionAndIsTold() throws IOException {
        fill("plain");
        Path out = export("plain", "doccano", "out/all.jsonl");

        program.run("import", "--store", store("again"), out.toString());

        assertThat(program.out()).contains("Left out: values that doccano was given");
        assertThat(decisions("again")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"labelstudio.json", "argilla.json", "prodigy.jsonl", "doccano.jsonl"})
    void wordsGivenToACellThatNobodyDecidedComeBack(String tool) throws IOException {
        fill("words");
        decide("words", DECISIONS.lines().toList().getLast());
        assertThat(decisions("words")).hasSize(1);
        Path out = export("words", tool.replaceFirst("\\..*", ""), "out/words-" + tool);

        program.run("import", "--store", store("again"), out.toString());

        assertThat(decisions("again")).isEqualTo(decisions("words"));
        program.run("import", "--store", store("words"), out.toString());
        assertThat(decisions("words")).isEqualTo(decisions("again"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"not_mentioned\"", "[\"not_mentioned\"]"})
    void argillaTakesListsAloneForAFieldOfSeveralValues(String none) throws IOException {
        program.run("import", "--store", store("none"),
                write("in/none.jsonl", "{\"id\": \"p1\", \"title\": \"Engineer\"}\n").toString(),
                write("in/p1/pass2-x-raw.txt", ANSWER.replace("[\"aws\", \"azure\"]", none)).toString());

        JsonNode record = MAPPER.readTree(export("none", "argilla", "out/none.json").toFile()).get(0);

        assertThat(record.at("/suggestions/secondary_clouds/value").toString())
                .isEqualTo("[\"not_mentioned\"]");
        assertThat(record.at("/suggestions/primary_cloud/value").asText()).isEqualTo("gcp");
        assertThat(record.get("fields").has("description")).as("a field that is required").isTrue();
    }

    /** Postings and an answer, and no decision. */
    private void fill(String store) throws IOException {
        program.run("import", "--store", store(store), write("in/postings.jsonl", POSTINGS).toString(),
                write("in/p1/pass2-m-raw.txt", ANSWER).toString());
    }

    private void decide(String store, String decisions) throws IOException {
        assertThat(program.run("apply", "--store", store(store), write("more.txt", decisions).toString()))
                .as(program.err()).isZero();
    }

    private List<String> ids(String store) throws IOException {
        return lines(export(store, "postings", store + "-ids.jsonl")).stream()
                .map(line -> line.get("id").asText()).toList();
    }

    private List<String> answers(String store) throws IOException {
        return lines(export(store, "answers", store + "-answers.jsonl")).stream().map(JsonNode::toString)
                .sorted()
                .toList();
    }

    private static List<JsonNode> withoutShape(List<JsonNode> lines, String key, String tool) {
        String shape = tool.startsWith("label") ? "label-studio" : tool.replaceFirst("\\..*", "");
        lines.forEach(line -> ((com.fasterxml.jackson.databind.node.ObjectNode) line).put(key, shape));
        return lines;
    }

    /** Without what every journal counts for itself. */
    private List<String> decisions(String store) throws IOException {
        return lines(export(store, "decisions", store + "-decisions.jsonl")).stream().map(line -> {
            var object = (com.fasterxml.jackson.databind.node.ObjectNode) line;
            object.remove(List.of("seq", "operation"));
            return object.toString();
        }).sorted().toList();
    }

    private List<String> reviews(String store) throws IOException {
        List<String> reviews = new ArrayList<>();
        for (JsonNode line : lines(
                export(store, "csv", store + ".csv").resolveSibling(store + "-gold.jsonl"))) {
            reviews.add(line.toString());
        }
        return reviews;
    }

    private Path export(String store, String format, String name) throws IOException {
        Path out = folder.resolve(name);
        if (format.equals("csv")) {
            assertThat(program.run("export", "--store", store(store), "--format", "gold", "--out",
                    out.resolveSibling(store + "-gold.jsonl").toString())).as(program.err()).isZero();
        }
        Files.deleteIfExists(out);
        assertThat(
                program.run("export", "--store", store(store), "--format", format, "--out", out.toString()))
                .as(program.err()).isZero();
        return out;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String store(String name) {
        return folder.resolve("stores").resolve(name).toString();
    }
}
