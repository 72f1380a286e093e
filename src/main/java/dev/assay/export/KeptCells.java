package dev.assay.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.FieldValue;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a set one after the other. What stands as it did in the line before, such as the posting's id and
 * when it was decided, is not made anew: there may be a hundred thousand of them. Not for several threads.
 */
final class KeptCells {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Schema schema;
    private final Map<String, String> before = new HashMap<>();
    private @Nullable String lastTime;
    private Instant lastAt = Instant.EPOCH;

    KeptCells(Schema schema) {
        this.schema = schema;
    }

    /** A decision as far as a line tells it; the rest stands in the cell. */
    private record Told(Map<String, String> texts, long seq, long operation, @Nullable JsonNode proposed) {

        String text(String key) {
            return texts.getOrDefault(key, "");
        }
    }

    /** @throws IllegalArgumentException if it is none that was kept */
    LabelledCell read(String line) {
        try (JsonParser json = MAPPER.createParser(line)) {
            json.nextToken();
            return cell(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("It is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("It cannot be read: " + e.getMessage(), e);
        }
    }

    private LabelledCell cell(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<Span> spans = List.of();
        List<String> reviewers = List.of();
        JsonNode value = MissingNode.getInstance();
        JsonNode disputed = MissingNode.getInstance();
        Told decided = new Told(Map.of(), 0, 0, null);
        Told edited = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "value" -> value = MAPPER.readTree(json);
                case "spans" -> spans = spans(json);
                case "reviewers" -> reviewers = texts(json, key);
                case "disputed" -> disputed = MAPPER.readTree(json);
                case LabelledCellJson.DECISION -> decided = told(json);
                case LabelledCellJson.EVIDENCE -> edited = told(json);
                case "posting_id", "field", "split" -> texts.put(key, text(json, key));
                default -> json.skipChildren();
            }
        }
        String id = texts.getOrDefault("posting_id", "");
        String field = texts.getOrDefault("field", "");
        FieldValue read = value(field, value);
        Map<String, FieldValue> said = new LinkedHashMap<>();
        disputed.properties().forEach(one -> said.put(one.getKey(), value(field, one.getValue())));
        return new LabelledCell(id, field, read, spans, reviewers, said, texts.getOrDefault("split", ""),
                decision(id, field, decided, read, List.of()),
                edited == null ? null : decision(id, field, edited, null, spans));
    }

    private static List<Span> spans(JsonParser json) throws IOException {
        List<Span> spans = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Section in = null;
            int start = 0;
            int end = 0;
            String quote = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "in" -> in = Section.of(json.getValueAsString("")).orElse(null);
                    case "start" -> start = json.getValueAsInt();
                    case "end" -> end = json.getValueAsInt();
                    case "quote" -> quote = json.getValueAsString("");
                    default -> json.skipChildren();
                }
            }
            if (in == null) {
                throw new IllegalArgumentException("A span has no section.");
            }
            spans.add(new Span(in, start, end, quote));
        }
        return spans;
    }

    private List<String> texts(JsonParser json, String key) throws IOException {
        List<String> texts = new ArrayList<>(1);
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(text(json, key));
        }
        return texts;
    }

    private Told told(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        long seq = 0;
        long operation = 0;
        JsonNode proposed = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "seq" -> seq = json.getValueAsLong();
                case "operation" -> operation = json.getValueAsLong();
                case "original_value" -> proposed = MAPPER.readTree(json);
                case "time", "reviewer", "kind", "basis", "reason", "note", "run" ->
                    texts.put(key, text(json, key));
                default -> json.skipChildren();
            }
        }
        return new Told(texts, seq, operation, proposed);
    }

    private String text(JsonParser json, String key) throws IOException {
        String text = json.getValueAsString("");
        String known = before.getOrDefault(key, "");
        if (known.equals(text)) {
            return known;
        }
        before.put(key, text);
        return text;
    }

    private Decision decision(String id, String field, Told told, @Nullable FieldValue value,
            List<Span> spans) {
        return new Decision(told.seq(), told.operation(), time(told.text("time")),
                new NewDecision(id, field, told.text("reviewer"),
                        DecisionKind.of(told.text("kind")).orElseThrow(
                                () -> new IllegalArgumentException("A decision has no kind.")),
                        value, told.text("reason"), told.text("note"), told.text("run"), 0,
                        told.proposed() == null ? null : value(field, told.proposed()), spans,
                        Basis.of(told.text("basis")).orElse(Basis.UNKNOWN), 0));
    }

    private Instant time(String text) {
        if (!text.equals(lastTime)) {
            try {
                lastAt = Instant.parse(text);
                lastTime = text;
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("A decision has no time.", e);
            }
        }
        return lastAt;
    }

    /** A value of a field; of one that is no more in the schema, by its shape. */
    private FieldValue value(String field, JsonNode json) {
        @Nullable
        Object plain = json.isTextual() ? json.textValue() : MAPPER.convertValue(json, Object.class);
        return schema.field(field).map(spec -> FieldValue.read(spec, plain)).orElseGet(() -> switch (plain) {
            case String key -> new FieldValue.Choice(key);
            case Boolean yes -> new FieldValue.Flag(yes);
            case List<?> keys -> new FieldValue.Choices(keys.stream().map(String::valueOf).toList());
            case null, default -> new FieldValue.NotStated(plain);
        });
    }
}
