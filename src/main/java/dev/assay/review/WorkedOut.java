package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for a posting.
 *
 * @param answers local ones, or imported ones with their grounding; each replaces the one with its id, and a local one
 *        also the posting's earlier ones of the same engine name
 * @param risk what there is to doubt with these; null where it is to be weighed later
 */
public record WorkedOut(String postingId, List<Answer> answers, @Nullable Risk risk) {

    public WorkedOut {
        answers = List.copyOf(answers);
    }
}
