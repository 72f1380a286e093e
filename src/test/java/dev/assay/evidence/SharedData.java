package dev.assay.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
            String value = label.get("value").toString();
            return label.get("quotes").isEmpty()
                    && List.of("\"not_mentioned\"", "\"none_mentioned\"", "false", "[]").contains(value);
        }
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
        Path dev = root().resolve("data/dev");
        Map<String, Posting> postings = new LinkedHashMap<>();
        for (String line : Files.readAllLines(dev.resolve("postings.jsonl"))) {
            JsonNode p = JSON.readTree(line);
            postings.put(p.get("id").asText(), new Posting(p.get("id").asText(), p.path("title").asText(""),
                    p.path("company").asText(""), p.path("location").asText(""),
                    p.path("description").asText("")));
        }
        Map<String, JsonNode> labels = new LinkedHashMap<>();
        for (String line : Files.readAllLines(dev.resolve("labels.jsonl"))) {
            labels.put(JSON.readTree(line).get("id").asText(), JSON.readTree(line).get("labels"));
        }
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
        return new SharedData(postings, labels, evidence);
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
