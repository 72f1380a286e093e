package dev.assay.evaluation.labels;

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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Careful labels of postings, and errors planted among them: a value is given as the engine or a model took it for. */
final class PlantedErrors {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** In five of a hundred cells. */
    private static final int ONE_IN = 20;

    private final List<VotedCell> cells;
    private final Map<String, List<FieldValue>> confusions;
    private final List<Integer> places;

    private PlantedErrors(List<VotedCell> cells, Map<String, List<FieldValue>> confusions) {
        this.cells = cells;
        this.confusions = confusions;
        places = IntStream.range(0, cells.size()).filter(at -> confusions.containsKey(key(cells.get(at))))
                .boxed().toList();
    }

    /**
     * What was found of what was planted.
     *
     * @param recall the share of what was planted that is listed, in the mean
     * @param precision the share of what is listed that was planted, in the mean
     */
    record Found(double recall, double precision) {

        double f1() {
            return 2 * recall * precision / (recall + precision);
        }
    }

    /** The labels of a folder; confusions are of the engine on all labelled postings and of a model on some of them. */
    static PlantedErrors in(String folder) throws IOException {
        List<VotedCell> cells = voted(data().resolve(folder));
        Map<String, List<FieldValue>> confusions = new HashMap<>();
        addAll(confusions, confusions(cells));
        if (!folder.equals("dev")) {
            addAll(confusions, confusions(voted(data().resolve("dev"))));
        }
        addAll(confusions, confusionsOfModel(data().resolve("dev")));
        return new PlantedErrors(cells, confusions);
    }

    private static void addAll(Map<String, List<FieldValue>> all, Map<String, List<FieldValue>> some) {
        some.forEach((key, values) -> all.computeIfAbsent(key, none -> new ArrayList<>()).addAll(values));
    }

    /** Plants so many times, each with a seed of its own, and looks for it. @param firm what is listed, as {@link LabelErrors} */
    Found found(int firstSeed, int times, double firm) {
        double recall = 0;
        double precision = 0;
        for (int seed = firstSeed; seed < firstSeed + times; seed++) {
            Random random = new Random(seed);
            List<Integer> shuffled = new ArrayList<>(places);
            Collections.shuffle(shuffled, random);
            Set<CellKey> planted = new HashSet<>();
            List<VotedCell> with = new ArrayList<>(cells);
            for (int at : shuffled.subList(0, Math.min(shuffled.size(), cells.size() / ONE_IN))) {
                VotedCell cell = cells.get(at);
                List<FieldValue> taken = confusions.getOrDefault(key(cell), List.of());
                with.set(at, new VotedCell(cell.cell(), taken.get(random.nextInt(taken.size())),
                        cell.votes()));
                planted.add(cell.cell());
            }
            List<LikelyError> found = LabelErrors.among(with, firm);
            double hit = found.stream().filter(one -> planted.contains(one.cell())).count();
            recall += hit / planted.size() / times;
            precision += found.isEmpty() ? 0 : hit / found.size() / times;
        }
        return new Found(recall, precision);
    }

    private static String key(VotedCell cell) {
        return cell.cell().field() + ValueIdentity.of(cell.label());
    }

    static Path data() {
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
}
