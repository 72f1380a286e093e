package dev.assay.ingest;

import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the JSON values of a file that carry nothing known, and lists each reason once. */
final class UnknownJson {

    private static final int MOST_NAMED = 5;

    private final Map<Reason, List<Saying>> places = new LinkedHashMap<>();

    private record Reason(Outcome outcome, Saying message, Saying remedy) {

        Reason(Saying message, Saying remedy) {
            this(Outcome.PARTIAL, message, remedy);
        }
    }

    void add(@Nullable Object value, Saying place) {
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
            return new Reason(Saying.of("remark.no-object"), Saying.of("remedy.give-known"));
        }
        if (map.containsKey("labels")) {
            return new Reason(Saying.of("remark.labels"), Saying.of("remedy.evaluate"));
        }
        if (map.containsKey("reviewer") && map.containsKey("kind")) {
            return new Reason(Saying.of("remark.decisions"), Saying.of("remedy.apply"));
        }
        if (map.containsKey("posting_id") && map.get("inference") instanceof Map<?, ?> groups
                && !Unread.saysSomething(groups)) {
            return new Reason(Outcome.FLAGGED, Saying.of("remark.no-answer"), Saying.NOTHING);
        }
        List<String> keys = map.keySet().stream().map(String::valueOf).toList();
        return new Reason(Saying.of("remark.unknown-json",
                keys.isEmpty() ? Saying.of("remark.no-keys") : Excerpt.of(keys)),
                Saying.of("remedy.known-keys"));
    }
}
