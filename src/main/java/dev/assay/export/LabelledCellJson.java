package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.review.Decision;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A labelled cell as plain JSON shapes: as it is handed on, and as a set keeps it. */
public final class LabelledCellJson {

    static final String DECISION = "decision";
    static final String EVIDENCE = "evidence";

    private LabelledCellJson() {}

    /** As a line of the {@code gold} export. */
    public static Map<String, @Nullable Object> gold(LabelledCell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", cell.postingId());
        json.put("field", cell.field());
        json.put("value", cell.value().plain());
        json.put("quotes", cell.quotes());
        json.put("spans", cell.spans().stream().map(FieldJson::span).toList());
        if (!cell.sentence().isEmpty()) {
            json.put("sentence", cell.sentence());
        }
        json.put("basis", cell.last().what().basis().key());
        json.put("reviewers", cell.reviewers());
        json.put("split", cell.split().isEmpty() ? null : cell.split());
        if (!cell.disputed().isEmpty()) {
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            cell.disputed().forEach((reviewer, value) -> said.put(reviewer, value.plain()));
            json.put("disputed", said);
        }
        return json;
    }

    /** The same, with how it was decided. */
    static Map<String, @Nullable Object> kept(LabelledCell cell) {
        Map<String, @Nullable Object> json = gold(cell);
        json.put(DECISION, decision(cell.last()));
        if (cell.evidence() != null) {
            json.put(EVIDENCE, decision(cell.evidence()));
        }
        return json;
    }

    /** The bytes that {@link #gold(LabelledCell)} comes to of a line that was kept, as they stand there. */
    static byte[] gold(String kept) {
        int end = kept.lastIndexOf(",\"" + DECISION + "\":{");
        return ((end < 0 ? kept : kept.substring(0, end) + "}") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> decision(Decision decision) {
        Map<String, @Nullable Object> json = DecisionJson.of(decision);
        List.of("posting_id", "field", "value", "spans", "took_ms").forEach(json::remove);
        return json;
    }
}
