package dev.assay.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.FieldValue;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A labelled cell as plain JSON shapes: as it is handed on, and as a set keeps it. */
public final class LabelledCellJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String DECISION = "decision";
    private static final String EVIDENCE = "evidence";

    private final Schema schema;

    LabelledCellJson(Schema schema) {
        this.schema = schema;
    }

    /** As a line of the {@code gold} export. */
    public static Map<String, @Nullable Object> gold(LabelledCell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", cell.postingId());
        json.put("field", cell.field());
        json.put("value", cell.value().plain());
        json.put("quotes", cell.quotes());
        json.put("spans", cell.spans().stream().map(FieldJson::span).toList());
        if (!cell.sentence().isEmpty()) {
            json.put("sentence", cell.sentence());
        }
        json.put("basis", cell.last().what().basis().key());
        json.put("reviewers", cell.reviewers());
        json.put("split", cell.split().isEmpty() ? null : cell.split());
        if (!cell.disputed().isEmpty()) {
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            cell.disputed().forEach((reviewer, value) -> said.put(reviewer, value.plain()));
            json.put("disputed", said);
        }
        return json;
    }

    /** The same, with how it was decided. */
    Map<String, @Nullable Object> kept(LabelledCell cell) {
        Map<String, @Nullable Object> json = gold(cell);
        json.put(DECISION, decision(cell.last()));
        if (cell.evidence() != null) {
            json.put(EVIDENCE, decision(cell.evidence()));
        }
        return json;
    }

    /** The bytes that {@link #gold(LabelledCell)} comes to of a line that was kept, as they stand there. */
    static byte[] gold(String kept) {
        int end = kept.lastIndexOf(",\"" + DECISION + "\":{");
        return ((end < 0 ? kept : kept.substring(0, end) + "}") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> decision(Decision decision) {
        Map<String, @Nullable Object> json = DecisionJson.of(decision);
        List.of("posting_id", "field", "value", "spans", "took_ms").forEach(json::remove);
        return json;
    }

    /** @throws IllegalArgumentException if it is none that was kept */
    LabelledCell read(JsonNode line) {
        String id = line.path("posting_id").asText();
        String field = line.path("field").asText();
        FieldValue value = value(field, line.path("value"));
        List<Span> spans = new ArrayList<>();
        line.path("spans").forEach(span -> spans.add(new Span(
                Section.of(span.path("in").asText())
                        .orElseThrow(() -> new IllegalArgumentException("A span has no section.")),
                span.path("start").asInt(), span.path("end").asInt(), span.path("quote").asText())));
        List<String> reviewers = new ArrayList<>();
        line.path("reviewers").forEach(name -> reviewers.add(name.asText()));
        Map<String, FieldValue> disputed = new LinkedHashMap<>();
        line.path("disputed").properties()
                .forEach(said -> disputed.put(said.getKey(), value(field, said.getValue())));
        JsonNode edit = line.path(EVIDENCE);
        return new LabelledCell(id, field, value, spans, reviewers, disputed, line.path("split").asText(""),
                decision(id, field, line.path(DECISION), value, List.of()),
                edit.isMissingNode() ? null : decision(id, field, edit, null, spans));
    }

    private Decision decision(String id, String field, JsonNode json, @Nullable FieldValue value,
            List<Span> spans) {
        try {
            return new Decision(json.path("seq").asLong(), json.path("operation").asLong(),
                    Instant.parse(json.path("time").asText()),
                    new NewDecision(id, field, json.path("reviewer").asText(),
                            DecisionKind.of(json.path("kind").asText()).orElseThrow(
                                    () -> new IllegalArgumentException("A decision has no kind.")),
                            value, json.path("reason").asText(""), json.path("note").asText(""),
                            json.path("run").asText(""), 0,
                            json.has("original_value") ? value(field, json.path("original_value")) : null,
                            spans,
                            Basis.of(json.path("basis").asText()).orElse(Basis.UNKNOWN), 0));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A decision has no time.", e);
        }
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
