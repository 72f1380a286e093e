package dev.assay.inference;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a posting that two engines decide otherwise.
 *
 * @param postingId the posting
 * @param field the field's key
 * @param before the value the one engine gives
 * @param after the value the other gives
 * @param ruleBefore the rule by which the one decides; empty where none is known
 * @param ruleAfter the rule by which the other decides
 */
public record ChangedCell(String postingId, String field, FieldValue before, FieldValue after,
        String ruleBefore,
        String ruleAfter) {

    /** The fields with another value, in the order of the second run. */
    public static List<ChangedCell> between(Answer before, Answer after) {
        List<ChangedCell> changed = new ArrayList<>();
        for (InferredField now : after.fields().values()) {
            before.field(now.field()).filter(old -> !old.value().agreesWith(now.value()))
                    .ifPresent(old -> changed.add(new ChangedCell(after.postingId(), now.field(), old.value(),
                            now.value(), old.rule(), now.rule())));
        }
        return changed;
    }

    @Override
    public String toString() {
        return postingId + " " + field + ": " + before.plain() + " (" + ruleBefore + ") became "
                + after.plain()
                + " (" + ruleAfter + ")";
    }
}
