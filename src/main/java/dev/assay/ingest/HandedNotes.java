package dev.assay.ingest;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.schema.FieldSpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What we gave a tool for labelling of each decision, so that it comes back whole where the tool's value is still the same. */
final class HandedNotes {

    /** The member or column that it stands in. */
    static final String MEMBER = "assay";

    private final Map<FieldSpec, Map<?, ?>> left = new LinkedHashMap<>();
    private final Map<FieldSpec, Map<?, ?>> edits = new LinkedHashMap<>();

    /** @param handed the member; empty where there is none */
    HandedNotes(Map<?, ?> handed, Function<String, @Nullable FieldSpec> fields) {
        byField(handed.get("decisions"), fields, left);
        byField(handed.get("evidence"), fields, edits);
    }

    private static void byField(@Nullable Object notes, Function<String, @Nullable FieldSpec> fields,
            Map<FieldSpec, Map<?, ?>> to) {
        if (notes instanceof Map<?, ?> map) {
            map.forEach((key, note) -> {
                FieldSpec field = fields.apply((String) key);
                if (field != null && note instanceof Map<?, ?> one) {
                    to.put(field, one);
                }
            });
        }
    }

    /** The member as an object, which may stand in a text. */
    static Map<?, ?> handed(@Nullable Object member) {
        if (member instanceof String text && text.stripLeading().startsWith("{")) {
            JsonDocument document = LenientJson.strict().read(text, JsonRepair.skipSpace(text, 0));
            return document.isWhole() && document.root() instanceof Map<?, ?> map ? map : Map.of();
        }
        return member instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The names of those who decided, as a tool may know them otherwise. */
    static Set<String> reviewers(Map<?, ?> handed) {
        Set<String> names = new HashSet<>();
        if (handed.get("decisions") instanceof Map<?, ?> decisions) {
            decisions.values().forEach(note -> {
                if (note instanceof Map<?, ?> map) {
                    names.add(text(map, "reviewer"));
                }
            });
        }
        return names;
    }

    Set<FieldSpec> fields() {
        return Set.copyOf(left.keySet());
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    /** Whether a decision on the field, of that value, was given and not taken yet. @param value null for none */
    boolean has(FieldSpec field, @Nullable FieldValue value) {
        Map<?, ?> note = left.get(field);
        if (note == null) {
            return false;
        }
        FieldValue given = FieldValue.read(field, note.get("value"));
        return value == null
                ? isUnsayable(note, given)
                : note.containsKey("value") && given.agreesWith(value);
    }

    /** Whether no label stands for what was decided, so that a tool cannot say it. */
    private static boolean isUnsayable(Map<?, ?> note, FieldValue given) {
        return text(note, "kind").equals("unsure") || given instanceof FieldValue.NotStated
                || given instanceof FieldValue.Choices(List<String> keys) && keys.isEmpty();
    }

    /** The words that a decided field rested on when it was given, those among them that the tool has no place for, too. */
    Set<Span> words(FieldSpec field) {
        Map<?, ?> note = left.get(field);
        return note == null ? Set.of() : new LinkedHashSet<>(spans(note));
    }

    /** The edits of the words of fields on which nobody had decided. */
    List<GivenDecision> edits(String postingId) {
        List<GivenDecision> decisions = new ArrayList<>();
        edits.forEach((field, note) -> {
            try {
                if (!text(note, "reviewer").isBlank()) {
                    decisions.add(edit(field, postingId, note, judged(field, note), spans(note)));
                }
            } catch (DateTimeException e) {
                // Somebody changed the note; what it says is no edit.
            }
        });
        return decisions;
    }

    private static GivenDecision edit(FieldSpec field, String postingId, Map<?, ?> by,
            @Nullable FieldValue judged, List<Span> spans) {
        return new GivenDecision(postingId, field.key(), text(by, "reviewer"),
                Instant.parse(text(by, "time")),
                "evidence", null, judged, "", "", text(by, "run"), "", spans);
    }

    private static @Nullable FieldValue judged(FieldSpec field, Map<?, ?> note) {
        FieldValue proposed = note.containsKey("original_value")
                ? FieldValue.read(field, note.get("original_value"))
                : null;
        return proposed instanceof FieldValue.Malformed ? null : proposed;
    }

    /**
     * The decisions of a field as they were made, which are then taken.
     *
     * @param edited whether the words are others by now, so that the edit of them is not given back
     * @return empty where they cannot be read
     */
    List<GivenDecision> take(FieldSpec field, String postingId, boolean edited) {
        Map<?, ?> note = left.remove(field);
        List<GivenDecision> decisions = new ArrayList<>();
        if (note == null) {
            return decisions;
        }
        try {
            FieldValue value = note.containsKey("value") ? FieldValue.read(field, note.get("value")) : null;
            if (value instanceof FieldValue.Malformed || text(note, "reviewer").isBlank()) {
                return decisions;
            }
            FieldValue judged = judged(field, note);
            decisions.add(new GivenDecision(postingId, field.key(), text(note, "reviewer"),
                    Instant.parse(text(note, "time")), text(note, "kind"), value, judged,
                    text(note, "reason"),
                    text(note, "note"), text(note, "run"), text(note, "basis"), List.of()));
            if (note.get("evidence") instanceof Map<?, ?> by && !edited) {
                decisions.add(edit(field, postingId, by, judged, spans(note)));
            }
        } catch (DateTimeException e) {
            decisions.clear();
        }
        return decisions;
    }

    /** The words that a note or a claim names. */
    static List<Span> spans(Map<?, ?> note) {
        List<Span> spans = new ArrayList<>();
        if (note.get("spans") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> span && span.get("start") instanceof Number start
                        && span.get("end") instanceof Number end) {
                    Section.of(text(span, "in"))
                            .ifPresent(in -> add(spans, in, start, end, text(span, "quote")));
                }
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, Section in, Number start, Number end, String quote) {
        try {
            spans.add(new Span(in, start.intValue(), end.intValue(), quote));
        } catch (IllegalArgumentException e) {
            // Somebody changed the note; what it says is no span.
        }
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }
}
