package dev.assay.export;

import dev.assay.model.CellNote;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Span;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Inferred fields as plain JSON shapes, with the keys and the order of a Pass 2 answer. */
public final class FieldJson {

    private FieldJson() {}

    /**
     * {@code {group: {field: …}}} in schema order; a field for which there is nothing is left out, and so is a
     * group without fields.
     */
    public static Map<String, @Nullable Object> inference(Schema schema,
            Function<FieldSpec, Optional<Map<String, @Nullable Object>>> fields) {
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        for (FieldGroup group : schema.groups()) {
            Map<String, @Nullable Object> inGroup = new LinkedHashMap<>();
            for (FieldSpec spec : group.fields()) {
                fields.apply(spec).ifPresent(json -> inGroup.put(spec.key(), json));
            }
            if (!inGroup.isEmpty()) {
                groups.put(group.key(), inGroup);
            }
        }
        return groups;
    }

    /** A field as it was claimed, and where its evidence stands. */
    public static Map<String, @Nullable Object> field(InferredField claimed) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", claimed.value().plain());
        json.put("confidence", claimed.confidence());
        json.put("evidence", claimed.evidence());
        json.put("source", claimed.source().key());
        putGrounding(json, claimed.grounding());
        if (!claimed.rule().isEmpty()) {
            json.put("rule", claimed.rule());
        }
        if (claimed.value() instanceof FieldValue.Malformed(Object raw, String reason)) {
            json.put("malformed", reason);
        }
        if (!claimed.notes().isEmpty()) {
            json.put("notes", claimed.notes().stream().map(CellNote::message).toList());
        }
        return json;
    }

    /** Adds {@code status} and {@code spans}, and what was searched and cited where there is any. */
    public static void putGrounding(Map<String, @Nullable Object> json, @Nullable Grounding grounding) {
        json.put("status", grounding == null ? null : grounding.status().name());
        json.put("spans",
                grounding == null ? List.of() : grounding.spans().stream().map(span -> span(span)).toList());
        if (grounding == null) {
            return;
        }
        if (!grounding.searched().isEmpty()) {
            json.put("searched", grounding.searched());
        }
        if (!grounding.pass1().isEmpty()) {
            json.put("pass1", grounding.pass1());
        }
        if (!grounding.reason().isEmpty()) {
            json.put("status_reason", grounding.reason());
        }
    }

    private static Map<String, @Nullable Object> span(GroundedSpan grounded) {
        Map<String, @Nullable Object> json = span(grounded.span());
        json.put("score", grounded.score());
        return json;
    }

    static Map<String, @Nullable Object> span(Span span) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("in", span.in().key());
        json.put("start", span.start());
        json.put("end", span.end());
        json.put("quote", span.quote());
        return json;
    }

    public static Map<String, @Nullable Object> engine(EngineId id) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", id.name());
        json.put("version", id.version());
        json.put("config", id.config());
        return json;
    }
}
