package dev.assay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.evaluation.GoldCell;
import dev.assay.evaluation.GoldPosting;
import dev.assay.ingest.JsonFault;
import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads labels: JSON lines {@code {"id", "labels": {field: {"value", "quotes"}}}}, or those of the {@code gold} export,
 * {@code {"posting_id", "field", "value", "quotes", …}}. Strict, for gold must be right. A field that a line lists under
 * {@code unsettled} is one whose value its readers left open: there is nothing to be measured against, and it is left out.
 */
final class GoldFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Schema schema;
    private final Path file;
    private int unsettled;

    GoldFile(Schema schema, Path file) {
        this.schema = schema;
        this.file = file;
    }

    /** @throws CommandException if a line is no label of this schema; the message names line, field and reason */
    List<GoldPosting> read() {
        List<String> lines = NamedFile.text(file).lines().toList();
        Map<String, Map<String, GoldCell>> gold = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(lines.get(i), file + ", line " + (i + 1), gold);
            }
        }
        if (gold.isEmpty()) {
            throw new CommandException(file + " holds no labels.");
        }
        return gold.entrySet().stream().map(one -> new GoldPosting(one.getKey(), one.getValue())).toList();
    }

    /** How many labelled cells were left out, as they are unsettled. */
    int unsettled() {
        return unsettled;
    }

    private void add(String line, String place, Map<String, Map<String, GoldCell>> gold) {
        JsonNode json;
        try {
            json = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new CommandException(place + ": this is not JSON: " + JsonFault.inWords(e) + ".", e);
        }
        String id = json.path("id").asText(json.path("posting_id").asText(""));
        boolean one = json.path("field").isTextual();
        if (id.isEmpty() || !one && !json.path("labels").isObject()) {
            throw new CommandException(place + ": \"id\" and \"labels\" are needed. A label of its own has"
                    + " \"posting_id\", \"field\" and \"value\".");
        }
        Map<String, GoldCell> cells = gold.computeIfAbsent(id, none -> new LinkedHashMap<>());
        if (one) {
            label(json.path("field").asText(), json, id, place, cells);
        } else {
            json.path("labels").properties()
                    .forEach(label -> label(label.getKey(), label.getValue(), id, place, cells));
            json.path("unsettled").forEach(field -> leaveOut(field.asText(), place + ", unsettled", cells));
        }
    }

    private void leaveOut(String field, String where, Map<String, GoldCell> cells) {
        if (cells.remove(spec(field, where).key()) != null) {
            unsettled++;
        }
    }

    private FieldSpec spec(String field, String where) {
        return schema.field(field)
                .orElseThrow(() -> new CommandException(where + ": there is no such field."));
    }

    /** @param cells what is labelled of the posting */
    private void label(String field, JsonNode label, String id, String place, Map<String, GoldCell> cells) {
        String where = place + ", " + field;
        FieldSpec spec = spec(field, where);
        if (cells.put(spec.key(), cell(spec, label, where)) != null) {
            throw new CommandException(where + ": the posting " + Excerpt.inMessage(id)
                    + " has a label of it before.");
        }
    }

    private static GoldCell cell(FieldSpec spec, JsonNode label, String where) {
        if (!label.has("value")) {
            throw new CommandException(where + ": the key \"value\" is missing. A label is {\"value\": …},"
                    + " with null where the posting names none.");
        }
        FieldValue value = FieldValue.read(spec, MAPPER.convertValue(label.path("value"), Object.class));
        if (value instanceof FieldValue.Malformed(Object raw, String reason)) {
            throw new CommandException(where + ": " + reason + ".");
        }
        List<String> quotes = new ArrayList<>();
        label.path("quotes").forEach(quote -> quotes.add(quote.asText()));
        return new GoldCell(value, quotes);
    }
}
