package dev.assay.store.index;

import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.review.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what was worked out for a posting. */
public final class WorkRows {

    private final DecisionRows decisions;
    private final WeightRows weights;

    public WorkRows(DecisionRows decisions, WeightRows weights) {
        this.decisions = decisions;
        this.weights = weights;
    }

    /** @param risk null where it is to be weighed later. @return the posting's place */
    public long keep(Connection connection, String postingId, List<Answer> answers, @Nullable Risk risk)
            throws SQLException {
        long posting = PostingRows.ord(connection, postingId)
                .orElseThrow(() -> new StoreException("There is no posting \"" + postingId
                        + "\" in this store. Import it first, or check the id."));
        for (Answer answer : answers) {
            AnswerRows.replace(connection, posting, answer);
        }
        if (!answers.isEmpty()) {
            PostingRows.touch(connection, posting);
        }
        if (risk != null) {
            weights.keep(connection, posting, risk);
        }
        decisions.refreshCells(connection, List.of(posting));
        return posting;
    }
}
