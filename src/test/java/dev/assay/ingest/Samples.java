package dev.assay.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Made-up answers and the reader that is to read them. */
final class Samples {

    static final Schema SCHEMA = Catalogue.shipped();

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final OriginalReader READER = new OriginalReader(SCHEMA);

    private Samples() {}

    static Imported read(String path, String text) {
        return read(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static Imported read(String path, byte[] bytes) {
        return READER.read(new Original(path, bytes));
    }

    /** A raw answer with all fields, each with evidence of its own. */
    static String answer() {
        return json(inference(), true);
    }

    /** As {@link #answer()}, with one field's members changed. */
    static String answerWith(String field, Consumer<Map<String, Object>> change) {
        Map<String, Object> inference = inference();
        change.accept(cell(inference, field));
        return json(inference, true);
    }

    static Map<String, Object> inference() {
        Map<String, Object> groups = new LinkedHashMap<>();
        for (FieldGroup group : SCHEMA.groups()) {
            Map<String, Object> cells = new LinkedHashMap<>();
            for (FieldSpec field : group.fields()) {
                cells.put(field.key(), cell(field));
            }
            groups.put(group.key(), cells);
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("inference", groups);
        return root;
    }

    static Map<String, Object> flat() {
        Map<String, Object> cells = new LinkedHashMap<>();
        SCHEMA.fields().forEach(field -> cells.put(field.key(), cell(field)));
        return cells;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> cell(Map<String, Object> inference, String field) {
        Map<String, Object> groups = (Map<String, Object>) inference.get("inference");
        Map<String, Object> cells = (Map<String, Object>) groups.get(SCHEMA.require(field).group());
        return (Map<String, Object>) cells.get(field);
    }

    private static Map<String, Object> cell(FieldSpec field) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("value", switch (field.kind()) {
            case CHOICE -> field.values().getFirst().key();
            case FLAG -> true;
            case SET -> new ArrayList<>(List.of(field.values().getFirst().key()));
        });
        cell.put("confidence", 0.75);
        cell.put("evidence", "The duties of " + field.key() + " speak for it; see \u201cHow we work\u201d");
        cell.put("source", "inferred");
        return cell;
    }

    static String json(Object value, boolean pretty) {
        try {
            return pretty
                    ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                    : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
