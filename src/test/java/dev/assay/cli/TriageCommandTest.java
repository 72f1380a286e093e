package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.FieldValue;
import dev.assay.sample.SampleFolder;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code triage --by field}: the cells, narrowed down, listed or counted. */
@Execution(ExecutionMode.CONCURRENT)
class TriageCommandTest {

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

    private List<JsonNode> cells(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("triage", "--store", store, "--by", "field", "--format",
                        "json"));
        command.addAll(List.of(options));
        assertThat(program.run(command.toArray(String[]::new))).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static int postings() throws IOException {
        return SampleFolder.postings().size();
    }

    private static int count(List<JsonNode> cells, String key) {
        return (int) cells.stream().map(cell -> cell.path(key).asText()).distinct().count();
    }

    @Test
    void listsEveryCellOfEverySourceRiskiestFirst() throws IOException {
        List<JsonNode> cells = cells();
        assertThat(cells).hasSizeGreaterThan(count(cells, "posting_id") * count(cells, "field"));
        assertThat(count(cells, "posting_id")).isEqualTo(postings());
        assertThat(cells).isSortedAccordingTo(
                (a, b) -> Double.compare(b.path("risk").asDouble(), a.path("risk").asDouble()));
        JsonNode first = cells.getFirst();
        assertThat(first.toString()).contains("posting_id", "field", "source", "value",
                "risk", "reasons");
        assertThat(first.path("risk").asDouble()).isBetween(0.1, 1.0);
        assertThat(first.path("reasons").path(0).path("code").asText()).isNotEmpty();
        assertThat(first.path("reasons").path(0).path("message").asText()).isNotEmpty();
    }

    /** What a finding offers is a value of its field, and another than the answer's that it stands with. */
    @Test
    void tellsTheValueThatAFindingOffers() throws IOException {
        Schema schema = Catalogue.shipped();
        int offered = 0;
        for (JsonNode cell : cells()) {
            FieldSpec field = schema.require(cell.path("field").asText());
            for (JsonNode reason : cell.path("reasons")) {
                if (reason.has("fix")) {
                    FieldValue fix = FieldValue.read(field,
                            JSON.treeToValue(reason.path("fix"), Object.class));
                    assertThat(fix).as("%s", cell).isNotInstanceOf(FieldValue.Malformed.class);
                    assertThat(reason.path("fix")).as("%s", cell).isNotEqualTo(cell.path("value"));
                    offered++;
                }
            }
        }
        assertThat(offered).isPositive();
    }

    @Test
    void narrowsDownAndCounts() throws IOException {
        String field = cells().getFirst().path("field").asText();
        List<JsonNode> ofRules = cells("--field", field, "--source", "rules");
        assertThat(ofRules).hasSize(postings()).allSatisfy(cell -> {
            assertThat(cell.path("field").asText()).isEqualTo(field);
            assertThat(cell.path("source").asText()).isEqualTo("rules");
        });
        JsonNode counts = cells("--field", field, "--source", "rules", "--counts").getFirst();
        assertThat(counts.path("rows").asInt()).isEqualTo(postings());
        assertThat(counts.path("state").path("UNDECIDED").asInt()).isEqualTo(postings());
        assertThat(cells("--limit", "2")).hasSize(2);
        assertThat(program.err()).contains("Shown are 2 of ");
    }

    @Test
    void narrowsDownByRiskConfidenceAndTheAnswerThatIsJudged() throws IOException {
        assertThat(cells("--least-risk", "0.5")).isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.path("risk").asDouble()).isGreaterThanOrEqualTo(0.5));
        List<JsonNode> judged = cells("--judged");
        assertThat(judged).hasSize(postings() * count(judged, "field"));
        assertThat(cells("--confidence-below", "0.6").size()).isBetween(1, cells().size() - 1);
    }

    @Test
    void noIdMakesALineEndless() throws IOException {
        Path file = folder.resolve("long.jsonl");
        Files.writeString(file, "{\"id\":\"" + "x".repeat(5_000)
                + "\",\"title\":\"Data Engineer\",\"description\":\"We run on AWS.\"}\n");
        program.run("import", "--store", store, file.toString());
        for (String by : List.of("posting", "field")) {
            assertThat(program.run("triage", "--store", store, "--by", by)).isZero();
            assertThat(program.out().lines()).as(by)
                    .allSatisfy(line -> assertThat(line.length()).isLessThan(1_000));
        }
    }

    @Test
    void followsWhatIsDecided() throws IOException {
        JsonNode cell = cells().getFirst();
        String id = cell.path("posting_id").asText();
        String field = cell.path("field").asText();
        assertThat(program.runWith("{\"posting_id\":\"" + id + "\",\"field\":\"" + field
                + "\",\"kind\":\"unsure\",\"reviewer\":\"Ada\"}\n", "apply", "--store", store)).isZero();
        assertThat(cells("--state", "unsure")).isNotEmpty().allSatisfy(
                one -> assertThat(one.path("posting_id").asText() + one.path("field").asText())
                        .isEqualTo(id + field));
        assertThat(cells("--reviewer", "Ada", "--basis", "unknown")).isEqualTo(cells("--state", "unsure"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--field nothing|There is no field \"nothing\"",
            "--state maybe|Choose one of: undecided, accepted, overridden, unsure",
            "--value true|--value goes with --field", "--limit -3|--limit is 1 or more"})
    void saysWhatThereIsToChoose(String options, String told) {
        List<String> command = new ArrayList<>(List.of("triage", "--store", store, "--by", "field"));
        command.addAll(List.of(options.split(" ")));
        assertThat(program.run(command.toArray(String[]::new))).isEqualTo(Exit.USAGE);
        assertThat(program.err()).contains(told);
    }

    @Test
    void whatNarrowsCellsDownGoesWithFields() {
        assertThat(program.run("triage", "--store", store, "--field", "x")).isEqualTo(Exit.USAGE);
        assertThat(program.err()).contains("--by field");
    }
}
