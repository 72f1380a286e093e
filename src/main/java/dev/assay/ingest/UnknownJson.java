package dev.assay.ingest;

import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the JSON values of a file that carry nothing known, and lists each reason once. */
final class UnknownJson {

    private static final int MOST_NAMED = 5;

    private final Map<Reason, List<String>> places = new LinkedHashMap<>();

    private record Reason(Outcome outcome, String message, String remedy) {

        Reason(String message, String remedy) {
            this(Outcome.PARTIAL, message, remedy);
        }
    }

    void add(@Nullable Object value, String place) {
        places.computeIfAbsent(reason(value), key -> new ArrayList<>()).add(place);
    }

    void list(Findings findings) {
        places.forEach((reason, at) -> {
            findings.problem(reason.outcome, Places.of(at.stream().limit(MOST_NAMED).toList(), at.size()),
                    reason.message, reason.remedy);
        });
    }

    private static Reason reason(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return new Reason(
                    "This is JSON, but no object, so that it can hold neither a posting nor an answer.",
                    "Give postings, Pass 1 results or answers.");
        }
        if (map.containsKey("labels")) {
            return new Reason("These are labels of a gold set, which are not imported.",
                    "Use them to evaluate: assay evaluate --gold FILE.");
        }
        if (map.containsKey("reviewer") && map.containsKey("kind")) {
            return new Reason("These are decisions, which are not imported.", "Apply them: assay apply.");
        }
        if (map.containsKey("posting_id") && map.get("inference") instanceof Map<?, ?> groups
                && !Unread.saysSomething(groups)) {
            return new Reason(Outcome.FLAGGED, "There is no answer for this posting, and no decision.", "");
        }
        List<String> keys = map.keySet().stream().map(String::valueOf).toList();
        return new Reason(
                "This is JSON, but neither a posting nor a Pass 1 result nor an answer; its keys are "
                        + (keys.isEmpty() ? "none" : Excerpt.of(keys)) + ".",
                "A posting has a description, Pass 1 ext_* keys, an answer \"inference\". For others, write a shape: assay"
                        + " shapes draft FILE.");
    }
}
