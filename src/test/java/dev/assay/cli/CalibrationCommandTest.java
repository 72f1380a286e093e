package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.evaluation.source.NamedAnswers;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Calibration;
import dev.assay.review.ConfidenceMap;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What confidences are worth goes from the decisions of one store to the answers of another, and back again. */
@Execution(ExecutionMode.CONCURRENT)
class CalibrationCommandTest {

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

    private void done(String... command) {
        assertThat(program.run(command)).as(program.err()).isZero();
    }

    private List<JsonNode> answers(String of) throws IOException {
        Path out = Files.createTempFile(folder, "answers", ".jsonl");
        done("export", "--store", of, "--format", "answers", "--out", out.toString());
        List<JsonNode> read = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            read.add(JSON.readTree(line));
        }
        return read;
    }

    /** Every second value that a model gives with a confidence is right, the others are overridden as unsaid. */
    private String decide() throws IOException {
        StringBuilder lines = new StringBuilder();
        String model = "";
        int nth = 0;
        for (JsonNode answer : answers(store)) {
            String source = answer.path("source").asText();
            if (source.startsWith("rules") || !model.isEmpty() && !model.equals(source)) {
                continue;
            }
            model = source;
            for (JsonNode group : answer.path("inference")) {
                var fields = group.fields();
                while (fields.hasNext()) {
                    var field = fields.next();
                    if (field.getValue().path("confidence").isNumber()
                            && field.getValue().path("value").isTextual()) {
                        boolean right = nth++ % 2 == 0;
                        lines.append("{\"posting_id\":").append(answer.path("posting_id"))
                                .append(",\"reviewer\":\"Ada\",\"basis\":\"seen\",\"field\":\"")
                                .append(field.getKey())
                                .append(right
                                        ? "\",\"kind\":\"override\",\"value\":"
                                                + field.getValue().path("value")
                                        : "\",\"kind\":\"override\",\"value\":null")
                                .append("}\n");
                    }
                }
            }
        }
        program.runWith(lines.toString(), "apply", "--store", store);
        return model;
    }

    @Test
    void whatWasLearntIsAppliedToAnotherStoreAndToInfer() throws IOException {
        String model = decide();
        Path file = folder.resolve("worth.json");
        program.run("calibration", "export", "--store", store, "--least", "10", "--out", file.toString());
        Calibration learnt = Calibration.of(JSON.readValue(file.toFile(), Object.class));
        assertThat(learnt.sources()).containsKey(model);
        ConfidenceMap map = learnt.sources().get(model).map();
        Files.writeString(file, JSON.writeValueAsString(
                new Calibration(learnt.codebook(), Map.of(model, learnt.sources().get(model))).plain()));

        String other = folder.resolve("other").toString();
        assertThat(program.run("import", "--store", other, "--calibration", file.toString(),
                "sample-data/postings.jsonl", "sample-data/answers")).isNotEqualTo(Exit.FAILED);
        assertMapped(answers(store), answers(other), model, map);
        done("calibration", "show", "--store", other);
        assertThat(program.out()).contains(model + ": learnt of");

        deleteDatabase(Path.of(other));
        assertMapped(answers(store), answers(other), model, map);
        done("check", "--store", other);

        assertThat(program.run("calibration", "export", "--store", other)).isEqualTo(Exit.FAILED);
        done("calibration", "withdraw", "--reviewer", "Ada", "--store", other);
        assertThat(answers(other)).isEqualTo(answers(store));
        done("calibration", "apply", "--reviewer", "Ada", "--store", other, file.toString());
        assertMapped(answers(store), answers(other), model, map);
    }

    private static void assertMapped(List<JsonNode> stated, List<JsonNode> mapped, String model,
            ConfidenceMap map) {
        assertThat(mapped).hasSameSizeAs(stated);
        int compared = 0;
        for (int at = 0; at < stated.size(); at++) {
            boolean learnt = stated.get(at).path("source").asText().equals(model);
            List<JsonNode> before = stated.get(at).findValues("confidence");
            List<JsonNode> after = mapped.get(at).findValues("confidence");
            for (int cell = 0; cell < before.size(); cell++) {
                if (learnt && before.get(cell).isNumber()) {
                    assertThat(after.get(cell).asDouble())
                            .isCloseTo(map.of(before.get(cell).asDouble()), within(1e-4));
                    compared++;
                } else if (!learnt) {
                    assertThat(after.get(cell)).isEqualTo(before.get(cell));
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    private static void deleteDatabase(Path store) throws IOException {
        try (var files = Files.walk(store)) {
            for (Path one : files.filter(path -> path.toString().endsWith(".mv.db")).toList()) {
                Files.delete(one);
            }
        }
    }

    @Test
    void inferStatesWhatItsConfidencesAreWorth() throws IOException {
        Path file = Files.writeString(folder.resolve("worth.json"),
                "{\"format\":\"assay-calibration-1\",\"codebook\":\"\",\"sources\":{\"rules\":{\"knots\":[[0.5,0.25]]}}}");
        done("infer", "--calibration", file.toString(), "sample-data/postings.jsonl");
        assertThat(program.out().lines()).isNotEmpty().allSatisfy(line -> assertThat(
                JSON.readTree(line).findValues("confidence"))
                .allSatisfy(one -> assertThat(one.asDouble()).isEqualTo(0.25)));
    }

    @Test
    void whatTheStoreInfersItselfIsLeftAsItStatesItAndLearntAllTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("worth.json"),
                "{\"format\":\"assay-calibration-1\",\"codebook\":\"\",\"sources\":{\"rules\":{\"knots\":[[0.5,0.25]]}}}");
        done("calibration", "apply", "--reviewer", "Ada", "--store", store, file.toString());
        assertThat(program.err()).contains("(rules) is left as it states it");
        decide();
        Path again = folder.resolve("again.json");
        program.run("calibration", "export", "--store", store, "--least", "1", "--out", again.toString());
        assertThat(Calibration.of(JSON.readValue(again.toFile(), Object.class)).sources())
                .as(program.err()).containsKey("rules");
    }

    @Test
    void aFurtherRunIsNoSourceOfItsOwn() {
        Set<String> sources = Set.of("m", "m (2)", "n (2)");
        assertThat(sources.stream().filter(one -> NamedAnswers.isFurtherRun(one, sources)))
                .containsExactly("m (2)");
    }

    @Test
    void whatCouldNotBeReadIsTold() throws IOException {
        decide();
        try (ReviewStore open = program.parts().stores().open(Path.of(store), Progress.NONE)) {
            open.artefacts().keep(ArtefactKind.Known.CERTIFICATE, "later", "{}", "Ada");
        }
        Path file = folder.resolve("worth.json");
        assertThat(program.run("calibration", "export", "--store", store, "--least", "1", "--out",
                file.toString())).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("certificate later", "cannot be read");
        assertThat(file).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"format\":\"assay-calibration-1\",\"sources\":{\"a\":{}}}",
            "{\"format\":\"assay-calibration-1\",\"sources\":{\"a\":{\"knots\":[[0.5,0.9],[0.4,0.9]]}}}",
            "{\"format\":\"assay-calibration-1\",\"sources\":{\"a\":{\"knots\":[[0.5,1.9]]}}}"})
    void whatIsNoCalibrationIsRefusedInASentence(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("no.json"), text);
        assertThat(
                program.run("calibration", "apply", "--reviewer", "Ada", "--store", store, file.toString()))
                .isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("no.json");
    }

    @Test
    void aMapKeepsToItsEnds() {
        ConfidenceMap map = new ConfidenceMap(
                List.of(new ConfidenceMap.Knot(0.5, 0.4), new ConfidenceMap.Knot(0.9, 0.8)));
        assertThat(Map.of(0.1, map.of(0.1), 0.7, map.of(0.7), 1.0, map.of(1)))
                .containsAllEntriesOf(Map.of(0.1, 0.4, 1.0, 0.8)).hasEntrySatisfying(0.7,
                        right -> assertThat(right).isCloseTo(0.6, within(1e-9)));
    }
}
