package dev.assay.ingest;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of the export {@code decisions}: a decision as it was made, with its place in the journal it stands in. */
final class JournalLine {

    private static final Set<String> TEXTS = Set.of("time", "reviewer", "kind", "posting_id", "field",
            "reason", "note",
            "run", "basis");
    private static final Set<String> OTHERS = Set.of("seq", "operation", "value", "original_value", "spans",
            "target",
            "took_ms");

    private JournalLine() {}

    /** What nothing is read from: keys that are not known, and what should be a text and is none. */
    static Map<String, Object> unread(Map<?, ?> object) {
        Map<String, Object> unread = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            boolean known = TEXTS.contains(key) ? value instanceof String : OTHERS.contains(key);
            if (!known && value != null) {
                unread.put(String.valueOf(key), value);
            }
        });
        return unread;
    }

    /** Whether it is one; a line for {@code assay apply} has no place and no time. */
    static boolean recognises(Map<?, ?> object) {
        return number(object, "seq") > 0 && number(object, "operation") > 0 && !text(object, "time").isEmpty()
                && !text(object, "reviewer").isEmpty() && !text(object, "kind").isEmpty();
    }

    /** @return null where it cannot be read */
    static @Nullable GivenDecision read(Schema schema, Map<?, ?> object) {
        try {
            FieldSpec field = schema.field(text(object, "field")).orElse(null);
            boolean lacksSpans = text(object, "kind").equals("evidence")
                    && !(object.get("spans") instanceof List<?>);
            if (field == null && number(object, "target") == 0 || lacksSpans) {
                // without its words, an evidence edit would take all evidence away
                return null;
            }
            FieldValue value = value(field, object, "value");
            FieldValue proposed = value(field, object, "original_value");
            return new GivenDecision(text(object, "posting_id"), text(object, "field"),
                    text(object, "reviewer"), Instant.parse(text(object, "time")), text(object, "kind"),
                    value,
                    proposed instanceof FieldValue.Malformed ? null : proposed, text(object, "reason"),
                    text(object, "note"), text(object, "run"), text(object, "basis"), spans(object),
                    new GivenDecision.Line(number(object, "seq"), number(object, "operation"),
                            number(object, "target"), Math.max(0, number(object, "took_ms"))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable FieldValue value(@Nullable FieldSpec field, Map<?, ?> object, String key) {
        return field == null || !object.containsKey(key) ? null : FieldValue.read(field, object.get(key));
    }

    private static List<Span> spans(Map<?, ?> object) {
        List<Span> spans = new ArrayList<>();
        if (object.get("spans") instanceof List<?> items) {
            items.forEach(item -> spans.add(span(item)));
        }
        return spans;
    }

    /** @throws IllegalArgumentException if it is none */
    static Span span(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> span && span.get("start") instanceof Number start
                && span.get("end") instanceof Number end) {
            Section in = Section.of(text(span, "in"))
                    .orElseThrow(() -> new IllegalArgumentException("The span is in no section."));
            return new Span(in, start.intValue(), end.intValue(), text(span, "quote"));
        }
        throw new IllegalArgumentException("This is no span.");
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static long number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.longValue() : 0;
    }
}
