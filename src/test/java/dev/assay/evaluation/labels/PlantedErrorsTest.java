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

    private static Map<String, List<FieldValue>> models(Path folder) throws IOException {
        List<VotedCell> cells = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("labels.jsonl"))) {
            JsonNode json = MAPPER.readTree(line);
            String id = json.path("id").asText();
            Path file = folder.resolve("responses").resolve(id + ".txt");
            if (!Files.exists(file)) continue;
            String text = Files.readString(file);
            int at = text.lastIndexOf("```json"); int end = text.lastIndexOf("```");
            JsonNode answer;
            try { answer = MAPPER.readTree(text.substring(at + 7, end)); } catch (Exception e) { System.out.println("unread " + id); continue; }
            for (FieldSpec field : SCHEMA.fields()) {
                JsonNode value = json.path("labels").path(field.key()).path("value");
                JsonNode said = answer.findPath(field.key());
                if (!value.isMissingNode() && said.has("value")) {
                    cells.add(new VotedCell(new CellKey(id, field.key()), FieldValue.read(field, MAPPER.convertValue(value, Object.class)),
                            List.of(new VotedCell.Vote("m", FieldValue.read(field, MAPPER.convertValue(said.get("value"), Object.class)), 0.5))));
                }
            }
        }
        System.out.println("model cells " + cells.size());
        cells.removeIf(c -> c.votes().getFirst().value() instanceof FieldValue.Malformed);
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
        cells.stream().filter(c -> !c.votes().getFirst().value().agreesWith(c.label())).forEach(c -> System.out.println("NAT " + c.cell().field() + " " + c.label().plain() + " -> " + c.votes().getFirst().value().plain() + " " + c.votes().getFirst().confidence()));
        Map<String, List<FieldValue>> modelConf = models(data().resolve("dev"));
        System.out.println("engine pairs " + confusions.size() + " model pairs " + modelConf.size() + " n " + modelConf.values().stream().mapToInt(List::size).sum());
        modelConf.forEach((key, some) -> confusions.computeIfAbsent(key, none -> new ArrayList<>()).addAll(some));
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
            if (seed == 0) { int r = 0; for (LikelyError e : found) { r++; System.out.printf("RANK %d %.4f %s %s %s -> %s%n", r, e.belief(), planted.contains(e.cell()) ? "PLANTED" : "natural", e.cell().field(), e.label().plain(), e.rather().plain()); } }
            long h = 0; double best = 0; int k = 0;
            for (LikelyError e : found) { k++; if (planted.contains(e.cell())) h++; if (h / (double) k >= 0.5) best = Math.max(best, h / (double) planted.size()); }
            System.out.printf("   best recall at precision .5: %.3f%n", best);
            recalls += hit / (double) planted.size() / runs;
            precisions += hit / (double) found.size() / runs;
        }
        System.out.printf("mean %.3f %.3f%n", recalls, precisions);
        assertThat(recalls).isGreaterThanOrEqualTo(0.6);
        assertThat(precisions).isGreaterThanOrEqualTo(0.5);
    }

    private static String key(VotedCell cell) {
        return cell.cell().field() + ValueIdentity.of(cell.label());
    }
}
