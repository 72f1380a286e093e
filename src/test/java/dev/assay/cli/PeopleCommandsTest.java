package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Several reviewers: two blind stores are merged, adjudicated, measured and exported, and nothing is lost. */
@Execution(ExecutionMode.CONCURRENT)
class PeopleCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "primary_cloud";

    @TempDir
    Path folder;

    private Program program;
    private List<String> postings;

    @BeforeEach
    void twoReviewersEachForThemselves() throws IOException {
        program = new Program(folder);
        make("ada", "--blind", "--adjudicator", "Cy");
        make("bo", "--blind", "--adjudicator", "Cy");
        postings = lines("ada", "Ada", "postings").stream().map(line -> line.path("id").asText()).sorted()
                .toList();
        assertThat(postings).hasSizeGreaterThan(8);
    }

    private void make(String store, String... more) {
        List<String> command = new ArrayList<>(List.of("import", "--store", path(store)));
        command.addAll(List.of(more));
        command.addAll(List.of("sample-data/postings.jsonl", "sample-data/answers"));
        assertThat(program.run(command.toArray(String[]::new))).as(program.err()).isNotEqualTo(Exit.FAILED);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<JsonNode> lines(String store, String looking, String format) throws IOException {
        Path out = Files.createTempFile(folder, format, ".jsonl");
        List<String> command = new ArrayList<>(
                List.of("export", "--store", path(store), "--format", format, "--out", out.toString()));
        if (!looking.isEmpty()) {
            command.addAll(List.of("--as", looking));
        }
        assertThat(program.run(command.toArray(String[]::new))).as(program.err()).isZero();
        return read(Files.readAllLines(out));
    }

    private static List<JsonNode> read(List<String> lines) throws IOException {
        List<JsonNode> read = new ArrayList<>();
        for (String line : lines) {
            read.add(JSON.readTree(line));
        }
        return read;
    }

    private void apply(String store, String... decisions) {
        assertThat(program.runWith(String.join("\n", decisions) + "\n", "apply", "--store", path(store)))
                .as(program.err()).isZero();
    }

    private static String decision(String posting, String reviewer, String value, String note) {
        return "{\"posting_id\":\"" + posting + "\",\"field\":\"" + FIELD + "\",\"reviewer\":\"" + reviewer
                + "\",\"kind\":\"override\",\"value\":\"" + value + "\",\"basis\":\"seen\",\"note\":\"" + note
                + "\"}";
    }

    /** Ada says aws everywhere, Bo says azure of every third; of the last one only Ada says something. */
    private void decide() {
        apply("ada", IntStream.range(0, 8).mapToObj(at -> decision(postings.get(at), "Ada",
                at == 7 ? "gcp" : "aws", "by Ada " + at)).toArray(String[]::new));
        apply("bo", IntStream.range(0, 7).mapToObj(
                at -> decision(postings.get(at), "Bo", at % 3 == 0 ? "azure" : "aws", "by Bo " + at))
                .toArray(String[]::new));
    }

    private JsonNode merge() throws IOException {
        assertThat(program.run("merge", "--store", path("both"), "--format", "json", path("ada"), path("bo")))
                .as(program.err()).isZero();
        List<JsonNode> told = read(program.out().lines().toList());
        assertThat(told).hasSize(2);
        return JSON.createArrayNode().addAll(told);
    }

    private static List<String> said(List<JsonNode> decisions) {
        return decisions.stream().map(line -> line.path("time").asText() + line.path("posting_id").asText()
                + line.path("reviewer").asText() + line.path("kind").asText() + line.path("value")
                + line.path("basis").asText() + line.path("note").asText()
                + line.path("original_value")).sorted().toList();
    }

    @Test
    void twoBlindStoresAreMergedAdjudicatedAndExported() throws IOException {
        decide();
        apply("bo", decision(postings.get(1), "Bo", "gcp", "a slip"));
        apply("bo", "{\"reviewer\":\"Bo\",\"kind\":\"undo\",\"target\":8}");
        List<JsonNode> ada = lines("ada", "Ada", "decisions");
        List<JsonNode> bo = lines("bo", "Bo", "decisions");

        JsonNode told = merge();

        assertThat(told.get(0).path("decisions").asInt()).isEqualTo(8);
        assertThat(told.get(1).path("decisions").asInt()).isEqualTo(8);
        assertThat(told.get(1).path("returns").asInt()).as("an undone slip stays undone").isEqualTo(1);
        assertThat(told.get(0).path("postings").asInt()).isGreaterThanOrEqualTo(postings.size());
        assertThat(told.get(1).path("postings").asInt()).isZero();
        JsonNode again = merge();
        assertThat(again.get(0).path("decisions").asInt() + again.get(1).path("decisions").asInt()).isZero();
        assertThat(again.get(1).path("known").asInt()).isEqualTo(9);
        assertThat(again.get(1).path("files").asInt()).isZero();

        assertThat(said(lines("both", "Ada", "decisions"))).as("each sees their own").isEqualTo(said(ada));
        assertThat(said(lines("both", "Bo", "decisions"))).isEqualTo(said(bo));
        assertThat(lines("both", "", "decisions")).as("nobody sees nobody's").isEmpty();
        assertThat(lines("both", "Ada", "gold")).hasSize(8)
                .allSatisfy(cell -> assertThat(cell.path("reviewers").toString()).isEqualTo("[\"Ada\"]"));
        List<JsonNode> all = lines("both", "Cy", "decisions");
        assertThat(all).hasSize(ada.size() + bo.size());

        figuresAreWhatACountByHandGives();
        assertThat(lines("both", "Cy", "gold")).as("only the adjudicator's count").isEmpty();

        List<JsonNode> cells = adjudicate();
        assertThat(standings(cells)).isEqualTo(Map.of("agreed", 4L, "disputed", 3L, "alone", 1L));
        assertThat(cells).noneMatch(cell -> cell.path("settled").asBoolean());
        cells = adjudicate("--take", "agreed");
        assertThat(cells).filteredOn(cell -> cell.path("settled").asBoolean()).hasSize(4)
                .allSatisfy(cell -> assertThat(cell.path("value").asText()).isEqualTo("aws"));
        adjudicate("--take", "alone");
        apply("both", decision(postings.get(0), "Cy", "azure", "Bo is right"),
                decision(postings.get(3), "Cy", "on_prem", "neither is"));

        Map<String, JsonNode> gold = lines("both", "Cy", "gold").stream()
                .collect(Collectors.toMap(cell -> cell.path("posting_id").asText(), cell -> cell));
        assertThat(gold).hasSize(7).doesNotContainKey(postings.get(6));
        assertThat(gold.get(postings.get(3)).path("value").asText()).isEqualTo("on_prem");
        assertThat(gold.get(postings.get(3)).toString()).as("a disputed cell shows every reviewer's value")
                .contains("\"Ada\":\"aws\"").contains("\"Bo\":\"azure\"").contains("\"Cy\":\"on_prem\"");
        assertThat(gold.get(postings.get(1)).toString()).doesNotContain("disputed");
        assertThat(lines("both", "Ada", "gold")).as("what was settled does not show to those who are blind")
                .hasSize(8);

        assertThat(said(lines("both", "Cy", "decisions"))).containsAll(said(all));
        apply("both", "{\"reviewer\":\"Cy\",\"kind\":\"undo\",\"target\":" + lastAct("both", "Cy") + "}");
        assertThat(lines("both", "Cy", "gold")).hasSize(6);
        assertThat(program.run("check", "--store", path("both"))).as(program.out()).isZero();
    }

    /** What was decided in an open store later counts, whichever store it comes from, and stays where it was made. */
    @Test
    void anotherReviewersJournalIsTakenWithWhoWhenAndHow() throws IOException {
        make("mine");
        make("theirs");
        String posting = postings.getFirst();
        apply("theirs", decision(posting, "Bo", "gcp", "early"), decision(postings.get(1), "Bo", "aws", "x"));
        apply("mine", decision(posting, "Ada", "aws", "late"));
        List<JsonNode> theirs = lines("theirs", "", "decisions");
        Path journal = folder.resolve("bo.jsonl");
        assertThat(program.run("export", "--store", path("theirs"), "--format", "decisions", "--out",
                journal.toString())).isZero();

        for (int time = 0; time < 2; time++) {
            assertThat(program.run("import", "--store", path("mine"), journal.toString()))
                    .as(program.out() + program.err()).isZero();
            List<JsonNode> mine = lines("mine", "", "decisions");
            assertThat(mine).hasSize(3);
            assertThat(said(mine)).containsAll(said(theirs));
        }
        assertThat(lines("mine", "", "gold")).hasSize(2)
                .filteredOn(cell -> cell.path("posting_id").asText().equals(posting)).singleElement()
                .satisfies(cell -> assertThat(cell.path("value").asText()).isEqualTo("aws"));
        assertThat(program.run("merge", "--store", path("mine"), path("theirs"))).as(program.err()).isZero();
        assertThat(program.out()).contains("0 decisions taken, 2 already here");
        apply("mine", "{\"reviewer\":\"Ada\",\"kind\":\"undo\",\"target\":1}");
        assertThat(lines("mine", "", "gold")).hasSize(2)
                .filteredOn(cell -> cell.path("posting_id").asText().equals(posting)).singleElement()
                .satisfies(cell -> assertThat(cell.path("value").asText()).isEqualTo("gcp"));
        assertThat(program.run("check", "--store", path("mine"))).as(program.out()).isZero();
    }

    @Test
    void whoSawEachOtherIsNotTakenForBlind() {
        make("open");
        apply("open", decision(postings.getFirst(), "Di", "aws", ""),
                decision(postings.getFirst(), "Ed", "gcp", ""));
        assertThat(program.run("merge", "--store", path("ada"), path("open"))).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("saw each other");
        assertThat(program.run("merge", "--store", path("open"), path("ada"))).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("Take both into a new store");
        assertThat(program.run("import", "--store", path("open"), "--blind", "sample-data/postings.jsonl"))
                .isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("said when it is made");
        assertThat(program.run("adjudicate", "--store", path("ada"), "--reviewer", "Ada"))
                .isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("no adjudicator of it; Cy is.");
    }

    private long lastAct(String store, String reviewer) throws IOException {
        return lines(store, reviewer, "decisions").stream()
                .filter(line -> line.path("reviewer").asText().equals(reviewer))
                .mapToLong(line -> line.path("operation").asLong()).max().orElseThrow();
    }

    private static Map<String, Long> standings(List<JsonNode> cells) {
        return cells.stream().collect(
                Collectors.groupingBy(cell -> cell.path("standing").asText(), Collectors.counting()));
    }

    private List<JsonNode> adjudicate(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("adjudicate", "--store", path("both"), "--reviewer",
                "Cy", "--format", "json"));
        command.addAll(List.of(more));
        assertThat(program.run(command.toArray(String[]::new))).as(program.err()).isZero();
        return read(program.out().lines().toList());
    }

    /** Of seven cells both said the same of four; Ada said aws of all, Bo of four, so that chance gives 4/7 as well. */
    private void figuresAreWhatACountByHandGives() throws IOException {
        assertThat(program.run("figures", "--store", path("both"), "--as", "Cy", "--format", "json"))
                .as(program.err()).isZero();
        JsonNode reviewers = JSON.readTree(program.out()).path("agreement").path("reviewers");
        assertThat(reviewers.path("raters").toString()).isEqualTo("[\"Ada\",\"Bo\"]");
        JsonNode field = reviewers.path("fields").path(FIELD);
        assertThat(field.path("n").asInt()).isEqualTo(7);
        assertThat(field.path("alike").asDouble()).isCloseTo(4.0 / 7, within(1e-9));
        assertThat(field.path("cohen").path("value").asDouble()).isCloseTo(0, within(1e-9));
        double aws = 11.0 / 14;
        double fleiss = aws * aws + (1 - aws) * (1 - aws);
        assertThat(field.path("fleiss").path("value").asDouble())
                .isCloseTo((4.0 / 7 - fleiss) / (1 - fleiss), within(1e-9));
        assertThat(program.run("figures", "--store", path("both"), "--as", "Ada", "--format", "json"))
                .isZero();
        assertThat(JSON.readTree(program.out()).path("agreement").path("reviewers").path("raters")).isEmpty();
    }
}
