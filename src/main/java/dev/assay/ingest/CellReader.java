package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.model.Excerpt;
import dev.assay.model.CellNote;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Source;
import dev.assay.model.ValueFlaw;
import dev.assay.saying.Saying;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one field of an answer; what is out of line is kept, and noted at the field. */
final class CellReader {

    private static final Pattern NUMBER = Pattern.compile("\\s*(?:0(?:\\.\\d*)?|1(?:\\.0*)?|\\.\\d+)\\s*");
    private static final Set<String> MEMBERS = Set.copyOf(NameFolding.foldAll("value", "confidence",
            "evidence",
            "source", "status", "status_reason", "spans", "searched", "pass1", "rule", "malformed", "notes",
            "review"));

    private final FieldSpec spec;
    private final List<CellNote> notes = new ArrayList<>();

    private CellReader(FieldSpec spec) {
        this.spec = spec;
    }

    /** @param cell the plain shape that stands under the field's key */
    static InferredField read(FieldSpec spec, @Nullable Object cell) {
        return new CellReader(spec).field(cell);
    }

    private InferredField field(@Nullable Object cell) {
        if (!(cell instanceof Map<?, ?> given)) {
            flag("note.bare");
            return new InferredField(spec.key(), value(cell), null, "", new Source(""), null, "", notes);
        }
        Map<?, ?> map = ReviewedAnswer.asClaimed(given);
        Map<String, @Nullable Object> members = folded(map);
        flagTwins(map, members);
        if (!members.containsKey("value")) {
            flag("note.no-value");
        }
        FieldValue value = value(members.get("value"));
        if (members.containsKey("value") && members.get("value") == null) {
            flag("note.null");
        }
        Double confidence = confidence(members.get("confidence"));
        if (confidence != null && confidence < 0.5 && !value.isSilent()) {
            flag("note.low-confidence", confidence);
        }
        String evidence = evidence(members.get("evidence"));
        Source source = source(members.get("source"));
        String rule = members.get("rule") instanceof String id ? id : "";
        map.forEach((key, left) -> {
            if (!MEMBERS.contains(NameFolding.fold((String) key))) {
                flag("note.no-part", key, Excerpt.of(String.valueOf(left)));
            }
        });
        return new InferredField(spec.key(), value, confidence, evidence, source, null, rule, notes);
    }

