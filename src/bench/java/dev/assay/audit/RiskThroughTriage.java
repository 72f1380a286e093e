package dev.assay.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.schema.FieldSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How true the risks are that {@code triage --by field} lists, for every two of five models with only their answers in
 * a store, judged by the majority of the other three. The program runs with weights that were fitted on other postings,
 * and with those that ship. {@code RiskThroughTriage [SEEDS]}, with the data beside the project: how many times twenty
 * postings are reviewed first, once where nothing is said.
 */
public final class RiskThroughTriage {

    private static final Path ANSWERS = RiskCorpus.ROOT.resolve("model-responses");
    private static final Path WORK = Path.of("target", "risk-triage");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FOLDS = 6;
    private static final int REVIEWED = 20;
    private static final int MAJORITY = 2;

    /** What each model says of each posting. */
    private final Map<String, Map<String, Answer>> said = new TreeMap<>();
    private final TreeSet<String> models = new TreeSet<>();
    private final Map<String, List<RiskCorpus.Row>> rows = RiskCorpus.all();

    private RiskThroughTriage() {
        new RiskCorpus().responses(ANSWERS, false).forEach((posting, by) -> by.forEach((model, files) -> {
            models.add(model);
            for (Imported file : files) {
                file.answers().forEach(answer -> said.computeIfAbsent(posting, p -> new TreeMap<>())
                        .put(model, answer));
            }
        }));
    }

    /** A cell as it was listed, and what it was. */
    private record Judged(String pair, double risk, double doubt, boolean wrong) {}

    public static void main(String[] arguments) throws Exception {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        RiskThroughTriage triage = new RiskThroughTriage();
        List<String> all = List.copyOf(triage.said.keySet());
        report("cold, with the weights that ship", triage.run("shipped", null, List.of(), all));
        List<Judged> cold = new ArrayList<>();
        for (List<String> fold : folds(all)) {
            cold.addAll(triage.run("cold", triage.fitted(p -> !fold.contains(p)), List.of(), fold));
        }
        report("cold, posting left out", cold);
        for (int seed = 1; seed <= seeds; seed++) {
            List<String> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            List<String> reviewed = shuffled.subList(0, REVIEWED);
            List<Judged> warm = new ArrayList<>();
            for (List<String> fold : folds(shuffled.subList(REVIEWED, shuffled.size()))) {
                warm.addAll(triage.run("warm",
                        triage.fitted(p -> !fold.contains(p) && !reviewed.contains(p)), reviewed, fold));
            }
            report("after " + REVIEWED + " were reviewed, seed " + seed, warm);
        }
    }

    private static List<List<String>> folds(List<String> postings) {
        List<String> shuffled = new ArrayList<>(postings);
        Collections.shuffle(shuffled, new Random(7));
        List<List<String>> folds = new ArrayList<>();
        for (int nth = 0; nth < FOLDS; nth++) {
            int fold = nth;
            folds.add(shuffled.stream().filter(p -> shuffled.indexOf(p) % FOLDS == fold).toList());
        }
        return folds;
    }

    private RiskWeights fitted(Predicate<String> postings) {
        return FitRiskWeights.fitted(rows, row -> postings.test(row.posting()));
    }

    /**
     * Lists the cells of postings in a store for each two models.
     *
     * @param weights null for those that ship
     * @param reviewed decided on before, as most of the other models have them
     */
    private List<Judged> run(String name, @Nullable RiskWeights weights, List<String> reviewed,
            List<String> judged) throws IOException, InterruptedException {
        delete(WORK);
        Files.createDirectories(WORK.resolve("with/rules"));
        if (weights != null) {
            FitRiskWeights.write(weights, WORK.resolve("with/rules").resolve(RiskWeights.FILE));
        }
        List<String> lines = new ArrayList<>();
        List<List<String>> pairs = pairs();
        for (int nth = 0; nth < pairs.size(); nth++) {
            List<String> pair = pairs.get(nth);
            Path folder = WORK.resolve("pair-" + nth);
            String store = folder.resolve("store").toString();
            for (String posting : Stream.concat(reviewed.stream(), judged.stream()).toList()) {
                copy(posting, pair, folder.resolve("answers"));
            }
            String ignored = folder.resolve("said.txt").toString();
            lines.add(String.join("\t", ignored, "import", "--store", store,
                    folder.resolve("answers").toString()));
            if (!reviewed.isEmpty()) {
                Path decisions = Files.write(folder.resolve("decisions.jsonl"), decisions(pair, reviewed));
                lines.add(String.join("\t", ignored, "apply", "--store", store, decisions.toString()));
            }
            lines.add(String.join("\t", folder.resolve("cells.jsonl").toString(), "triage", "--store", store,
                    "--by", "field", "--format", "json"));
        }
        program(Files.write(WORK.resolve(name + ".txt"), lines));
        List<Judged> all = new ArrayList<>();
        for (int nth = 0; nth < pairs.size(); nth++) {
            all.addAll(judged(pairs.get(nth), judged, WORK.resolve("pair-" + nth).resolve("cells.jsonl")));
        }
        return all;
    }

