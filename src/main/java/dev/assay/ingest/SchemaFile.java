package dev.assay.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the schema's data file: groups of fields with their words for people and their allowed values. */
public final class SchemaFile {

    private static final String BUNDLED = "/schema/fields.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;

    private SchemaFile(String name) {
        this.name = name;
    }

    /** The schema that comes with the program. */
    public static Schema bundled() {
        try (InputStream in = SchemaFile.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is missing from the program; install it again.");
            }
            return read(in, BUNDLED);
        } catch (IOException e) {
            throw new UncheckedIOException(BUNDLED + " cannot be read.", e);
        }
    }

    /**
     * Reads a schema.
     *
     * @param name the file's name, for messages
     * @throws IllegalArgumentException if it is not a schema; the message names the file, the place and the remedy
     * @throws UncheckedIOException if it cannot be read at all
     */
    public static Schema read(InputStream in, String name) {
        SchemaFile file = new SchemaFile(name);
        try {
            return file.schema(MAPPER.readTree(in));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + ", line " + e.getLocation().getLineNr() + ": "
                    + e.getOriginalMessage() + ". Correct the JSON there.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read.", e);
        }
    }

    private Schema schema(JsonNode root) {
        if (!root.isObject()) {
            throw wrong("", "an object with \"groups\" was expected");
        }
        List<FieldGroup> groups = new ArrayList<>();
        for (JsonNode group : list(root, "groups", "")) {
            groups.add(group(group, "groups[" + groups.size() + "]"));
        }
        try {
            return new Schema(groups);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage() + " Keep one of them.", e);
        }
    }

    private FieldGroup group(JsonNode node, String place) {
        String key = text(node, "key", place);
        List<FieldSpec> fields = new ArrayList<>();
        for (JsonNode field : list(node, "fields", place)) {
            fields.add(field(field, key, place + ".fields[" + fields.size() + "]"));
        }
        return new FieldGroup(key, text(node, "label", place), fields);
    }

    private FieldSpec field(JsonNode node, String group, String place) {
        String key = text(node, "key", place);
        String named = place + " (" + key + ")";
        List<String> guideline = new ArrayList<>();
        for (JsonNode rule : list(node, "guideline", named)) {
            if (!rule.isTextual() || rule.textValue().isBlank()) {
                throw wrong(named + ".guideline[" + guideline.size() + "]", "a sentence was expected");
            }
            guideline.add(rule.textValue());
        }
        ValueKind kind = kind(text(node, "kind", named), named);
        return new FieldSpec(key, group, text(node, "label", named), text(node, "question", named), guideline,
                kind, values(node, kind, named));
    }

    private ValueKind kind(String text, String place) {
        for (ValueKind kind : ValueKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        throw wrong(place + ".kind", "\"" + text + "\" is not a kind; use choice, flag or set");
    }

    private List<AllowedValue> values(JsonNode field, ValueKind kind, String place) {
        List<AllowedValue> values = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode value : list(field, "values", place)) {
            String at = place + ".values[" + values.size() + "]";
            String key = text(value, "key", at);
            if (!keys.add(key)) {
                throw wrong(at, "the value \"" + key + "\" stands twice; keep one of them");
            }
            values.add(new AllowedValue(key, text(value, "label", at), text(value, "meaning", at),
                    value.path("legacy").asBoolean(false)));
        }
        if (kind == ValueKind.FLAG && !keys.equals(Set.of(FieldSpec.YES, FieldSpec.NO))) {
            throw wrong(place + ".values", "a flag has the two values \"true\" and \"false\"");
        }
        return values;
    }

    private JsonNode list(JsonNode node, String key, String place) {
        JsonNode list = node.path(key);
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(place, "a list \"" + key + "\" with at least one entry was expected");
        }
        return list;
    }

    private String text(JsonNode node, String key, String place) {
        JsonNode text = node.path(key);
        if (!text.isTextual() || text.textValue().isBlank()) {
            throw wrong(place, "a text \"" + key + "\" was expected; add it");
        }
        return text.textValue();
    }

    private IllegalArgumentException wrong(String place, String what) {
        return new IllegalArgumentException(name + (place.isEmpty() ? "" : ", " + place) + ": " + what + ".");
    }
}
