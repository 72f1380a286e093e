package dev.assay.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Real postings, labels and answers, where they lie beside the project; the measurements are made on these. */
record SharedData(Map<String, Posting> postings, Map<String, JsonNode> labels, List<Evidence> evidence) {

    /** One field of one answer beside what the label says. */
    record Evidence(String postingId, InferredField claim, JsonNode label, List<Span> quotes) {

        /** Whether the label says that the posting is silent. */
        boolean isLabelledSilent() {
            return isSilent(label);
        }
    }

    private static final List<String> SILENT = List.of("\"not_mentioned\"", "\"none_mentioned\"", "false",
            "[]");

    /** Whether a label says that the posting does not speak of the field. */
    static boolean isSilent(JsonNode label) {
        return label.get("quotes").isEmpty() && SILENT.contains(label.get("value").toString());
    }

    /** Whether a label says that the posting speaks of the field, and where. */
    static boolean isSpoken(JsonNode label) {
        return !label.get("quotes").isEmpty() && !SILENT.contains(label.get("value").toString());
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HEADER = Pattern.compile("(?i)^(title|company|location):\\s*(.+)$");
    private static final Pattern FENCE = Pattern.compile("(?s)```(?:json)?\\s*(\\{.*?)```");

    static Path root() {
        String property = System.getProperty("ASSAY_SHARED",
                System.getenv().getOrDefault("ASSAY_SHARED", "../shared"));
        return Path.of(property);
    }

    static SharedData load() throws IOException {
        SharedData labelled = read(false, "dev");
        return new SharedData(labelled.postings, labelled.labels, evidence(labelled));
    }

    /** The postings of some folders with their labels, those left open taken out, and no answers. */
    static SharedData labelled(String... folders) throws IOException {
        return read(true, folders);
    }

    private static SharedData read(boolean settled, String... folders) throws IOException {
        Map<String, Posting> postings = new LinkedHashMap<>();
        Map<String, JsonNode> labels = new LinkedHashMap<>();
        for (String folder : folders) {
            Path from = root().resolve("data").resolve(folder);
            for (String line : Files.readAllLines(from.resolve("postings.jsonl"))) {
                JsonNode p = JSON.readTree(line);
                postings.put(p.get("id").asText(),
                        new Posting(p.get("id").asText(), p.path("title").asText(""),
                                p.path("company").asText(""), p.path("location").asText(""),
                                p.path("description").asText("")));
            }
            for (String line : Files.readAllLines(from.resolve("labels.jsonl"))) {
                JsonNode json = JSON.readTree(line);
                ObjectNode cells = (ObjectNode) json.get("labels");
                if (settled) {
                    json.path("unsettled").forEach(field -> cells.remove(field.asText()));
                }
                labels.put(json.get("id").asText(), cells);
            }
        }
        return new SharedData(postings, labels, List.of());
    }

    private static List<Evidence> evidence(SharedData labelled) throws IOException {
        Map<String, Posting> postings = labelled.postings;
        Map<String, JsonNode> labels = labelled.labels;
        Path dev = root().resolve("data/dev");
        List<Evidence> evidence = new ArrayList<>();
        try (Stream<Path> files = Files.list(dev.resolve("responses"))) {
            for (Path file : files.sorted().toList()) {
                String id = file.getFileName().toString().replace(".txt", "");
                for (InferredField claim : answer(Files.readString(file))) {
                    JsonNode label = labels.get(id).get(claim.field());
                    List<Span> quotes = new ArrayList<>();
                    label.get("quotes").forEach(q -> quotes.addAll(places(postings.get(id), q.asText())));
                    evidence.add(new Evidence(id, claim, label, quotes));
                }
            }
        }
        return evidence;
    }

    /** The fields of a raw answer; empty where it cannot be read at all. */
    static List<InferredField> answer(String raw) {
        String text = raw.replaceAll("(?s)<reasoning>.*?</reasoning>", "");
        Matcher fence = FENCE.matcher(text);
        String json = fence.find() ? fence.group(1) : text.substring(Math.max(0, text.indexOf('{')));
        List<InferredField> found = new ArrayList<>();
        try {
            collect(JSON.readTree(json), found);
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }

    private static void collect(JsonNode node, List<InferredField> found) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonNode cell = entry.getValue();
            if (cell.isObject() && cell.has("evidence")) {
                found.add(new InferredField(entry.getKey(), value(cell.path("value")), null,
                        cell.get("evidence").asText(), new Source(cell.path("source").asText()), null, "",
                        List.of()));
            } else if (cell.isObject()) {
                collect(cell, found);
            }
        }
    }

    private static FieldValue value(JsonNode node) {
        if (node.isBoolean()) {
            return new FieldValue.Flag(node.asBoolean());
        }
        if (node.isArray()) {
            List<String> keys = new ArrayList<>();
            node.forEach(item -> keys.add(item.asText()));
            return new FieldValue.Choices(keys);
        }
        return node.isTextual() ? new FieldValue.Choice(node.asText()) : new FieldValue.NotStated(null);
    }

    private static List<Span> places(Posting posting, String quote) {
        List<Span> found = new ArrayList<>();
        for (Section section : Section.values()) {
            found.addAll(places(posting, section, quote));
        }
        Matcher header = HEADER.matcher(quote);
        if (found.isEmpty() && header.matches()) {
            Optional<Section> section = Section.of(header.group(1).toLowerCase(java.util.Locale.ROOT));
            found.addAll(places(posting, section.orElseThrow(), header.group(2)));
        }
        return found;
    }

    private static List<Span> places(Posting posting, Section section, String quote) {
        List<Span> found = new ArrayList<>();
        String text = posting.text(section);
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            found.add(Span.ofUtf16(posting, section, at, at + quote.length()));
        }
        return found;
    }
}
