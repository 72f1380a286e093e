package dev.assay.evaluation.labels;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell that somebody decided, and what the sources say of it.
 *
 * @param label what was decided
 * @param votes what each source says
 */
public record VotedCell(CellKey cell, FieldValue label, List<Vote> votes) {

    /**
     * What one source says.
     *
     * @param confidence as stated, 0 to 1; null where none is
     */
    public record Vote(String source, FieldValue value, @Nullable Double confidence) {}

    public VotedCell {
        votes = List.copyOf(votes);
    }
}
