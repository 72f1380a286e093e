package dev.assay.ingest;

import dev.assay.model.InferredField;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the inferred fields of an answer, whether or not its wrapper and its groups are there. */
final class InferenceReader {

    private static final String WRAPPER = "inference";
    private static final JsonText STRICT = JsonText.strict();

    private final Schema schema;
    private final Set<String> groups = new HashSet<>();

    /**
     * What was read.
     *
     * @param fields the whole fields, in schema order
     * @param repairs what had to be assumed about the shape
     * @param unknown the keys that are no group or field of the schema
     */
    record Inference(Map<String, InferredField> fields, List<String> repairs, List<String> unknown) {}

    InferenceReader(Schema schema) {
        this.schema = schema;
        schema.groups().stream().map(FieldGroup::key).forEach(groups::add);
    }

    /** Whether an object carries inferred fields in one of the known shapes. */
    boolean recognises(Map<?, ?> object) {
        return object.get(WRAPPER) instanceof Map || isBody(object);
    }

    private boolean isBody(Map<?, ?> object) {
        return holdsCells(object) || object.entrySet().stream()
                .anyMatch(entry -> groups.contains(entry.getKey()) && entry.getValue() instanceof Map);
    }

    private boolean holdsCells(Map<?, ?> object) {
        return object.entrySet().stream().anyMatch(
                entry -> schema.field((String) entry.getKey()).isPresent()
                        && CellReader.isCell(entry.getValue()));
    }

    /** @param document the document the object is part of; tells which parts of it are whole */
    Inference read(Map<?, ?> object, JsonDocument document) {
        Reading reading = new Reading(document);
        Map<?, ?> body = object;
        if (body.get(WRAPPER) instanceof Map<?, ?> inner) {
            body = inner;
            if (body.get(WRAPPER) instanceof Map<?, ?> again) {
                body = again;
                reading.repairs.add("the wrapper \"inference\" stands twice; the inner one was read");
            }
        }
        reading.body(body, body == object);
        if (body != object) {
            reading.outside(object);
        }
        reading.givenUp();
        Map<String, InferredField> fields = CellReader.inSchemaOrder(reading.fields, schema.fields());
        return new Inference(fields, reading.repairs, reading.unknown);
    }

    /** Adds the whole fields that stand behind the place where a document breaks. */
    Inference withSalvage(Inference found, String text, JsonDocument broken) {
        Map<String, InferredField> fields = new LinkedHashMap<>(found.fields());
        for (FieldSpec spec : schema.fields()) {
            if (fields.containsKey(spec.key())) {
                continue;
            }
            Matcher at = Pattern.compile("(?<!\\\\)\"" + spec.key() + "\"\\s*:\\s*(?=\\{)").matcher(text);
            for (int from = broken.start(); from <= text.length() && at.find(from); from = at.end()) {
                JsonDocument cell = STRICT.read(text, at.end());
                if (cell.isWhole() && CellReader.isCell(cell.root())) {
                    fields.put(spec.key(), CellReader.read(spec, cell.root()));
                    break;
                }
            }
        }
        return new Inference(CellReader.inSchemaOrder(fields, schema.fields()), found.repairs(),
                found.unknown());
    }

    /** The state of reading one object. */
    private final class Reading {

        private final JsonDocument document;
        private final Map<String, InferredField> fields = new LinkedHashMap<>();
        private final List<String> repairs = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        Reading(JsonDocument document) {
            this.document = document;
        }

        void body(Map<?, ?> body, boolean bare) {
            boolean flat = false;
            for (Map.Entry<?, ?> entry : body.entrySet()) {
                String key = (String) entry.getKey();
                if (groups.contains(key) && entry.getValue() instanceof Map<?, ?> group) {
                    group(key, group);
                } else if (groups.contains(key) && entry.getValue() instanceof List<?> items
                        && items.size() == 1
                        && items.getFirst() instanceof Map<?, ?> group) {
                    repairs.add("the group " + key + " stands in a list; it was read there");
                    group(key, group);
                } else if (schema.field(key).isPresent()) {
                    flat = true;
                    cell(schema.require(key), entry.getValue(), body);
                } else if (entry.getValue() instanceof Map<?, ?> group && holdsCells(group)) {
                    unknown.add(key);
                    group(key, group);
                } else if (!bare) {
                    unknown.add(key);
                }
            }
            if (bare && flat) {
                repairs.add(
                        "the wrapper \"inference\" and the groups are missing; the fields were read without");
            } else if (bare) {
                repairs.add("the wrapper \"inference\" is missing; the groups were read without");
            } else if (flat) {
                repairs.add("fields stand outside their groups; they were read there");
            }
        }

        /** A bracket too many closes the wrapper early, and leaves the later groups beside it. */
        void outside(Map<?, ?> object) {
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                String key = (String) entry.getKey();
                if (groups.contains(key) && entry.getValue() instanceof Map<?, ?> group) {
                    repairs.add("the group " + key
                            + " stands outside the wrapper \"inference\"; it was read there");
                    group(key, group);
                }
            }
        }

        private void group(String key, Map<?, ?> group) {
            for (Map.Entry<?, ?> entry : group.entrySet()) {
                FieldSpec spec = schema.field((String) entry.getKey()).orElse(null);
                if (spec == null) {
                    unknown.add(key + "." + entry.getKey());
                    continue;
                }
                if (!spec.group().equals(key)) {
                    repairs.add(spec.key() + " stands in the group " + key + " instead of " + spec.group());
                }
                cell(spec, entry.getValue(), group);
            }
        }

        private void cell(FieldSpec spec, @Nullable Object plain, Map<?, ?> container) {
            if (plain != null && !document.isWhole(plain)) {
                return;
            }
            InferredField field = CellReader.read(spec, plain);
            for (JsonDocument.Repeated twice : document.repeated()) {
                if (twice.container() == plain
                        || twice.container() == container && twice.key().equals(spec.key())) {
                    field = CellReader.noted(field,
                            "\"" + twice.key() + "\" stands twice; the last was taken, the first was "
                                    + excerpt(String.valueOf(twice.former())));
                }
            }
            InferredField former = fields.putIfAbsent(spec.key(), field);
            if (former != null) {
                fields.put(spec.key(),
                        CellReader.noted(former,
                                "the field stands twice; the first was taken, the other says "
                                        + excerpt(String.valueOf(plain))));
            }
        }

        /** A group that stands twice may hold different fields each time. */
        void givenUp() {
            for (JsonDocument.Repeated twice : document.repeated()) {
                if (groups.contains(twice.key()) && twice.former() instanceof Map<?, ?> former) {
                    repairs.add("the group " + twice.key()
                            + " stands twice; fields missing in the last were taken from the first");
                    former.forEach((key, plain) -> schema.field((String) key)
                            .filter(spec -> !fields.containsKey(spec.key()))
                            .ifPresent(spec -> cell(spec, plain, former)));
                }
            }
        }
    }

    static String excerpt(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "\u2026";
    }
}
