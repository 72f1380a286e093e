package dev.assay.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an act of a reviewer changed; on disk by the time it is handed out.
 *
 * @param step the act that was made, taken back or done again; null where there was nothing to do
 * @param leftOut the fields a bulk act did not decide, by key, each with the reason in words
 */
public record ReviewChange(@Nullable UndoStep step, Map<String, String> leftOut) {

    public ReviewChange {
        leftOut = Map.copyOf(leftOut);
    }

    /** The fields whose state may differ now, in the order they were decided; the screen returns to the first. */
    public List<FieldRef> fields() {
        return step == null
                ? List.of()
                : step.decisions().stream().map(d -> new FieldRef(d.what().postingId(), d.what().field()))
                        .distinct().toList();
    }
}
