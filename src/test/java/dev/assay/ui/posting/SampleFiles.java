package dev.assay.ui.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Run;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Postings from files, with marks on whatever their answers quote; enough to look at and to measure. */
final class SampleFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern QUOTED = Pattern.compile("['\"‘“]([^'\"’”]{4,120})['\"’”]");

    private SampleFiles() {}

    static List<PostingFile> read(Path postings, Path answers) throws IOException {
        List<PostingFile> files = new ArrayList<>();
        for (String line : Files.readAllLines(postings)) {
            JsonNode node = JSON.readTree(line);
            Posting posting = new Posting(node.path("id").asText(), node.path("title").asText(),
                    node.path("company").asText(), node.path("location").asText(),
                    node.path("description").asText());
            List<Pass1> pass1 = new ArrayList<>();
            if (node.has("pass1")) {
                pass1.add(new Pass1(posting.id(), "northwind-12b", facts(node.path("pass1")), ""));
            }
            List<Run> runs = new ArrayList<>();
            for (Path answer : answers(answers, posting.id())) {
                String text = Files.readString(answer);
                if (answer.getFileName().toString().contains("pass1")) {
                    pass1(posting, answer, text, pass1);
                } else {
                    run(posting, answer, text, runs);
                }
            }
            files.add(new PostingFile(posting, pass1, runs, Map.of()));
        }
        return files;
    }

    private static List<Path> answers(Path folder, String id) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> path.getParent().endsWith(id) || path.endsWith(id + ".txt")).sorted()
                    .toList();
        }
    }

    private static void pass1(Posting posting, Path path, String text, List<Pass1> into) {
        try {
            JsonNode root = JSON.readTree(text);
            JsonNode result = root.has("result") ? root.path("result") : root;
            into.add(new Pass1(posting.id(), path.getFileName().toString().replaceAll("pass1-|\\.json", ""),
                    facts(result), ""));
        } catch (IOException unreadable) {
            System.err.println("left out: " + path);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> facts(JsonNode node) {
        Map<String, @Nullable Object> all = JSON.convertValue(node, Map.class);
        all.keySet().removeIf(key -> !key.startsWith("ext_"));
        return all;
    }

    private static void run(Posting posting, Path path, String text, List<Run> into) {
        int from = text.indexOf("```json");
        String json = from < 0 ? text : text.substring(from + 7, Math.max(from + 7, text.lastIndexOf("```")));
        String reasoning = text.contains("</reasoning>")
                ? text.substring(0, text.indexOf("</reasoning>")).replace("<reasoning>", "")
                : "";
        try {
            JsonNode groups = JSON.readTree(json).path("inference");
            Map<String, InferredField> fields = new LinkedHashMap<>();
            for (FieldSpec spec : PostingFixture.SCHEMA.fields()) {
                JsonNode cell = groups.path(spec.group()).path(spec.key());
                if (!cell.isMissingNode()) {
                    FieldValue value = FieldValue.read(spec,
                            JSON.convertValue(cell.path("value"), Object.class));
                    fields.put(spec.key(),
                            new InferredField(spec.key(), value, cell.path("confidence").asDouble(),
                                    cell.path("evidence").asText(), new Source(cell.path("source").asText()),
                                    ground(posting, cell.path("evidence").asText()), "", List.of()));
                }
            }
            into.add(new Run(path.toString(), posting.id(), new EngineId(
                    path.getFileName().toString().replaceAll("pass2-|-raw|\\.txt", ""), "", ""), false,
                    reasoning,
                    fields, "", Outcome.ACCEPTED));
        } catch (IOException unreadable) {
            System.err.println("left out: " + path);
        }
    }

    private static Grounding ground(Posting posting, String evidence) {
        List<GroundedSpan> spans = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(evidence);
        while (quoted.find() && spans.size() < Grounding.MOST_SPANS) {
            for (Section section : List.of(Section.TITLE, Section.LOCATION, Section.DESCRIPTION)) {
                int at = posting.text(section).indexOf(quoted.group(1));
                if (at >= 0) {
                    Span span = Span.ofUtf16(posting, section, at, at + quoted.group(1).length());
                    spans.add(new GroundedSpan(span, 1));
                    break;
                }
            }
        }
        return spans.isEmpty()
                ? Grounding.notFound("no quote")
                : Grounding.of(EvidenceStatus.QUOTED, spans);
    }
}
