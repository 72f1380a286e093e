package dev.assay.export;

import dev.assay.model.FieldValue;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision as plain JSON shapes, with the keys that {@code assay apply} reads. */
final class DecisionJson {

    private DecisionJson() {}

    static Map<String, @Nullable Object> of(Decision decision) {
        NewDecision what = decision.what();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("seq", decision.seq());
        json.put("operation", decision.operation());
        json.put("time", decision.at().toString());
        json.put("posting_id", what.postingId());
        json.put("field", what.field());
        json.put("reviewer", what.reviewer());
        json.put("kind", what.kind().key());
        if (what.value() != null) {
            json.put("value", what.value().plain());
        }
        if (what.target() == 0) {
            json.put("basis", what.basis().key());
        }
        if (what.tookMs() > 0) {
            json.put("took_ms", what.tookMs());
        }
        putText(json, "reason", what.reason());
        putText(json, "note", what.note());
        putText(json, "run", what.answerId());
        FieldValue proposed = what.proposed();
        if (proposed != null) {
            json.put("original_value", proposed.plain());
        }
        if (what.kind() == DecisionKind.EVIDENCE) {
            json.put("spans", what.spans().stream().map(FieldJson::span).toList());
        }
        if (what.target() != 0) {
            json.put("target", what.target());
        }
        return json;
    }

    private static void putText(Map<String, @Nullable Object> json, String key, String text) {
        if (!text.isEmpty()) {
            json.put(key, text);
        }
    }
}
