package dev.assay.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.evidence.ClaimGrounder;
import dev.assay.evidence.Grounder;
import dev.assay.inference.HeldBackEngine;
import dev.assay.inference.RulesEngine;
import dev.assay.ingest.OriginalReader;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Cells of which it is known whether they are wrong, read from files beside the project as a store would read them. */
final class RiskCorpus {

    static final Schema SCHEMA = Catalogue.shipped();
    static final Path ROOT = Path.of("../shared/data");
    private static final int MAJORITY = 2;
    private static final Answer NONE = new Answer("", "", new EngineId("", "", ""), true, "", Map.of(), "",
            Outcome.ACCEPTED);

    private final OriginalReader reader = new OriginalReader(SCHEMA);
    private final Grounder grounder = new ClaimGrounder(SCHEMA);
    private final RulesEngine engine = RulesEngine.shipped(SCHEMA);
    private final HeldBackEngine heldBack = new HeldBackEngine();
    private final RiskModel model = new RiskModel(SCHEMA, new RiskWeights(Map.of()));

    /** A cell, who was asked beside, and whether it was wrong. */
    record Row(String posting, String source, String peers, CellSignals signals, boolean wrong) {}

    /** All cells there are, by how many models were asked together and whether their facts are there. */
    static Map<String, List<Row>> all() {
        Path kept = Path.of("target", "risk-rows.tsv");
        if (!Files.exists(kept)) {
            write(kept, new RiskCorpus().work());
        }
        Map<String, List<Row>> rows = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(kept)) {
                String[] part = line.split("\t", -1);
                rows.computeIfAbsent(part[0], kind -> new ArrayList<>()).add(new Row(part[1], part[2],
                        part[3], CellSignals.of(part[5]), part[4].equals("wrong")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void write(Path file, Map<String, List<Row>> all) {
        List<String> lines = new ArrayList<>();
        all.forEach((kind, rows) -> rows.forEach(row -> lines.add(String.join("\t", kind, row.posting(),
                row.source(), row.peers(), row.wrong() ? "wrong" : "right", row.signals().line()))));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<Row>> work() {
        Map<String, List<Row>> rows = new TreeMap<>();
        for (boolean facts : new boolean[]{true, false}) {
            var responses = responses(ROOT.resolve("model-responses"), facts);
            for (int together = 1; together <= 3; together++) {
                rows.put((facts ? "facts " : "bare ") + together, byMajority(responses, together));
            }
        }
        rows.put("labelled", labelled(true));
        rows.put("labelled bare", labelled(false));
        return rows;
    }

    /** What files say, by posting and model. */
    Map<String, Map<String, List<Imported>>> responses(Path root, boolean withFacts) {
        Map<String, Map<String, List<Imported>>> read = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("pass2-") || withFacts && name.startsWith("pass1-")) {
                    String model = name.substring(6).replaceAll("(-raw)?\\.(txt|json)$", "");
                    read.computeIfAbsent(file.getParent().getFileName().toString(), id -> new TreeMap<>())
                            .computeIfAbsent(model, id -> new ArrayList<>()).add(reader.read(new Original(
                                    root.relativize(file).toString(), Files.readAllBytes(file))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** For every choice of so many models the cells of each of them, judged by the majority of the others. */
    List<Row> byMajority(Map<String, Map<String, List<Imported>>> responses, int together) {
        TreeSet<String> models = new TreeSet<>();
        responses.values().forEach(of -> models.addAll(of.keySet()));
        List<Row> rows = new ArrayList<>();
        for (List<String> chosen : choices(List.copyOf(models), together)) {
            responses.forEach((posting, by) -> {
                List<Imported> there = chosen.stream()
                        .flatMap(m -> by.getOrDefault(m, List.of()).stream())
                        .toList();
                Map<String, Answer> others = new TreeMap<>();
                by.forEach((m, files) -> {
                    if (!chosen.contains(m)) {
                        files.forEach(
                                f -> f.answers().forEach(answer -> others.put(m, answer)));
                    }
                });
                rows.addAll(judged(posting, chosen, there, List.copyOf(others.values())));
            });
        }
        return rows;
    }

    private List<Row> judged(String posting, List<String> chosen, List<Imported> there,
            List<Answer> others) {
        List<Row> rows = new ArrayList<>();
        for (SignalReader.Read read : read(posting, there, true, NONE)) {
            String truth = majority(others, read.signals().field());
            if (!truth.isEmpty()) {
                String source = read.signals().source();
                rows.add(new Row(posting, source,
                        String.join(" ", chosen.stream().filter(m -> !m.equals(source)).toList()),
                        read.signals(), !read.signals().value().equals(truth)));
            }
        }
        return rows;
    }

    /** What at least two of some answers say, unless there are two such values. */
    private static String majority(List<Answer> answers, String field) {
        Map<String, Integer> counts = new HashMap<>();
        for (Answer answer : answers) {
            InferredField said = answer.fields().get(field);
            if (said != null) {
                FieldValue value = said.value();
                counts.merge(value instanceof FieldValue.Malformed
                        ? SignalReader.MALFORMED + value.plain()
                        : SignalReader.key(value), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> top = counts.keySet().stream().filter(value -> counts.get(value) == most).toList();
        return most >= MAJORITY && top.size() == 1 ? top.getFirst() : "";
    }

    private static List<List<String>> choices(List<String> of, int size) {
        List<List<String>> found = new ArrayList<>();
        for (int mask = 0; mask < 1 << of.size(); mask++) {
            if (Integer.bitCount(mask) == size) {
                List<String> choice = new ArrayList<>();
                for (int nth = 0; nth < of.size(); nth++) {
                    if ((mask >> nth & 1) == 1) {
                        choice.add(of.get(nth));
                    }
                }
                found.add(choice);
            }
        }
        return found;
    }

    /** The cells of the labelled postings: those of the model's answers, and those of our engine. */
    List<Row> labelled(boolean withText) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        lines(ROOT.resolve("dev/labels.jsonl")).forEach(json -> {
            Map<String, String> of = new HashMap<>();
            json.path("labels").properties().forEach(label -> SCHEMA.field(label.getKey())
                    .ifPresent(field -> of.put(field.key(), SignalReader.key(FieldValue.read(field,
                            new ObjectMapper().convertValue(label.getValue().path("value"),
                                    Object.class))))));
            json.path("unsettled").forEach(field -> of.remove(field.asText()));
            labels.put(json.path("id").asText(), of);
        });
        Map<String, Imported> postings = new TreeMap<>();
        lines(ROOT.resolve("dev/postings.jsonl")).forEach(json -> postings.put(json.path("id").asText(),
                reader.read(new Original("postings.jsonl",
                        json.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        List<Row> rows = new ArrayList<>();
        labels.forEach((posting, truth) -> {
            List<Imported> there = new ArrayList<>();
            there.add(postings.get(posting));
            Path answer = ROOT.resolve("dev/responses/" + posting + ".txt");
            if (Files.exists(answer)) {
                there.add(reader.read(new Original("responses/" + posting + ".txt", bytes(answer))));
            }
            for (Answer ours : withText ? heldBack.answers(posting) : List.<Answer>of(NONE)) {
                for (SignalReader.Read read : read(posting, there, withText, ours)) {
                    String right = truth.get(read.signals().field());
                    if (right != null) {
                        rows.add(new Row(posting, read.signals().source(), "", read.signals(),
                                !read.signals().value().equals(right)));
                    }
                }
            }
        });
        return rows;
    }

    private List<SignalReader.Read> read(String id, List<Imported> there, boolean known, Answer ours) {
        Posting posting = new Posting(id, "", "", "", "");
        List<Pass1> facts = new ArrayList<>();
        List<Answer> bare = new ArrayList<>();
        for (Imported file : there) {
            if (known) {
                facts.addAll(file.pass1());
                for (Posting named : Stream.concat(file.postings().stream(), file.spokenOf().stream())
                        .toList()) {
                    if (posting.title().isEmpty()) {
                        posting = new Posting(id, named.title(), named.company(), named.location(),
                                named.description());
                    }
                }
            }
            bare.addAll(file.answers());
        }
        Grounder.Grounded over = grounder.over(posting, facts);
        List<Answer> answers = new ArrayList<>();
        for (Answer answer : bare) {
            Map<String, InferredField> fields = new LinkedHashMap<>();
            answer.fields().values()
                    .forEach(field -> fields.put(field.field(), field.withGrounding(over.ground(field))));
            answers.add(answer.withFields(fields));
        }
        if (!ours.fields().isEmpty()) {
            answers.add(ours);
        } else if (posting.hasText() || !facts.isEmpty()) {
            answers.add(engine.infer(posting, facts.isEmpty() ? null : facts.getFirst()));
        }
        return model.read(new Subject(posting, facts, answers));
    }

    private static List<JsonNode> lines(Path file) {
        try {
            List<JsonNode> read = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                read.add(new ObjectMapper().readTree(line));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
