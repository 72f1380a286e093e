package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.model.Excerpt;
import dev.assay.model.InferredField;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the inferred fields of an answer, which is known by its groups and fields, whatever is around them. */
final class InferenceReader {

    private static final String WRAPPER = "inference";
    /** Where a list of fields may stand. */
    private static final List<String> LISTS = List.of(WRAPPER, "fields", "inferences", "predictions",
            "values", "answers", "results", "cells");
    private static final List<String> FIELD = NameFolding.foldAll("field", "name", "key", "field_name",
            "field_key");
    private static final List<String> GROUP = NameFolding.foldAll("group", "field_group", "category");
    private static final List<String> VALUE = List.of("value", "answer", "prediction", "label");
    private static final LenientJson STRICT = LenientJson.strict();

    private final Schema schema;
    private final FieldNames names;

    /**
     * What was read.
     *
     * @param fields the whole fields, in schema order
     * @param repairs what had to be assumed about the shape
     * @param unknown what stands among groups and fields and is none, by its place
     * @param read the object's own members that were read
     */
    record Inference(Map<String, InferredField> fields, List<Saying> repairs,
            Map<String, @Nullable Object> unknown, List<String> read) {}

    InferenceReader(Schema schema) {
        this.schema = schema;
        this.names = new FieldNames(schema);
    }

    /**
     * The fields of an object where they stand under a member of their own.
     *
     * @param key that member
     * @param fields groups and fields
     * @param again fields that stand there again, in a list that names one twice
     */
    private record Wrapped(String key, Map<?, ?> fields, List<Map.Entry<FieldSpec, Object>> again) {}

    /** Whether an object carries inferred fields in one of the known shapes. */
    boolean recognises(Members object) {
        return wrapped(object) != null || isBody(object.object());
    }

    boolean recognises(Map<?, ?> object) {
        return recognises(new Members(object));
    }

    /** Whether an object carries more than bare values, so that it is an answer wherever it stands. */
    boolean holdsAnswer(Map<?, ?> object) {
        return wrapped(new Members(object)) != null || object.entrySet().stream()
                .anyMatch(entry -> entry.getValue() instanceof Map<?, ?> map
                        && (isCell((String) entry.getKey(), map) || isGroup((String) entry.getKey(), map)));
    }

    /** Whether a key or column is named after a field. */
    boolean isField(String key) {
        FieldNames.Part part = names.part(key);
        return names.field(key) != null || part != null && part.member().equals("value");
    }

    /** The field that a key or column is named after; null if there is none. */
    @Nullable
    FieldSpec field(String key) {
        return names.field(key);
    }

    /** Whether a text names what holds inferred fields. */
    boolean isNamedIn(String text) {
        return text.contains(WRAPPER) || names.areNamedIn(text);
    }

    private @Nullable Wrapped wrapped(Members object) {
        for (String name : LISTS) {
            for (Members.Member member : object.all(name)) {
                if (name.equals(WRAPPER) && member.value() instanceof Map<?, ?> inner) {
                    return new Wrapped(member.key(), inner, List.of());
                }
                if (member.value() instanceof List<?> cells && isListOfCells(cells)) {
                    return byField(member.key(), cells);
                }
            }
        }
        return null;
    }

    /** A document's root as an object: a list of fields that name themselves is an answer. */
    @Nullable
    Object asObject(@Nullable Object root) {
        return root instanceof List<?> cells && isListOfCells(cells) ? Map.of(WRAPPER, cells) : root;
    }

    /** Whether each item is a field that names itself. */
    private boolean isListOfCells(List<?> cells) {
        return !cells.isEmpty() && cells.stream().allMatch(cell -> named(cell) != null);
    }

    private @Nullable FieldSpec named(@Nullable Object cell) {
        if (!(cell instanceof Map<?, ?> map)) {
            return null;
        }
        Members members = new Members(map);
        boolean valued = members.has(VALUE) || map.containsKey("value") || map.containsKey("answer");
        return valued
                ? members.read(FIELD,
                        member -> member.value() instanceof String key ? names.field(key) : null)
                : null;
    }

