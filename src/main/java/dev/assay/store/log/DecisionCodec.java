package dev.assay.store.log;

import dev.assay.model.FieldValue;
import dev.assay.model.ValueFlaw;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.StoreException;
import dev.assay.schema.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions as the body of a journal line, and back. */
public final class DecisionCodec {

    /** The version of the line's shape; a line of a later one is not guessed at. */
    private static final int VERSION = 1;

    private final Schema schema;

    public DecisionCodec(Schema schema) {
        this.schema = schema;
    }

    /** The body without the number, which the log adds. */
    public String body(Decision decision) {
        NewDecision what = decision.what();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("v", VERSION);
        body.put("op", decision.operation());
        body.put("at", decision.at().toString());
        body.put("reviewer", what.reviewer());
        body.put("kind", what.kind().key());
        putText(body, "posting", what.postingId());
        putText(body, "field", what.field());
        FieldValue value = what.value();
        if (value != null) {
            body.put("value", value.plain());
        }
        putText(body, "reason", what.reason());
        putText(body, "note", what.note());
        putText(body, "run", what.answerId());
        FieldValue proposed = what.proposed();
        if (proposed != null) {
            body.put("proposed", proposed.plain());
        }
        if (what.kind() == DecisionKind.EVIDENCE) {
            body.put("spans", SpanJson.plain(what.spans()));
        }
        if (what.target() != 0) {
            body.put("target", what.target());
        }
        if (what.basis() != Basis.UNKNOWN) {
            body.put("basis", what.basis().key());
        }
        if (what.tookMs() > 0) {
            body.put("took_ms", what.tookMs());
        }
        return PlainJson.write(body);
    }

    private static void putText(Map<String, @Nullable Object> body, String key, String text) {
        if (!text.isEmpty()) {
            body.put(key, text);
        }
    }

    /** @throws StoreException if the line is no decision, or one of a later version */
    public Decision read(LogLine line) {
        Map<?, ?> body = PlainJson.object(line.json());
        if (number(body, "v") > VERSION) {
            throw new StoreException("Entry " + line.seq() + " of the journal was written by a newer Assay. "
                    + "Install the newer one to open this store.");
        }
        try {
            String field = text(body, "field");
            NewDecision what = new NewDecision(text(body, "posting"), field, text(body, "reviewer"),
                    DecisionKind.of(text(body, "kind"))
                            .orElseThrow(() -> unreadable(line, "its kind is unknown")),
                    body.containsKey("value") ? value(field, body.get("value")) : null, text(body, "reason"),
                    text(body, "note"), text(body, "run"), number(body, "target"),
                    body.containsKey("proposed") ? value(field, body.get("proposed")) : null,
                    SpanJson.read(body.get("spans")), Basis.of(text(body, "basis")).orElse(Basis.UNKNOWN),
                    Math.max(0, number(body, "took_ms")));
            return new Decision(line.seq(), number(body, "op"), Instant.parse(text(body, "at")), what);
        } catch (IllegalStateException e) {
            throw unreadable(line, String.valueOf(e.getMessage()));
        } catch (DateTimeException e) {
            throw unreadable(line, "its time is none");
        }
    }

    private FieldValue value(String field, @Nullable Object plain) {
        return schema.field(field).map(spec -> FieldValue.read(spec, plain)).orElseGet(
                () -> new FieldValue.Malformed(plain, ValueFlaw.noField(field).english()));
    }

    private static StoreException unreadable(LogLine line, String why) {
        return new StoreException("Entry " + line.seq() + " of the journal cannot be read: " + why
                + ". Restore the journal from a backup.");
    }

    private static String text(Map<?, ?> body, String key) {
        return body.get(key) instanceof String text ? text : "";
    }

    private static long number(Map<?, ?> body, String key) {
        return body.get(key) instanceof Number number ? number.longValue() : 0;
    }
}
