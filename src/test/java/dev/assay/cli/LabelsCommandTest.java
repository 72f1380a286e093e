package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A slip among many right decisions is found again, and handed to whoever owns the source that it was made against. */
@Execution(ExecutionMode.CONCURRENT)
class LabelsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "primary_cloud";
    private static final int POSTINGS = 40;
    private static final String SLIP = "p4";

    @TempDir
    Path folder;

    private Program program;
    private String store;

    @BeforeEach
    void decideOnAll() throws IOException {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        List<String> postings = new ArrayList<>();
        List<String> decisions = new ArrayList<>();
        for (int at = 0; at < POSTINGS; at++) {
            boolean aws = at % 2 == 0;
            String id = "p" + at;
            postings.add(posting(id, at, aws));
            decisions.add(id.equals(SLIP)
                    ? decision(id, "gcp", ",\"note\":\"They say <both> clouds\"")
                    : decision(id, aws ? "aws" : "gcp", ""));
        }
        postings.add(posting("c1", 99, true));
        postings.add(posting("c2", 99, true));
        decisions.add(decision("c1", "aws", ""));
        decisions.add(decision("c2", "azure", ""));
        Path file = Files.write(folder.resolve("postings.jsonl"), postings);
        assertThat(program.run("import", "--store", store, file.toString())).as(program.err()).isZero();
        assertThat(program.runWith(String.join("\n", decisions), "apply", "--store", store)).as(program.err())
                .isZero();
    }

    private static String posting(String id, int seed, boolean aws) {
        String words = IntStream.range(0, 60).mapToObj(nth -> "w" + seed + "x" + nth)
                .collect(Collectors.joining(" "));
        return "{\"id\":\"" + id + "\",\"title\":\"Data Engineer " + id + "\",\"company\":\"Fernhill\","
                + "\"location\":\"Leeds\",\"description\":\"" + words + ". Our platform runs on "
                + (aws ? "AWS" : "Google Cloud Platform (GCP)") + ".\"}";
    }

    private static String decision(String posting, String value, String more) {
        return "{\"posting_id\":\"" + posting + "\",\"field\":\"" + FIELD + "\",\"reviewer\":\"Ada\","
                + "\"kind\":\"override\",\"value\":\"" + value + "\",\"basis\":\"seen\"" + more + "}";
    }

    private List<JsonNode> lines(List<String> lines) throws IOException {
        List<JsonNode> read = new ArrayList<>();
        for (String line : lines) {
            read.add(JSON.readTree(line));
        }
        return read;
    }

    @Test
    void theSlipAndTheUnlikeCopiesAreListed() throws IOException {
        assertThat(program.run("labels", "--store", store, "--format", "json")).as(program.err()).isZero();
        List<JsonNode> found = lines(program.out().lines().toList());
        assertThat(found.stream().filter(one -> one.path("posting_id").asText().equals(SLIP)))
                .singleElement().satisfies(one -> {
                    assertThat(one.path("label").asText()).isEqualTo("gcp");
                    assertThat(one.path("rather").asText()).isEqualTo("aws");
                });
        assertThat(found.stream().filter(one -> one.has("near_copies"))).singleElement()
                .satisfies(one -> assertThat(one.path("near_copies").toString())
                        .isEqualTo("{\"c1\":\"aws\",\"c2\":\"azure\"}"));
        assertThat(program.run("labels", "--store", store, "--field", "role")).isEqualTo(Exit.FAILED);
        assertThat(program.run("labels", "--store", store, "--limit", "0")).isEqualTo(Exit.USAGE);
        assertThat(program.err()).contains("--limit is 1 or more");
        assertThat(program.run("labels", "--store", store, "--field", FIELD)).isZero();
        assertThat(program.out()).contains(FIELD + " of " + SLIP + ": \"gcp\", rather \"aws\"");
    }

    @Test
    void theRepairPackSaysWhatWasTakenForWhatAndWhy() throws IOException {
        Path page = folder.resolve("mend.md");
        assertThat(program.run("export", "--store", store, "--format", "repair", "--out", page.toString()))
                .as(program.err()).isZero();
        assertThat(Files.readString(page)).contains("## rules", "(`" + FIELD + "`)",
                "Right in 40 of 42 cells", "`\"aws\"` where `\"gcp\"` is right",
                "- 1 × They say \\<both\\> clouds", "- wrong: `" + SLIP + "`", "- but right: `p0`");
        List<JsonNode> set = lines(Files.readAllLines(folder.resolve("mend-regression.jsonl")));
        assertThat(set.stream().filter(one -> !one.path("right").asBoolean())
                .map(one -> one.path("posting_id").asText() + one.path("expected").asText()))
                .containsExactlyInAnyOrder(SLIP + "gcp", "c2azure");
        assertThat(set.stream().filter(one -> one.path("right").asBoolean())).hasSize(2);
    }

    /** A stream takes the page alone, and half a pack is not handed over without a word. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theRepairPackIsRefusedWhereOnlyOneFileHasRoom() {
        assertThat(program.run("export", "--store", store, "--format", "repair", "--out", "/dev/null"))
                .isOne();
        assertThat(program.err()).contains("a page and a set beside it");
    }
}
