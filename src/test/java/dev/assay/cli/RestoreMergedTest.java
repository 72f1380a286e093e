package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A merged store's journal is not in order of time, and it is blind from its merging on: a restored one is, too. */
@Execution(ExecutionMode.CONCURRENT)
class RestoreMergedTest {

    @TempDir
    Path folder;

    private Program program;
    private List<String> postings;

    @BeforeEach
    void twoBlindReviewers() throws IOException {
        program = new Program(folder);
        make("ada");
        make("bo");
        postings = exported("ada", "Ada", "postings").stream()
                .map(line -> line.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1")).toList();
    }

    private void make(String store) {
        run(Exit.PROBLEMS, "import", "--store", path(store), "--blind", "--adjudicator", "Cy",
                "sample-data/postings.jsonl", "sample-data/answers");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void run(int most, String... command) {
        assertThat(program.run(command)).as(program.out() + program.err()).isLessThanOrEqualTo(most);
    }

    private List<String> exported(String store, String looking, String format) throws IOException {
        Path out = Files.createTempFile(folder, format, ".jsonl");
        run(Exit.DONE, "export", "--store", path(store), "--format", format, "--out", out.toString(), "--as",
                looking);
        return Files.readAllLines(out);
    }

    private void decide(String store, String reviewer, int... at) {
        List<String> lines = new ArrayList<>();
        for (int place : at) {
            lines.add("{\"posting_id\":\"" + postings.get(place) + "\",\"field\":\"primary_cloud\","
                    + "\"reviewer\":\"" + reviewer + "\",\"kind\":\"override\",\"value\":\"aws\","
                    + "\"basis\":\"seen\"}");
        }
        assertThat(program.runWith(String.join("\n", lines) + "\n", "apply", "--store", path(store)))
                .as(program.err()).isZero();
    }

    private int restore(Instant time) {
        return program.run("restore", "--store", path("both"), "--as-of", time.toString(), "--to",
                path("new"));
    }

    @Test
    void whatWasMadeByThenIsThereThoughLaterLinesStandBeforeIt() throws IOException {
        make("both");
        decide("bo", "Bo", 0, 1);
        decide("ada", "Ada", 2);
        Instant midway = Instant.now();
        decide("ada", "Ada", 3, 4);
        run(Exit.PROBLEMS, "merge", "--store", path("both"), path("ada"), path("bo"));

        assertThat(restore(midway)).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).contains(": 3 decisions");
        assertThat(program.err()).contains("2 decisions").contains("left out");
        assertThat(exported("new", "Ada", "decisions")).hasSize(1);
        assertThat(exported("new", "Bo", "decisions")).hasSize(2);
        run(Exit.DONE, "check", "--store", path("new"));

        decide("new", "Ada", 5);
        assertThat(exported("new", "Ada", "decisions")).hasSize(2);
    }

    @Test
    void aBlindStoreIsBlindAsOfAnyTime() {
        decide("ada", "Ada", 0);
        Instant before = Instant.now();
        run(Exit.PROBLEMS, "merge", "--store", path("both"), path("ada"), path("bo"));

        restore(before);

        assertThat(program.run("adjudicate", "--store", path("new"), "--reviewer", "Ada"))
                .as(program.out() + program.err()).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("no adjudicator of it; Cy is.");
    }
}