    private static Map<String, @Nullable Object> folded(Map<?, ?> members) {
        Map<String, @Nullable Object> folded = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            String name = NameFolding.fold((String) key);
            if (folded.get(name) == null) {
                folded.put(name, value);
            }
        });
        return folded;
    }

    /** Of members whose names differ in case alone, the first is read. */
    private void flagTwins(Map<?, ?> map, Map<String, @Nullable Object> read) {
        map.forEach((key, value) -> {
            String name = NameFolding.fold((String) key);
            if (value != null && MEMBERS.contains(name) && !value.equals(read.get(name))) {
                flag("note.twin", key, Excerpt.of(String.valueOf(value)));
            }
        });
    }

    private FieldValue value(@Nullable Object plain) {
        FieldValue value = FieldValue.read(spec, plain);
        if (value instanceof FieldValue.Malformed) {
            Object known = ValueSpelling.known(spec, plain);
            if (known != null) {
                value = FieldValue.read(spec, known);
                repaired("note.taken-as", Excerpt.of(String.valueOf(plain)), String.valueOf(known));
            } else if (plain instanceof String text && NameFolding.isAbsent(text)) {
                flag("note.says-only", Excerpt.of(text));
                return new FieldValue.NotStated(plain);
            }
        }
        if (value instanceof FieldValue.Malformed flawed) {
            flag(flaw(flawed));
        }
        if (value instanceof FieldValue.Choice(String key) && !key.equals(FieldSpec.NOT_MENTIONED)
                && spec.value(key).stream().anyMatch(AllowedValue::legacy)) {
            flag("note.older-value", key);
        }
        if (value instanceof FieldValue.Choices(List<String> keys)
                && new HashSet<>(keys).size() < keys.size()) {
            flag("note.twice");
        }
        return value;
    }

    private Saying flaw(FieldValue.Malformed flawed) {
        Saying flaw = ValueFlaw.of(spec.key(), flawed);
        String invisible = invisible(flawed.raw());
        return invisible.isEmpty() ? flaw : Saying.of("note.invisible", flaw, invisible);
    }

    /** Names the characters that nobody sees and that keep a value from being known. */
    private static String invisible(@Nullable Object raw) {
        StringBuilder found = new StringBuilder();
        String.valueOf(raw).chars().filter(c -> JsonRepair.isInvisible((char) c)).distinct()
                .forEach(c -> found.append(found.isEmpty() ? "" : ", ")
                        .append(String.format(Locale.ROOT, "U+%04X", c)));
        return found.toString();
    }

    private @Nullable Double confidence(@Nullable Object plain) {
        if (plain == null) {
            flag("note.no-confidence");
            return null;
        }
        if (plain instanceof Number number) {
            double given = number.doubleValue();
            if (given >= 0 && given <= 1) {
                return given;
            }
            flag("note.confidence-range", Excerpt.of(number.toString()));
            return null;
        }
        if (plain instanceof String text && NUMBER.matcher(text).matches()) {
            repaired("note.confidence-as-text", Excerpt.of(text));
            return Double.valueOf(text.strip());
        }
        flag("note.no-number", quoted(plain));
        return null;
    }

    private String evidence(@Nullable Object plain) {
        switch (plain) {
            case null -> {
                flag("note.no-evidence");
                return "";
            }
            case String text -> {
                return text;
            }
            case List<?> parts when parts.stream().allMatch(String.class::isInstance) -> {
                repaired("note.joined");
                return String.join(" \u2026 ", parts.stream().map(String.class::cast).toList());
            }
            default -> {
                flag("note.evidence-no-text");
                return String.valueOf(plain);
            }
        }
    }

    private Source source(@Nullable Object plain) {
        if (plain == null) {
            flag("note.no-source");
            return new Source("");
        }
        Source source = new Source(String.valueOf(plain));
        if (!source.isKnown()) {
            flag("note.unknown-source", quoted(plain));
        }
        return source;
    }

    private static Object quoted(Object plain) {
        Saying text = Excerpt.of(plain.toString());
        return plain instanceof String ? Saying.of("value.quoted", text) : text;
    }

    private void repaired(String code, Object... about) {
        notes.add(new CellNote(CellNote.Kind.REPAIRED, Saying.of(code, about)));
    }

    private void flag(String code, Object... about) {
        flag(Saying.of(code, about));
    }

    private void flag(Saying said) {
        notes.add(new CellNote(CellNote.Kind.FLAGGED, said));
    }

    /** Whether a plain shape looks like a field of an answer. */
    static boolean isCell(@Nullable Object plain) {
        if (!(plain instanceof Map<?, ?> map)) {
            return false;
        }
        Map<String, @Nullable Object> members = folded(map);
        // a label of a gold set has quotes, and neither confidence nor evidence
        return members.containsKey("confidence") || members.containsKey("value")
                && (members.containsKey("evidence") || !members.containsKey("quotes"));
    }

    /** Whether a bare value is one of the field's, so that it can be nothing else. */
    static boolean isKnown(FieldSpec spec, Object plain) {
        FieldValue value = FieldValue.read(spec, plain);
        return value instanceof FieldValue.Malformed ? ValueSpelling.known(spec, plain) != null : true;
    }

    /** The field with one more remark. */
    static InferredField noted(InferredField field, Saying said) {
        List<CellNote> notes = new ArrayList<>(field.notes());
        notes.add(new CellNote(CellNote.Kind.FLAGGED, said));
        return new InferredField(field.field(), field.value(), field.confidence(), field.evidence(),
                field.source(), field.grounding(), field.rule(), notes);
    }

    static Map<String, InferredField> inSchemaOrder(Map<String, InferredField> fields,
            List<FieldSpec> specs) {
        Map<String, InferredField> ordered = new LinkedHashMap<>();
        for (FieldSpec spec : specs) {
            InferredField field = fields.get(spec.key());
            if (field != null) {
                ordered.put(spec.key(), field);
            }
        }
        return ordered;
    }
}