    private Wrapped byField(String key, List<?> cells) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        List<Map.Entry<FieldSpec, Object>> again = new ArrayList<>();
        for (Object cell : cells) {
            FieldSpec field = java.util.Objects.requireNonNull(named(cell));
            Map<String, @Nullable Object> members = ofField(new Members((Map<?, ?>) cell));
            if (fields.putIfAbsent(field.key(), members) != null) {
                again.add(Map.entry(field, members));
            }
        }
        return new Wrapped(key, fields, again);
    }

    /** A field that names itself, without its name: of what may be its value the first of the names is. */
    private static Map<String, @Nullable Object> ofField(Members cell) {
        String valued = VALUE.stream().flatMap(name -> cell.all(name).stream()).map(Members.Member::key)
                .findFirst().orElse(VALUE.getFirst());
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        cell.object().forEach((name, value) -> {
            String folded = NameFolding.fold((String) name);
            if (!FIELD.contains(folded) && !GROUP.contains(folded)) {
                members.putIfAbsent(name.equals(valued) ? VALUE.getFirst() : (String) name, value);
            }
        });
        return members;
    }

    private boolean isBody(Map<?, ?> object) {
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            String key = (String) entry.getKey();
            Object value = entry.getValue();
            if (value instanceof Map<?, ?> map
                    ? isCell(key, map) || isGroup(key, map)
                    : isPlain(key, value)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCell(String key, Map<?, ?> value) {
        return names.field(key) != null && CellReader.isCell(value);
    }

    private boolean isGroup(String key, Map<?, ?> value) {
        return names.group(key) != null && value.keySet().stream()
                .anyMatch(inner -> names.field((String) inner) != null);
    }

    /** A field's bare value, as in a table with a column for each field; it counts only if it is a known value. */
    private boolean isPlain(String key, @Nullable Object value) {
        if (value == null) {
            return false;
        }
        FieldNames.Part part = names.part(key);
        FieldSpec field = part != null && part.member().equals("value") ? part.field() : names.field(key);
        return field != null && CellReader.isKnown(field, value);
    }

    private boolean holdsCells(Map<?, ?> object) {
        return object.entrySet().stream().anyMatch(entry -> entry.getValue() instanceof Map<?, ?> cell
                && isCell((String) entry.getKey(), cell));
    }

    /** @param document the document the object is part of; tells which parts of it are whole */
    Inference read(Members object, JsonDocument document) {
        Reading reading = new Reading(document);
        Wrapped body = wrapped(object);
        if (body == null) {
            reading.body(object.object(), true, "");
        } else {
            reading.read.add(body.key());
            Wrapped inner = wrapped(new Members(body.fields()));
            if (inner != null) {
                reading.repairs.add(Saying.of("repair.wrapper-twice"));
                reading.beside(inner.key(), body);
            }
            Wrapped innermost = inner == null ? body : inner;
            reading.body(innermost.fields(), false, WRAPPER + ".");
            innermost.again()
                    .forEach(cell -> reading.cell(cell.getKey(), cell.getValue(), innermost.fields()));
            reading.outside(object.object());
            reading.givenUp(innermost.fields());
        }
        reading.givenUp(object.object());
        Map<String, InferredField> fields = CellReader.inSchemaOrder(reading.fields, schema.fields());
        return new Inference(fields, reading.repairs, reading.unknown, reading.read);
    }

    /**
     * Adds the whole fields that stand behind the place where a document breaks; a field that stands there more
     * than once may belong to another answer.
     */
    Inference withSalvage(Inference found, String text, JsonDocument broken) {
        Map<String, InferredField> fields = new LinkedHashMap<>(found.fields());
        for (FieldSpec spec : schema.fields()) {
            if (fields.containsKey(spec.key())) {
                continue;
            }
            Matcher at = Pattern.compile("(?<!\\\\)\"" + spec.key() + "\"\\s*:\\s*(?=\\{)").matcher(text);
            int cells = 0;
            for (int from = broken.start(); from <= text.length() && at.find(from); from = at.end()) {
                JsonDocument cell = STRICT.read(text, at.end());
                if (cell.isWhole() && CellReader.isCell(cell.root()) && cells++ == 0) {
                    fields.put(spec.key(), CellReader.read(spec, cell.root()));
                }
            }
            if (cells > 1) {
                fields.remove(spec.key());
            }
        }
        return new Inference(CellReader.inSchemaOrder(fields, schema.fields()), found.repairs(),
                found.unknown(), found.read());
    }

    /** The state of reading one object. */
    private final class Reading {

        private final JsonDocument document;
        private final Map<String, InferredField> fields = new LinkedHashMap<>();
        private final List<Saying> repairs = new ArrayList<>();
        private final Map<String, @Nullable Object> unknown = new LinkedHashMap<>();
        private final List<String> read = new ArrayList<>();

        Reading(JsonDocument document) {
            this.document = document;
        }

        /** What stands beside the inner of two wrappers. */
        void beside(String inner, Wrapped outer) {
            outer.fields().forEach((key, value) -> {
                if (!key.equals(inner)) {
                    unknown.put(outer.key() + "." + key, value);
                }
            });
        }

        void body(Map<?, ?> body, boolean bare, String path) {
            boolean flat = false;
            boolean grouped = false;
            Map<String, Map<String, @Nullable Object>> parts = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : body.entrySet()) {
                String key = (String) entry.getKey();
                Object value = entry.getValue();
                String group = names.group(key);
                FieldSpec field = names.field(key);
                FieldNames.Part part = field == null ? names.part(key) : null;
                if (group != null && value instanceof Map<?, ?> cells) {
                    group(group, cells, path + key);
                    grouped = true;
                } else if (group != null && value instanceof List<?> items && items.size() == 1
                        && items.getFirst() instanceof Map<?, ?> cells) {
                    repairs.add(Saying.of("repair.group-in-list", key));
                    group(group, cells, path + key);
                    grouped = true;
                } else if (field != null) {
                    flat = true;
                    if (value instanceof Map || !bare) {
                        cell(field, value, body);
                    } else if (value != null) {
                        part(parts, field, "value", value);
                    }
                } else if (part != null && !(value instanceof Map)) {
                    part(parts, part.field(), part.member(), value);
                } else if (value instanceof Map<?, ?> cells && holdsCells(cells)) {
                    repairs.add(Saying.of("repair.no-group", key));
                    group(key, cells, path + key);
                } else {
                    if (!bare) {
                        unknown.put(path + key, value);
                    }
                    continue;
                }
                read.add(key);
            }
            parts.forEach((key, members) -> cell(schema.require(key),
                    members.size() == 1 && members.containsKey("value") ? members.get("value") : members,
                    body));
            if (bare && flat && !grouped) {
                repairs.add(Saying.of("repair.no-wrapper-or-groups"));
            } else if (bare) {
                repairs.add(Saying.of("repair.no-wrapper"));
            } else if (flat) {
                repairs.add(Saying.of("repair.outside-groups"));
            }
        }

        /** A member of a field in a column of its own; of two such columns the first is taken. */
        private void part(Map<String, Map<String, @Nullable Object>> parts, FieldSpec field, String member,
                @Nullable Object value) {
            Map<String, @Nullable Object> members = parts.computeIfAbsent(field.key(),
                    made -> new LinkedHashMap<>());
            Object former = members.putIfAbsent(member, value);
            if (former != null && value != null && !former.equals(value)) {
                repairs.add(Saying.of("repair.member-twice", member, field.key(),
                        Excerpt.of(String.valueOf(value))));
            }
        }

        /** A bracket too many closes the wrapper early, and leaves the later groups beside it. */
        void outside(Map<?, ?> object) {
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                String key = (String) entry.getKey();
                String group = names.group(key);
                if (group != null && entry.getValue() instanceof Map<?, ?> cells) {
                    repairs.add(Saying.of("repair.group-outside", key));
                    group(group, cells, key);
                    read.add(key);
                } else if (entry.getValue() instanceof Map<?, ?> cell && isCell(key, cell)) {
                    repairs.add(Saying.of("repair.field-outside", key));
                    cell(java.util.Objects.requireNonNull(names.field(key)), cell, object);
                    read.add(key);
                }
            }
        }

        private void group(String key, Map<?, ?> group, String path) {
            for (Map.Entry<?, ?> entry : group.entrySet()) {
                FieldSpec spec = names.field((String) entry.getKey());
                if (spec == null) {
                    unknown.put(path + "." + entry.getKey(), entry.getValue());
                    continue;
                }
                if (!spec.group().equals(key)) {
                    repairs.add(Saying.of("repair.other-group", spec.key(), key, spec.group()));
                }
                cell(spec, entry.getValue(), group);
            }
        }

        private void cell(FieldSpec spec, @Nullable Object plain, Map<?, ?> container) {
            if (plain != null && !document.isWhole(plain)) {
                return;
            }
            InferredField field = CellReader.read(spec, plain);
            List<RepeatedKeys.Repeated> twices = Stream.concat(document.repeated().in(plain).stream(),
                    document.repeated().in(container).stream()
                            .filter(twice -> twice.key().equals(spec.key())))
                    .toList();
            for (RepeatedKeys.Repeated twice : twices) {
                field = CellReader.noted(field,
                        Saying.of("note.twin-last", twice.key(),
                                Excerpt.of(String.valueOf(twice.former()))));
            }
            InferredField former = fields.putIfAbsent(spec.key(), field);
            if (former != null) {
                fields.put(spec.key(),
                        CellReader.noted(former,
                                Saying.of("note.field-twice", Excerpt.of(String.valueOf(plain)))));
            }
        }

        /** A group that stands twice may hold different fields each time. */
        void givenUp(Map<?, ?> object) {
            for (RepeatedKeys.Repeated twice : document.repeated().in(object)) {
                if (names.group(twice.key()) != null && twice.former() instanceof Map<?, ?> former) {
                    repairs.add(Saying.of("repair.group-twice", twice.key()));
                    former.forEach((key, plain) -> {
                        FieldSpec spec = names.field((String) key);
                        if (spec != null && !fields.containsKey(spec.key())) {
                            cell(spec, plain, former);
                        }
                    });
                }
            }
        }
    }
}
