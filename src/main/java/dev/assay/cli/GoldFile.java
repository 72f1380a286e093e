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
import dev.assay.review.CellKey;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads labels: JSON lines {@code {"id", "labels": {field: {"value", "quotes"}}}}. Strict, for gold must be right. */
final class GoldFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Schema schema;
    private final Path file;

    GoldFile(Schema schema, Path file) {
        this.schema = schema;
        this.file = file;
    }

    /** @throws CommandException if a line is no label of this schema; the message names line, field and reason */
    List<GoldPosting> read() {
        List<String> lines = NamedFile.text(file).lines().toList();
        List<GoldPosting> gold = new ArrayList<>();
        Set<CellKey> labelled = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                gold.add(posting(lines.get(i), file + ", line " + (i + 1), labelled));
            }
        }
        if (gold.isEmpty()) {
            throw new CommandException(file + " holds no labels.");
        }
        return gold;
    }

    /** @param labelled the cells that have a label before */
    private GoldPosting posting(String line, String place, Set<CellKey> labelled) {
        JsonNode json;
        try {
            json = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new CommandException(place + ": this is not JSON: " + JsonFault.inWords(e) + ".", e);
        }
        String id = json.path("id").asText(json.path("posting_id").asText(""));
        if (id.isEmpty() || !json.path("labels").isObject()) {
            throw new CommandException(place + ": \"id\" and \"labels\" are needed.");
        }
        Map<String, GoldCell> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> label : json.get("labels").properties()) {
            String where = place + ", " + label.getKey();
            FieldSpec spec = schema.field(label.getKey())
                    .orElseThrow(() -> new CommandException(where + ": there is no such field."));
            if (!labelled.add(new CellKey(id, spec.key()))) {
                throw new CommandException(where + ": the posting " + Excerpt.inMessage(id)
                        + " has a label of it before.");
            }
            cells.put(spec.key(), cell(spec, label.getValue(), where));
        }
        return new GoldPosting(id, cells);
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