    private List<List<String>> pairs() {
        return models.stream().flatMap(a -> models.stream().filter(b -> a.compareTo(b) < 0)
                .map(b -> List.of(a, b))).toList();
    }

    private static void copy(String posting, List<String> pair, Path to) throws IOException {
        Files.createDirectories(to.resolve(posting));
        try (Stream<Path> files = Files.list(ANSWERS.resolve(posting))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (pair.stream()
                        .anyMatch(model -> name.matches("pass[12]-\\Q" + model + "\\E(-raw)?\\..*"))) {
                    Files.copy(file, to.resolve(posting).resolve(name));
                }
            }
        }
    }

    /** The program with other weights first on its class path. */
    private static void program(Path lines) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx1500m",
                "--enable-native-access=ALL-UNNAMED", "-cp",
                WORK.resolve("with") + System.getProperty("path.separator")
                        + System.getProperty("java.class.path"),
                "dev.assay.cli.CommandLines", WORK.resolve("program").toString(), lines.toString())
                .inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The program ended with " + exit + ".");
        }
    }

    /** What at least two of the models beside these say, unless there are two such values. */
    private @Nullable FieldValue majority(String posting, String field, Collection<String> but) {
        Map<String, List<FieldValue>> votes = new LinkedHashMap<>();
        said.getOrDefault(posting, Map.of()).forEach((model, answer) -> {
            InferredField cell = answer.fields().get(field);
            if (cell != null && !but.contains(model)) {
                votes.computeIfAbsent(key(cell.value()), k -> new ArrayList<>()).add(cell.value());
            }
        });
        List<List<FieldValue>> most = votes.values().stream().filter(v -> v.size() >= MAJORITY).toList();
        return most.size() == 1 ? most.getFirst().getFirst() : null;
    }

    private static String key(FieldValue value) {
        return value instanceof FieldValue.Malformed
                ? SignalReader.MALFORMED + value.plain()
                : SignalReader.key(value);
    }

    private List<String> decisions(List<String> pair, List<String> reviewed) {
        List<String> lines = new ArrayList<>();
        for (String posting : reviewed) {
            for (FieldSpec field : RiskCorpus.SCHEMA.fields()) {
                FieldValue right = majority(posting, field.key(), pair);
                boolean answered = pair.stream().anyMatch(model -> cell(posting, model, field.key()) != null);
                if (answered && right != null && !(right instanceof FieldValue.Malformed)) {
                    ObjectNode line = JSON.createObjectNode();
                    line.put("posting_id", posting).put("field", field.key()).put("kind", "override")
                            .put("reviewer", "Ada").put("basis", "seen");
                    line.set("value", JSON.valueToTree(right.plain()));
                    lines.add(line.toString());
                }
            }
        }
        return lines;
    }

    private @Nullable InferredField cell(String posting, String model, String field) {
        Answer answer = said.getOrDefault(posting, Map.of()).get(model);
        return answer == null ? null : answer.fields().get(field);
    }

    private List<Judged> judged(List<String> pair, List<String> postings, Path listed) throws IOException {
        Map<String, String> models = new HashMap<>();
        said.values().forEach(by -> by.forEach((model, answer) -> models.put(answer.engine().name(), model)));
        List<Judged> all = new ArrayList<>();
        for (String line : Files.readAllLines(listed)) {
            JsonNode row = JSON.readTree(line);
            String posting = row.path("posting_id").asText();
            String field = row.path("field").asText();
            String model = models.getOrDefault(row.path("source").asText(), "");
            FieldValue right = majority(posting, field, pair);
            if (postings.contains(posting) && pair.contains(model) && right != null) {
                InferredField cell = Objects.requireNonNull(cell(posting, model, field));
                Double stated = cell.confidence();
                all.add(new Judged(model + " " + String.join("", pair).replace(model, ""),
                        row.path("risk").asDouble(), stated == null ? 1 : 1 - stated,
                        !key(cell.value()).equals(key(right))));
            }
        }
        return all;
    }

    private static void report(String what, List<Judged> cells) {
        Map<String, List<Judged>> byPair = new TreeMap<>();
        cells.forEach(cell -> byPair.computeIfAbsent(cell.pair(), pair -> new ArrayList<>()).add(cell));
        List<List<Judged>> pairs = List.copyOf(byPair.values());
        System.out.println(what + ": " + cells.size() + " cells, "
                + cells.stream().filter(Judged::wrong).count() + " wrong, " + pairs.size() + " pairs");
        Figures.of(pairs.stream().map(p -> p.stream().map(Judged::risk).toList()).toList(), wrong(pairs))
                .print("  risk");
        Figures.of(pairs.stream().map(p -> p.stream().map(Judged::doubt).toList()).toList(), wrong(pairs))
                .print("  stated confidence alone");
        System.out.flush();
    }

    private static List<List<Boolean>> wrong(List<List<Judged>> pairs) {
        return pairs.stream().map(pair -> pair.stream().map(Judged::wrong).toList()).toList();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
