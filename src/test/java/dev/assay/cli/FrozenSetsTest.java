package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.export.ViewJson;
import dev.assay.review.Artefact;
import dev.assay.review.ArtefactKind;
import dev.assay.review.FacetQuery;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.QueueViews;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Sets that are frozen again and again, and what is told of those that are not what they should be. */
@Execution(ExecutionMode.CONCURRENT)
class FrozenSetsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOSTON = "boston-home-security";

    @TempDir
    Path folder;

    private Program program;
    private String store;

    @BeforeEach
    void take() {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        assertThat(program.run("import", "--store", store, "sample-data/postings.jsonl",
                "sample-data/answers")).isIn(Exit.DONE, Exit.PROBLEMS);
    }

    private List<JsonNode> lines(String... args) throws IOException {
        assertThat(program.run(args)).as(program.err()).isZero();
        return read(program.out());
    }

    private static List<JsonNode> read(String text) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<JsonNode> cells(String field) throws IOException {
        return lines("triage", "--store", store, "--by", "field", "--judged", "--field", field, "--format",
                "json");
    }

    private static JsonNode ofBoston(List<JsonNode> lines) {
        return lines.stream().filter(line -> line.path("posting_id").asText().equals(BOSTON)).findFirst()
                .orElseThrow();
    }

    private void decide(JsonNode cell, String kind, JsonNode value, ArrayNode spans) {
        ObjectNode act = JSON.createObjectNode().put("kind", kind).put("reviewer", "Ada").put("basis",
                "seen");
        act.set("posting_id", cell.path("posting_id"));
        act.set("field", cell.path("field"));
        if (!value.isMissingNode()) {
            act.set("value", value);
        }
        if (!spans.isEmpty()) {
            act.set("spans", spans);
        }
        assertThat(program.runWith(act + "\n", "apply", "--store", store)).as(program.err()).isZero();
    }

    private void decide(JsonNode cell, String kind) {
        decide(cell, kind, JSON.missingNode(), JSON.createArrayNode());
    }

    private List<JsonNode> export(String name, String... more) throws IOException {
        Path out = folder.resolve(name);
        List<String> args = new ArrayList<>(List.of("export", "--store", store, "--out", out.toString()));
        args.addAll(List.of(more));
        assertThat(program.run(args.toArray(String[]::new))).as(program.err()).isZero();
        return read(Files.readString(out));
    }

    private Map<String, String> sides(String set) throws IOException {
        Map<String, String> sides = new HashMap<>();
        lines("sets", "show", set, "--cells", "--store", store)
                .forEach(cell -> sides.put(cell.path("posting_id").asText(), cell.path("split").asText()));
        return sides;
    }

    @Test
    void aViewWithWordsTakesWhatTheQueueFindsInTheTexts() throws IOException {
        for (JsonNode cell : cells("seniority_level")) {
            decide(cell, "accept");
        }
        try (ReviewStore open = program.parts().stores().open(Path.of(store), Progress.NONE)) {
            new QueueViews(open.artefacts(), new ViewJson()).add(
                    new QueueView("libraries", FacetQuery.ALL, "public librar", QueueOrder.AS_LOADED), "Ada");
        }

        lines("sets", "freeze", "libraries", "--view", "libraries", "--store", store, "--reviewer", "Ada");

        assertThat(sides("libraries")).containsOnlyKeys("remote-states-ii");
    }

    @Test
    void aPostingStaysOnItsSideInAllVersions() throws IOException {
        List<JsonNode> cells = cells("seniority_level");
        cells.forEach(cell -> decide(cell, "accept"));
        lines("sets", "freeze", "all", "--store", store, "--reviewer", "Ada");
        Map<String, String> first = sides("all@1");
        assertThat(first.values()).contains("dev", "test");

        // Half of them go, with their strata, and come back.
        for (JsonNode cell : cells) {
            if (first.getOrDefault(cell.path("posting_id").asText(), "").equals("dev")) {
                decide(cell, "clear");
            }
        }
        lines("sets", "freeze", "all", "--store", store, "--reviewer", "Ada");
        for (JsonNode cell : cells) {
            decide(cell, "accept");
        }
        for (JsonNode cell : cells("job_family")) {
            decide(cell, "accept");
        }
        lines("sets", "freeze", "all", "--store", store, "--reviewer", "Ada");

        assertThat(sides("all@3")).isEqualTo(first);
        for (List<String> other : List.of(List.of("--split", "30/70"), List.of("--seed", "7"))) {
            assertThat(program.run("sets", "freeze", "all", "--store", store, "--reviewer", "Ada",
                    other.getFirst(), other.getLast())).isEqualTo(Exit.FAILED);
            assertThat(program.err()).contains("is split as dev=50,test=50 with seed 1",
                    "no posting changes its side");
        }
        assertThat(program.run("sets", "freeze", "all", "--store", store, "--reviewer", "Ada", "--split",
                "50/50", "--seed", "1")).as("the same").isZero();
    }

    @Test
    void aSetWhoseCellsAreNotThoseThatWereFrozenIsTold() throws IOException {
        cells("seniority_level").forEach(cell -> decide(cell, "accept"));
        lines("sets", "freeze", "one", "--store", store, "--reviewer", "Ada");
        try (ReviewStore open = program.parts().stores().open(Path.of(store), Progress.NONE)) {
            Artefact sound = open.artefacts().inForce(ArtefactKind.Known.GOLD_SET, "one").orElseThrow();
            ObjectNode changed = (ObjectNode) JSON.readTree(sound.content());
            open.artefacts().keep(ArtefactKind.Known.GOLD_SET, "one",
                    changed.put("hash", Artefact.hash("other")).toString(), "Eve");
        }

        assertThat(program.run("sets", "show", "one", "--cells", "--store", store)).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("\"one@2\"", "not those that were frozen");
        assertThat(program.run("export", "--store", store, "--format", "gold", "--set", "one", "--out",
                folder.resolve("x").toString())).isEqualTo(Exit.FAILED);
        assertThat(program.run("check", "--store", store)).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).contains("one@2", "not those that were frozen", "--resolve");
        assertThat(program.run("check", "--resolve", "--store", store)).as(program.out()).isZero();
        assertThat(program.out()).contains("Settled: The set \"one@2\"");
        assertThat(lines("sets", "list", "--store", store)).isEmpty();
    }

    @Test
    void theWordsThatAReviewerGaveAnAcceptedValueAreHandedOn() throws IOException {
        JsonNode cell = ofBoston(cells("seniority_level"));
        decide(cell, "accept");
        ArrayNode spans = JSON.createArrayNode();
        spans.addObject().put("in", "title").put("start", 0).put("end", 11).put("quote", "Senior Data");
        decide(cell, "evidence", JSON.missingNode(), spans);

        JsonNode answer = ofBoston(
                export("answers.jsonl", "--format", "reviewed", "--form", "answer"));
        Matcher fenced = Pattern.compile("```json\\n(.*)\\n```\\n", Pattern.DOTALL)
                .matcher(answer.path("answer").asText());
        assertThat(fenced.find()).isTrue();
        assertThat(JSON.readTree(fenced.group(1)).findValue("seniority_level").path("evidence").asText())
                .isEqualTo("Senior Data");
        JsonNode patch = ofBoston(export("patch.jsonl", "--format", "patch")).path("patch");
        assertThat(patch).hasSize(1);
        assertThat(patch.get(0).path("path").asText()).endsWith("/seniority_level/evidence");
        assertThat(patch.get(0).path("value").asText()).isEqualTo("Senior Data");
    }

    @Test
    void theCardTellsOnlyOfGuaranteesThatItsCellsRestOn() throws IOException {
        String id = lines("sample", "draw", "--store", store, "--reviewer", "Ada", "--target", "0.05",
                "--size", "60", "--fixed", "--format", "json").getFirst().path("sample").asText();
        StringBuilder looked = new StringBuilder();
        lines("sample", "show", "--store", store, "--cells", "--format", "json", id).forEach(
                cell -> looked.append(((ObjectNode) cell).put("reviewer", "Ada")).append('\n'));
        assertThat(program.runWith(looked.toString(), "apply", "--store", store)).isZero();
        lines("sample", "accept", "--store", store, "--reviewer", "Ada", "--format", "json", id);
        lines("sets", "freeze", "unseen", "--basis", "bulk", "--field", "primary_cloud", "--store", store,
                "--reviewer", "Ada");
        lines("sets", "freeze", "looked", "--basis", "sample", "--store", store, "--reviewer", "Ada");

        int unseen = lines("sets", "show", "unseen", "--store", store).getFirst().path("cells").asInt();
        assertThat(card("unseen")).contains(unseen + " of the cells here were accepted on it (certificate "
                + id + ")");
        assertThat(card("looked")).contains("None: nothing was accepted on a sample.").doesNotContain(id);
    }

    private String card(String set) throws IOException {
        Path out = folder.resolve(set + ".md");
        assertThat(program.run("export", "--store", store, "--format", "card", "--set", set, "--out",
                out.toString())).as(program.err()).isZero();
        return Files.readString(out);
    }

    @Test
    void whatCouldNotBeWorkedOutIsToldWhereASetIsFrozen() throws IOException {
        decide(cells("seniority_level").getFirst(), "accept");
        Parts sound = program.parts();
        Parts failing = new Parts(sound::schema, sound.stores(), sound::reader, sound.files(),
                sound::grounder, sound::shippedEngine, () -> file -> {
                    throw new IllegalStateException("no risk");
                }, sound::formats, sound::window, sound::surroundings);
        try (ReviewStore open = sound.stores().open(Path.of(store), Progress.NONE)) {
            open.save(open.posting(BOSTON).orElseThrow().answers().getFirst());
        }

        program = new Program(failing);

        assertThat(program.run("sets", "freeze", "one", "--store", store, "--reviewer", "Ada"))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains(BOSTON);
    }

    @Test
    void answersGoIntoAStreamAlone() throws IOException {
        assertThat(Path.of("/dev/null")).exists();
        assertThat(program.run("export", "--store", store, "--format", "reviewed", "--form", "answer",
                "--out", "/dev/null")).as(program.err()).isZero();
        try (Stream<Path> left = Files.list(Path.of("/dev"))) {
            assertThat(left.map(Path::toString).filter(path -> path.endsWith(".jsonl"))).isEmpty();
        }
    }
}
