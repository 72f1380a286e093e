package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.model.Excerpt;
import dev.assay.model.CellNote;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Source;
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
            flag("only a value stands here, without confidence, evidence and source");
            return new InferredField(spec.key(), value(cell), null, "", new Source(""), null, "", notes);
        }
        Map<?, ?> map = ReviewedAnswer.asClaimed(given);
        Map<String, @Nullable Object> members = folded(map);
        flagTwins(map, members);
        if (!members.containsKey("value")) {
            flag("the value is missing");
        }
        FieldValue value = value(members.get("value"));
        if (members.containsKey("value") && members.get("value") == null) {
            flag("the value is null, which was taken as not stated");
        }
        Double confidence = confidence(members.get("confidence"));
        if (confidence != null && confidence < 0.5 && !value.isSilent()) {
            flag("the confidence " + confidence + " is below 0.5, where the value should be not_mentioned");
        }
        String evidence = evidence(members.get("evidence"));
        Source source = source(members.get("source"));
        String rule = members.get("rule") instanceof String id ? id : "";
        map.forEach((key, left) -> {
            if (!MEMBERS.contains(NameFolding.fold((String) key))) {
                flag("\"" + key + "\" is not part of a field and was not read: "
                        + Excerpt.of(String.valueOf(left)));
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
                flag("\"" + key + "\" stands twice; the first was taken, the other says "
                        + Excerpt.of(String.valueOf(value)));
            }
        });
    }

    private FieldValue value(@Nullable Object plain) {
        FieldValue value = FieldValue.read(spec, plain);
        if (value instanceof FieldValue.Malformed) {
            Object known = ValueSpelling.known(spec, plain);
            if (known != null) {
                value = FieldValue.read(spec, known);
                notes.add(new CellNote(CellNote.Kind.REPAIRED,
                        "the value " + Excerpt.of(String.valueOf(plain)) + " was taken as " + known));
            } else if (plain instanceof String text && NameFolding.isAbsent(text)) {
                flag("the value says only \"" + Excerpt.of(text) + "\", which was taken as not stated");
                return new FieldValue.NotStated(plain);
            }
        }
        if (value instanceof FieldValue.Malformed(Object raw, String reason)) {
            flag(reason + invisible(raw));
        }
        if (value instanceof FieldValue.Choice(String key) && !key.equals(FieldSpec.NOT_MENTIONED)
                && spec.value(key).stream().anyMatch(AllowedValue::legacy)) {
            flag("\"" + key + "\" is a value of older files");
        }
        if (value instanceof FieldValue.Choices(List<String> keys)
                && new HashSet<>(keys).size() < keys.size()) {
            flag("a value stands twice in the list");
        }
        return value;
    }

    /** Names the characters that nobody sees and that keep a value from being known. */
    private static String invisible(@Nullable Object raw) {
        StringBuilder found = new StringBuilder();
        String.valueOf(raw).chars().filter(c -> JsonRepair.isInvisible((char) c)).distinct()
                .forEach(c -> found.append(found.isEmpty() ? "" : ", ")
                        .append(String.format(Locale.ROOT, "U+%04X", c)));
        return found.isEmpty() ? "" : "; it holds the invisible character " + found;
    }

    private @Nullable Double confidence(@Nullable Object plain) {
        if (plain == null) {
            flag("the confidence is missing");
            return null;
        }
        if (plain instanceof Number number) {
            double given = number.doubleValue();
            if (given >= 0 && given <= 1) {
                return given;
            }
            flag("the confidence " + Excerpt.of(number.toString())
                    + " is not between 0 and 1 and was not used");
            return null;
        }
        if (plain instanceof String text && NUMBER.matcher(text).matches()) {
            notes.add(new CellNote(CellNote.Kind.REPAIRED,
                    "the confidence was written as text (\"" + Excerpt.of(text) + "\")"));
            return Double.valueOf(text.strip());
        }
        flag("the confidence " + quoted(plain) + " is not a number between 0 and 1 and was not used");
        return null;
    }

    private String evidence(@Nullable Object plain) {
        switch (plain) {
            case null -> {
                flag("the evidence is missing");
                return "";
            }
            case String text -> {
                return text;
            }
            case List<?> parts when parts.stream().allMatch(String.class::isInstance) -> {
                notes.add(new CellNote(CellNote.Kind.REPAIRED,
                        "the evidence was a list of texts and was joined"));
                return String.join(" \u2026 ", parts.stream().map(String.class::cast).toList());
            }
            default -> {
                flag("the evidence is no text");
                return String.valueOf(plain);
            }
        }
    }

    private Source source(@Nullable Object plain) {
        if (plain == null) {
            flag("the source is missing");
            return new Source("");
        }
        Source source = new Source(String.valueOf(plain));
        if (!source.isKnown()) {
            flag("the source " + quoted(plain) + " is not one of pass1_derived, inferred and combined");
        }
        return source;
    }

    private static String quoted(Object plain) {
        String text = Excerpt.of(plain.toString());
        return plain instanceof String ? "\"" + text + "\"" : text;
    }

    private void flag(String message) {
        notes.add(new CellNote(CellNote.Kind.FLAGGED, message));
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
    static InferredField noted(InferredField field, String message) {
        List<CellNote> notes = new ArrayList<>(field.notes());
        notes.add(new CellNote(CellNote.Kind.FLAGGED, message));
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
