package dev.assay.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.Engine;
import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.review.CellKey;
import dev.assay.review.dispute.ValueIdentity;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Whether errors that are planted among careful labels are found again. */
class PlantedErrorsTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Path data() {
        return Path.of(Optional.ofNullable(System.getProperty("ASSAY_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("ASSAY_SHARED"))).orElse("../shared"), "data");
    }

    /** What the engine says of labelled postings, without Pass 1. */
    private static List<VotedCell> voted(Path folder) throws IOException {
        Map<String, Posting> postings = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("postings.jsonl"))) {
            JsonNode json = MAPPER.readTree(line);
            String id = json.path("id").asText();
            postings.put(id, new Posting(id, json.path("title").asText(""), json.path("company").asText(""),
                    json.path("location").asText(""), json.path("description").asText("")));
        }
        Engine engine = AnswerSources.engine("rules", SCHEMA);
        List<VotedCell> cells = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("labels.jsonl"))) {
            JsonNode json = MAPPER.readTree(line);
            String id = json.path("id").asText();
            Set<String> open = new HashSet<>();
            json.path("unsettled").forEach(field -> open.add(field.asText()));
            var answer = engine.infer(postings.get(id), null);
            for (FieldSpec field : SCHEMA.fields()) {
                JsonNode value = json.path("labels").path(field.key()).path("value");
                if (!value.isMissingNode() && !open.contains(field.key())) {
                    cells.add(new VotedCell(new CellKey(id, field.key()),
                            FieldValue.read(field, MAPPER.convertValue(value, Object.class)),
                            answer.field(field.key()).map(said -> new VotedCell.Vote("rules", said.value(),
                                    said.confidence())).stream().toList()));
                }
            }
        }
        return cells;
    }

    /** By field and true value, what it was taken for. */
    private static Map<String, List<FieldValue>> confusions(List<VotedCell> cells) {
        Map<String, List<FieldValue>> taken = new HashMap<>();
        cells.forEach(cell -> cell.votes().stream().filter(vote -> !vote.value().agreesWith(cell.label()))
                .forEach(vote -> taken
                        .computeIfAbsent(cell.cell().field() + ValueIdentity.of(cell.label()),
                                none -> new ArrayList<>())
                        .add(vote.value())));
        return taken;
    }

    /** What a model took for what, by its answers to some of the postings. */
    private static Map<String, List<FieldValue>> confusionsOfModel(Path folder) throws IOException {
        List<VotedCell> cells = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("labels.jsonl"))) {
            JsonNode json = MAPPER.readTree(line);
            String id = json.path("id").asText();
            Path file = folder.resolve("responses").resolve(id + ".txt");
            if (!Files.exists(file)) {
                continue;
            }
            String text = Files.readString(file);
            JsonNode answer = MAPPER
                    .readTree(text.substring(text.lastIndexOf("```json") + 7, text.lastIndexOf("```")));
            for (FieldSpec field : SCHEMA.fields()) {
                JsonNode value = json.path("labels").path(field.key()).path("value");
                JsonNode said = answer.findPath(field.key()).path("value");
                if (!value.isMissingNode() && !said.isMissingNode()) {
                    FieldValue taken = FieldValue.read(field, MAPPER.convertValue(said, Object.class));
                    if (!(taken instanceof FieldValue.Malformed)) {
                        cells.add(new VotedCell(new CellKey(id, field.key()),
                                FieldValue.read(field, MAPPER.convertValue(value, Object.class)),
                                List.of(new VotedCell.Vote("model", taken, null))));
                    }
                }
            }
        }
        return confusions(cells);
    }

    @Test
    void fivePercentDrawnFromRealConfusionsAreFoundAgain() throws IOException {
        Path folder = data().resolve("dev2");
        Assumptions.assumeTrue(Files.isReadable(folder.resolve("labels.jsonl")), "no labelled postings");
        List<VotedCell> cells = voted(folder);
        Map<String, List<FieldValue>> confusions = confusions(cells);
        confusions(voted(data().resolve("dev"))).forEach((key, some) -> confusions
                .computeIfAbsent(key, none -> new ArrayList<>()).addAll(some));
        confusionsOfModel(data().resolve("dev")).forEach((key, some) -> confusions
                .computeIfAbsent(key, none -> new ArrayList<>()).addAll(some));
        double recalls = 0;
        double precisions = 0;
        int runs = 10;
        for (int seed = 0; seed < runs; seed++) {
            Random random = new Random(seed);
            List<Integer> places = new ArrayList<>();
            for (int at = 0; at < cells.size(); at++) {
                if (confusions.containsKey(key(cells.get(at)))) {
                    places.add(at);
                }
            }
            Collections.shuffle(places, random);
            Set<CellKey> planted = new HashSet<>();
            List<VotedCell> with = new ArrayList<>(cells);
            for (int at : places.subList(0, Math.min(places.size(), cells.size() / 20))) {
                VotedCell cell = cells.get(at);
                List<FieldValue> taken = confusions.get(key(cell));
                with.set(at, new VotedCell(cell.cell(), taken.get(random.nextInt(taken.size())),
                        cell.votes()));
                planted.add(cell.cell());
            }
            List<LikelyError> found = LabelErrors.among(with);
            long hit = found.stream().filter(one -> planted.contains(one.cell())).count();
            System.out.printf(Locale.ROOT,
                    "planted %d of %d (places %d), found %d, of them planted %d: recall %.3f precision %.3f%n",
                    planted.size(), cells.size(), places.size(), found.size(), hit,
                    hit / (double) planted.size(), hit / (double) found.size());
            recalls += hit / (double) planted.size() / runs;
            precisions += hit / (double) found.size() / runs;
        }
        System.out.printf(Locale.ROOT, "planted errors: mean recall %.3f, precision %.3f%n", recalls,
                precisions);
        assertThat(recalls).isGreaterThanOrEqualTo(0.6);
        assertThat(precisions).isGreaterThanOrEqualTo(0.5);
    }

    private static String key(VotedCell cell) {
        return cell.cell().field() + ValueIdentity.of(cell.label());
    }
}
