package dev.assay.store.log;

import dev.assay.review.CellKey;
import dev.assay.review.ProbeOutcome;
import dev.assay.review.ProbeResult;
import dev.assay.review.Probing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Probes as JSON, and back. */
final class ProbingJson {

    private ProbingJson() {}

    static Map<String, Object> plain(Probing probing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("share", probing.share());
        json.put("seed", probing.seed());
        json.put("results", probing.results().stream().map(ProbingJson::plain).toList());
        return json;
    }

    private static Map<String, Object> plain(ProbeResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reviewer", result.reviewer());
        json.put("posting", result.cell().postingId());
        json.put("field", result.cell().field());
        json.put("outcome", name(result.outcome()));
        return json;
    }

    private static String name(ProbeOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** A result; empty where that is none. */
    static Optional<ProbeResult> result(Object line) {
        return line instanceof Map<?, ?> said && said.get("reviewer") instanceof String reviewer
                && said.get("posting") instanceof String posting && said.get("field") instanceof String field
                        ? Arrays.stream(ProbeOutcome.values())
                                .filter(one -> name(one).equals(said.get("outcome"))).findFirst()
                                .map(outcome -> new ProbeResult(reviewer, new CellKey(posting, field),
                                        outcome))
                        : Optional.empty();
    }
}
