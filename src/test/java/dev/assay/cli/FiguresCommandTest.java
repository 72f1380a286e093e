package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.review.ArtefactKind;
import dev.assay.review.ReviewStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code figures}: what counts, and that it is what a count by hand gives. */
@Execution(ExecutionMode.CONCURRENT)
class FiguresCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Program program;
    private String store;

    @BeforeEach
    void take() {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        program.run("import", "--store", store, "sample-data/postings.jsonl", "sample-data/answers");
    }

    /** Of each source and posting what it says of a field. */
    private Map<String, Map<String, JsonNode>> said(String field) throws IOException {
        Path answers = folder.resolve("answers.jsonl");
        assertThat(
                program.run("export", "--store", store, "--format", "answers", "--out", answers.toString()))
                .as(program.err()).isZero();
        Map<String, Map<String, JsonNode>> said = new LinkedHashMap<>();
        for (String line : Files.readAllLines(answers)) {
            JsonNode json = JSON.readTree(line);
            JsonNode value = json.path("inference").findPath(field);
            if (!value.isMissingNode()) {
                said.computeIfAbsent(json.path("source").asText(), none -> new LinkedHashMap<>())
                        .put(json.path("posting_id").asText(), value);
            }
        }
        return said;
    }

    private static String decision(String posting, String field, String reviewer, String value,
            String basis) {
        return "{\"posting_id\":\"" + posting + "\",\"field\":\"" + field + "\",\"reviewer\":\"" + reviewer
                + "\",\"kind\":\"override\",\"value\":\"" + value + "\""
                + (basis.isEmpty() ? "" : ",\"basis\":\"" + basis + "\"") + "}\n";
    }

    private JsonNode figures(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("figures", "--store", store, "--format", "json"));
        command.addAll(List.of(more));
        assertThat(program.run(command.toArray(String[]::new))).as(program.err()).isZero();
        return JSON.readTree(program.out());
    }

    @Test
    void theyAreWhatACountByHandGives() throws IOException {
        Map<String, Map<String, JsonNode>> said = said("primary_cloud");
        Map<String, String> decided = new HashMap<>();
        StringBuilder input = new StringBuilder();
        List<String> postings = said.values().stream().flatMap(one -> one.keySet().stream()).distinct()
                .toList();
        for (String posting : postings) {
            String value = decided.size() % 3 == 0 ? "azure" : "aws";
            decided.put(posting, value);
            input.append(decision(posting, "primary_cloud", "Ada", value, "seen"));
        }
        assertThat(program.runWith(input.toString(), "apply", "--store", store)).as(program.err()).isZero();

        JsonNode figures = figures();

        assertThat(figures.fieldNames()).toIterable().containsExactly("sources", "fields", "agreement");
        said.forEach((source, answers) -> {
            long right = answers.entrySet().stream()
                    .filter(one -> one.getValue().path("value").asText().equals(decided.get(one.getKey())))
                    .count();
            double brier = answers.entrySet().stream()
                    .filter(one -> one.getValue().path("confidence").isNumber())
                    .mapToDouble(one -> Math.pow(one.getValue().path("confidence").asDouble()
                            - (one.getValue().path("value").asText().equals(decided.get(one.getKey()))
                                    ? 1
                                    : 0),
                            2))
                    .average().orElse(Double.NaN);
            JsonNode of = figures.path("fields").path("primary_cloud").path(source);
            assertThat(of.path("n").asInt()).as(source).isEqualTo(answers.size());
            assertThat(of.path("accuracy").asDouble()).as(source)
                    .isCloseTo((double) right / answers.size(), within(1e-9))
                    .isBetween(of.path("accuracy_ci").get(0).asDouble(),
                            of.path("accuracy_ci").get(1).asDouble());
            if (!Double.isNaN(brier)) {
                assertThat(of.path("brier").asDouble()).as(source).isCloseTo(brier, within(1e-9));
            }
            assertThat(figures.path("sources").path(source)).as("one field is all that was decided")
                    .isEqualTo(of);
        });
        assertThat(figures()).as("the same decisions give the same figures").isEqualTo(figures);
    }

    @Test
    void whatNobodyLookedAtCountsOnlyIfAskedFor() throws IOException {
        List<String> postings = List.copyOf(said("primary_cloud").values().iterator().next().keySet());
        String input = decision(postings.get(0), "primary_cloud", "Ada", "aws", "seen")
                + decision(postings.get(1), "primary_cloud", "Ada", "aws", "group")
                + decision(postings.get(2), "primary_cloud", "Ada", "aws", "ruling")
                + decision(postings.get(3), "primary_cloud", "Ada", "aws", "");
        assertThat(program.runWith(input, "apply", "--store", store)).isZero();

        assertThat(figures("--details").path("gold").path("counted").toString()).isEqualTo("{\"seen\":1}");
        assertThat(program.err()).contains("3 decided cells not counted (group 1, ruling 1, unknown 1)");
        assertThat(
                figures("--basis", "seen,group,unknown", "--details").path("gold").path("counted").toString())
                .isEqualTo("{\"group\":1,\"seen\":1,\"unknown\":1}");
        assertThat(figures("--details").has("apart")).as("it names no ruling, so none is in force").isFalse();
        assertThat(program.run("figures", "--store", store, "--basis", "hearsay")).isEqualTo(Exit.USAGE);
        assertThat(program.err()).contains("no basis \"hearsay\"").contains("seen, group");
    }

    @Test
    void reviewersAreHeldAgainstEachOtherAndWhatIsUndefinedSaysSo() throws IOException {
        List<String> postings = List.copyOf(said("primary_cloud").values().iterator().next().keySet());
        StringBuilder input = new StringBuilder();
        for (int at = 0; at < 6; at++) {
            input.append(decision(postings.get(at), "primary_cloud", "Ada", at < 3 ? "aws" : "gcp", "seen"));
            input.append(decision(postings.get(at), "primary_cloud", "Bo", at < 2 ? "aws" : "gcp", "seen"));
            input.append(decision(postings.get(at), "storage_layer", "Ada", "warehouse", "seen"));
            input.append(decision(postings.get(at), "storage_layer", "Bo", "warehouse", "seen"));
        }
        assertThat(program.runWith(input.toString(), "apply", "--store", store)).as(program.err()).isZero();

        JsonNode reviewers = figures().path("agreement").path("reviewers");

        assertThat(reviewers.path("raters").toString()).isEqualTo("[\"Ada\",\"Bo\"]");
        JsonNode cloud = reviewers.path("fields").path("primary_cloud");
        assertThat(cloud.path("n").asInt()).isEqualTo(6);
        assertThat(cloud.path("alike").asDouble()).isCloseTo(5 / 6.0, within(1e-9));
        // 5 of 6 alike, by chance 1/2 · 1/3 + 1/2 · 2/3 of the cells
        assertThat(cloud.path("cohen").path("value").asDouble()).isCloseTo((5 / 6.0 - 0.5) / 0.5,
                within(1e-9));
        JsonNode storage = reviewers.path("fields").path("storage_layer");
        assertThat(storage.path("alike").asDouble()).isEqualTo(1);
        assertThat(storage.path("cohen").isNull()).isTrue();
        assertThat(storage.path("krippendorff").isNull()).isTrue();
        assertThat(storage.path("ac1").isNull()).isTrue();
    }

    @Test
    void whatWasAcceptedUnseenOnACertificateIsShownApart() throws IOException {
        assertThat(program.run("sample", "draw", "--store", store, "--reviewer", "Ada", "--target", "0.05",
                "--size", "60", "--fixed", "--format", "json")).isZero();
        String id = JSON.readTree(program.out()).path("sample").asText();
        assertThat(program.run("sample", "show", "--store", store, "--cells", "--format", "json", id))
                .isZero();
        StringBuilder input = new StringBuilder();
        for (String line : program.out().lines().toList()) {
            input.append(((ObjectNode) JSON.readTree(line)).put("reviewer", "Ada")).append('\n');
        }
        assertThat(program.runWith(input.toString(), "apply", "--store", store)).as(program.err()).isZero();
        assertThat(program.run("sample", "accept", "--store", store, "--reviewer", "Ada", id)).isZero();

        JsonNode figures = figures("--details");

        assertThat(figures.path("gold").path("counted").toString()).isEqualTo("{\"sample\":60}");
        int bulk = figures.path("gold").path("apart").path("bulk").asInt();
        assertThat(bulk).isGreaterThan(100);
        assertThat(figures.path("gold").path("postings").asInt()).as("of what counts").isLessThan(60);
        assertThat(page()).contains(" decided what is right in 60 cells of ",
                ", one by one. This page",
                "Shown apart: " + bulk + " cells accepted unseen on a sample");
        assertThat(program.run("figures", "--store", store)).isZero();
        assertThat(program.out()).startsWith("60 decided cells of ")
                .contains("Shown apart, for what they rest on is in force: bulk " + bulk);
        assertThat(figures.path("apart").path("bulk").path("sources").isEmpty()).isFalse();
        int alone = 0;
        for (JsonNode source : figures.path("sources")) {
            alone = Math.max(alone, source.path("n").asInt());
        }
        assertThat(alone).as("what was looked at stands by itself").isLessThanOrEqualTo(60);
    }

    private String page(String... more) throws IOException {
        Path page = folder.resolve("figures.html");
        List<String> command = new ArrayList<>(
                List.of("figures", "--store", store, "--format", "html", "--out", page.toString()));
        command.addAll(List.of(more));
        assertThat(program.run(command.toArray(String[]::new))).as(program.err()).isZero();
        return Files.readString(page);
    }

    @Test
    void thePageSaysOfWhatIsCountedNoMoreThanItsBasis() throws IOException {
        List<String> postings = List.copyOf(said("primary_cloud").values().iterator().next().keySet());
        assertThat(program.runWith(decision(postings.get(0), "primary_cloud", "Ada", "aws", "seen")
                + decision(postings.get(1), "primary_cloud", "Ada", "aws", "group"), "apply", "--store",
                store))
                .isZero();

        assertThat(page()).contains("what is right in 1 cell of 1 posting",
                "1 cell of 1 posting, one by one. This page", "Ada decided what is right",
                "Decided: 1 cell looked at one by one on 2",
                "Decided and neither counted nor shown: 1 cell accepted with a group of questions.");
        String group = page("--basis", "group");
        assertThat(group).contains("; not all of them are known to have been looked at one by one",
                "Decided and neither counted nor shown: 1 cell looked at one by one.")
                .doesNotContain(", one by one. This", "nobody looked");
        assertThat(program.err()).doesNotContain("nobody looked")
                .contains("1 decided cell not counted (seen 1)");
    }

    @Test
    void aFrozenSetIsMeasuredAsItWas() throws IOException {
        List<String> postings = List.copyOf(said("primary_cloud").values().iterator().next().keySet());
        StringBuilder input = new StringBuilder();
        for (int at = 0; at < 6; at++) {
            input.append(decision(postings.get(at), "primary_cloud", "Ada", "aws", "seen"));
            input.append(decision(postings.get(at), "primary_cloud", "Bo", at < 2 ? "gcp" : "aws", "seen"));
        }
        assertThat(program.runWith(input.toString(), "apply", "--store", store)).isZero();
        JsonNode before = figures();
        assertThat(program.run("sets", "freeze", "--store", store, "pilot")).as(program.err()).isZero();
        assertThat(figures("--set", "pilot")).isEqualTo(before);

        assertThat(program.runWith(decision(postings.get(0), "primary_cloud", "Bo", "azure", "seen")
                + decision(postings.get(6), "primary_cloud", "Bo", "azure", "seen"), "apply", "--store",
                store))
                .isZero();

        assertThat(figures()).isNotEqualTo(before);
        assertThat(figures("--set", "pilot@1")).isEqualTo(before);
        assertThat(program.run("figures", "--store", store, "--set", "other")).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("There is no set \"other\"");
    }

    @Test
    void reviewersOfAFrozenSetAreHeldAgainstEachOtherWhereBothLooked() throws IOException {
        List<String> postings = List.copyOf(said("primary_cloud").values().iterator().next().keySet());
        StringBuilder input = new StringBuilder();
        for (int at = 0; at < 6; at++) {
            input.append(decision(postings.get(at), "primary_cloud", "Bo", "aws", at < 4 ? "group" : "seen"));
            input.append(decision(postings.get(at), "primary_cloud", "Ada", "aws", "seen"));
        }
        assertThat(program.runWith(input.toString(), "apply", "--store", store)).isZero();
        JsonNode before = figures();
        assertThat(program.run("sets", "freeze", "--store", store, "pilot")).as(program.err()).isZero();
        assertThat(program.runWith(decision(postings.get(0), "primary_cloud", "Bo", "gcp", "seen"), "apply",
                "--store", store)).isZero();

        JsonNode frozen = figures("--set", "pilot");

        assertThat(frozen.path("agreement").path("reviewers").path("overall").path("n").asInt()).isEqualTo(2);
        assertThat(frozen).isEqualTo(before);
        assertThat(figures("--set", "pilot", "--basis", "seen,group").path("agreement").path("reviewers")
                .path("overall").path("n").asInt()).isEqualTo(6);
    }

    @Test
    void whatOfAFrozenSetIsNotThereAnyMoreIsTold() throws IOException {
        List<String> postings = List.copyOf(said("primary_cloud").values().iterator().next().keySet());
        StringBuilder input = new StringBuilder();
        for (int at = 0; at < 6; at++) {
            input.append(decision(postings.get(at), "primary_cloud", "Ada", "aws", "seen"));
        }
        assertThat(program.runWith(input.toString(), "apply", "--store", store)).isZero();
        assertThat(program.run("sets", "freeze", "--store", store, "pilot")).as(program.err()).isZero();
        String frozen = opened(open -> open.artefacts().inForce(ArtefactKind.Known.GOLD_SET, "pilot")
                .orElseThrow().content());
        Path one = folder.resolve("one.jsonl");
        Files.writeString(one, "{\"id\":\"" + postings.get(0)
                + "\",\"title\":\"Engineer\",\"description\":\"We hire.\"}\n");
        store = folder.resolve("other").toString();
        assertThat(program.run("import", "--store", store, one.toString())).as(program.err()).isZero();
        opened(open -> open.artefacts().keep(ArtefactKind.Known.GOLD_SET, "pilot", frozen, "Ada"));

        assertThat(program.run("figures", "--store", store, "--set", "pilot", "--details", "--format",
                "json")).isEqualTo(Exit.PROBLEMS);

        JsonNode gold = JSON.readTree(program.out()).path("gold");
        assertThat(gold.path("counted").toString()).isEqualTo("{\"seen\":1}");
        assertThat(gold.path("gone").asInt()).isEqualTo(5);
        assertThat(program.err())
                .contains("5 decided cells not measured, for the posting is not in the store");
    }

    private <T> T opened(Function<ReviewStore, T> work) {
        Console silent = new Console(InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
        try (ReviewStore open = program.parts().existing(Path.of(store), silent)) {
            return work.apply(open);
        }
    }

    @Test
    void whatCannotBeReadIsNamedWhereTheExitCodeSaysSo() throws IOException {
        opened(open -> open.artefacts().keep(ArtefactKind.Known.CERTIFICATE, "later", "{}", "Ada"));

        assertThat(program.run("figures", "--store", store, "--format", "json")).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("certificate later", "cannot be read");
    }

    @Test
    void thePageIsOneFileThatAsksForNothingElse() throws IOException {
        String posting = said("primary_cloud").values().iterator().next().keySet().iterator().next();
        assertThat(program.runWith(decision(posting, "primary_cloud", "<b>Ada</b>", "aws", "seen"), "apply",
                "--store", store)).isZero();

        String html = page();

        assertThat(html).startsWith("<!DOCTYPE html>").endsWith("</body></html>\n").contains("&lt;b&gt;Ada")
                .contains("prefers-color-scheme: dark", "@media print", "<svg")
                .doesNotContain("<b>Ada", "<script", "src=", "href=", "url(", "@import");
    }
}
