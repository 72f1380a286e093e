package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.review.Assignment;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another store is taken as it is: what was decided there, when it was decided, and as far as it is still there. */
@Execution(ExecutionMode.CONCURRENT)
class MergeCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void program() {
        program = new Program(folder);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void make(String store, String... files) {
        List<String> command = new ArrayList<>(List.of("import", "--store", path(store)));
        command.addAll(List.of(files));
        assertThat(program.run(command.toArray(String[]::new))).as(program.out() + program.err())
                .isNotEqualTo(Exit.FAILED);
    }

    private void apply(String store, String posting, String reviewer, String value) {
        assertThat(program.runWith("{\"posting_id\":\"" + posting
                + "\",\"field\":\"primary_cloud\",\"reviewer\":\"" + reviewer
                + "\",\"kind\":\"override\",\"value\":\"" + value + "\",\"basis\":\"seen\"}\n", "apply",
                "--store", path(store))).as(program.err()).isZero();
    }

    private List<JsonNode> lines(String store, String format, String... more) throws IOException {
        Path out = Files.createTempFile(folder, format, ".jsonl");
        List<String> command = new ArrayList<>(
                List.of("export", "--store", path(store), "--format", format, "--out", out.toString()));
        command.addAll(List.of(more));
        assertThat(program.run(command.toArray(String[]::new))).as(program.err()).isZero();
        List<JsonNode> read = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            read.add(JSON.readTree(line));
        }
        return read;
    }

    private static List<String> said(List<JsonNode> decisions) {
        return decisions.stream().map(line -> line.path("time").asText() + " "
                + line.path("reviewer").asText() + " " + line.path("value").asText()).toList();
    }

    @Test
    void decisionsInAFileOfTheOtherStoreAreNotTakenASecondTime() throws IOException {
        Path labels = write("kim.jsonl",
                "{\"id\": 7, \"text\": \"We run Airflow on AWS.\", \"label\": [\"primary_cloud=aws\"]}\n");
        make("theirs", labels.toString());
        String posting = lines("theirs", "postings").getFirst().path("id").asText();
        apply("theirs", posting, "Ann", "gcp");
        List<String> theirs = said(lines("theirs", "decisions"));
        assertThat(theirs).hasSize(2);

        assertThat(program.run("merge", "--store", path("both"), path("theirs")))
                .as(program.out() + program.err()).isZero();

        assertThat(program.out()).contains("2 decisions taken, 0 already here");
        assertThat(said(lines("both", "decisions"))).isEqualTo(theirs);
        assertThat(lines("both", "gold")).singleElement()
                .satisfies(cell -> assertThat(cell.path("value").asText()).isEqualTo("gcp"));
    }

    @Test
    void aKeptFileThatIsLostThereKeepsNoDecisionOut() throws IOException {
        make("theirs", "sample-data/postings.jsonl");
        String posting = lines("theirs", "postings").getFirst().path("id").asText();
        make("theirs", "sample-data/tulsa-short.csv");
        apply("theirs", posting, "Ann", "gcp");
        try (Stream<Path> files = Files.walk(folder.resolve("theirs/originals"))) {
            Files.delete(files.filter(file -> file.toString().endsWith(".gz"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified())).orElseThrow());
        }

        for (int time = 0; time < 2; time++) {
            assertThat(program.run("merge", "--store", path("both"), path("theirs")))
                    .as(program.out() + program.err()).isEqualTo(Exit.PROBLEMS);
            assertThat(program.err()).contains("tulsa-short.csv").contains("is missing");
            assertThat(program.out()).contains(time == 0 ? "1 file taken" : "0 files taken");
        }
        assertThat(lines("both", "decisions")).hasSize(1);
    }

    @Test
    void anotherAdjudicatorThereIsTold() throws IOException {
        make("ada", "--blind", "--adjudicator", "Cy", "sample-data/postings.jsonl");
        String posting = lines("ada", "postings").getFirst().path("id").asText();
        make("bo", "--blind", "--adjudicator", "Di", "sample-data/postings.jsonl");
        apply("ada", posting, "Ada", "aws");
        apply("bo", posting, "Bo", "gcp");

        assertThat(program.run("merge", "--store", path("both"), path("ada"), path("bo")))
                .as(program.out() + program.err()).isEqualTo(Exit.PROBLEMS);

        assertThat(program.err()).contains("Di adjudicates there").contains("--adjudicator Cy,Di");
        make("named", "--blind", "--adjudicator", "Cy,Di", "sample-data/postings.jsonl");
        assertThat(program.run("merge", "--store", path("named"), path("ada"), path("bo")))
                .as(program.out() + program.err()).isZero();
        assertThat(lines("named", "decisions", "--as", "Di")).hasSize(2);
    }

    @Test
    void whoAdjudicatesStaysWhereMoreIsImported() throws IOException {
        make("blind", "--blind", "--adjudicator", "Cy", "sample-data/postings.jsonl");
        String posting = lines("blind", "postings").getFirst().path("id").asText();
        apply("blind", posting, "Ada", "aws");

        make("blind", "--blind", "sample-data/tulsa-short.csv");
        assertThat(lines("blind", "decisions", "--as", "Cy")).hasSize(1);

        assertThat(program.run("import", "--store", path("blind"), "--blind", "--adjudicator", "Bo",
                "sample-data/tulsa-short.csv")).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("Cy adjudicates");
        assertThat(lines("blind", "decisions", "--as", "Bo")).isEmpty();
    }

    /** Neither the mode nor a copy of it is there any more; nobody may see more for that. */
    @ParameterizedTest
    @ValueSource(strings = {"journal/artefacts", "journal/artefacts db", "journal/artefacts account.json"})
    void aBlindStoreWhoseModeIsLostShowsNobodyMore(String lost) throws IOException {
        make("blind", "--blind", "--adjudicator", "Cy", "sample-data/postings.jsonl");
        String posting = lines("blind", "postings").getFirst().path("id").asText();
        apply("blind", posting, "Ada", "aws");
        for (String part : (lost + " backup").split(" ")) {
            delete(folder.resolve("blind").resolve(part));
        }

        assertThat(lines("blind", "decisions", "--as", "Bo")).isEmpty();
        assertThat(program.err()).contains("who adjudicates it is lost");
        assertThat(lines("blind", "decisions", "--as", "Cy")).isEmpty();
        assertThat(lines("blind", "decisions", "--as", "Ada")).hasSize(1);

        make("blind", "--blind", "--adjudicator", "Cy", "sample-data/postings.jsonl");
        assertThat(lines("blind", "decisions", "--as", "Cy")).hasSize(1);
        assertThat(program.err()).doesNotContain("lost");
    }

    private static void delete(Path part) throws IOException {
        if (Files.exists(part)) {
            try (Stream<Path> files = Files.walk(part)) {
                for (Path file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void assign(String store, String... options) {
        List<String> command = new ArrayList<>(List.of("assign", "--store", path(store)));
        command.addAll(List.of(options));
        assertThat(program.run(command.toArray(String[]::new))).as(program.err()).isZero();
    }

    /** Who has what, by posting. */
    private Map<String, Set<String>> assigned(String store) throws IOException {
        assign(store, "--format", "json");
        Map<String, Set<String>> assigned = new TreeMap<>();
        for (String line : program.out().lines().toList()) {
            JsonNode one = JSON.readTree(line);
            Set<String> names = new TreeSet<>();
            one.path("reviewers").forEach(name -> names.add(name.asText()));
            assigned.put(one.path("posting_id").asText(), names);
        }
        return assigned;
    }

    private String merge(int exit) {
        assertThat(program.run("merge", "--store", path("ours"), path("theirs")))
                .as(program.out() + program.err()).isEqualTo(exit);
        return program.out();
    }

    @Test
    void whoHasWhatThereHasItHereTooAndASecondTimeTakesNothing() throws IOException {
        make("theirs", "sample-data/postings.jsonl");
        assign("theirs", "--reviewers", "Bo,Cy", "--twice", "0.5");
        Map<String, Set<String>> theirs = assigned("theirs");
        make("ours", "sample-data/tulsa-short.csv");

        assertThat(merge(Exit.DONE))
                .contains(theirs.size() + " postings assigned to the reviewers who have it there");
        assertThat(assigned("ours")).isEqualTo(theirs);
        assertThat(merge(Exit.DONE)).doesNotContain("assigned");

        assign("ours", "--reviewers", "Ada", "--anew");
        Map<String, Set<String>> anew = assigned("ours");
        assertThat(merge(Exit.DONE)).doesNotContain("assigned");
        assertThat(assigned("ours")).isEqualTo(anew);
    }

    @Test
    void aPostingThatOthersHaveHereIsForAllOfThemAndThatIsTold() throws IOException {
        make("theirs", "sample-data/postings.jsonl");
        assign("theirs", "--reviewers", "Bo");
        make("ours", "sample-data/postings.jsonl");
        assign("ours", "--reviewers", "Ada");
        int postings = assigned("ours").size();

        assertThat(merge(Exit.DONE)).contains(postings + " postings assigned");
        assertThat(program.err()).contains(postings + " postings were assigned to others here than there");
        assertThat(assigned("ours").values()).hasSize(postings).containsOnly(Set.of("Ada", "Bo"));
    }

    @Test
    void anAssignmentThatCannotBeReadIsTold() throws IOException {
        make("theirs", "sample-data/postings.jsonl");
        try (ReviewStore open = program.parts().stores().open(folder.resolve("theirs"), Progress.NONE)) {
            Assignment.keep(open.artefacts(), "{\"a later version\":1}", "Bo");
        }

        assertThat(merge(Exit.PROBLEMS)).doesNotContain("assigned");
        assertThat(program.err()).contains("What is assigned to reviewers cannot be read")
                .contains("assay assign --anew");
    }
}
