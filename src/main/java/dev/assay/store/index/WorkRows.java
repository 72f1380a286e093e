package dev.assay.store.index;

import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.review.StoreException;
import dev.assay.review.WorkedOut;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was worked out for postings. */
public final class WorkRows {

    private final DecisionRows decisions;
    private final WeightRows weights;

    public WorkRows(DecisionRows decisions, WeightRows weights) {
        this.decisions = decisions;
        this.weights = weights;
    }

    /** @return the places of the postings */
    public List<Long> keep(Connection connection, List<WorkedOut> works) throws SQLException {
        List<Long> postings = new ArrayList<>();
        for (WorkedOut work : works) {
            postings.add(keep(connection, work));
        }
        decisions.refreshCells(connection, postings);
        return postings;
    }

    private long keep(Connection connection, WorkedOut work) throws SQLException {
        long posting = PostingRows.ord(connection, work.postingId())
                .orElseThrow(() -> new StoreException("There is no posting \"" + work.postingId()
                        + "\" in this store. Import it first, or check the id."));
        for (Answer answer : work.answers()) {
            AnswerRows.replace(connection, posting, answer);
        }
        if (!work.answers().isEmpty()) {
            PostingRows.touch(connection, posting);
        }
        Risk risk = work.risk();
        if (risk != null) {
            weights.keep(connection, posting, risk);
        }
        return posting;
    }
}
