package dev.assay.evaluation.gold;

import dev.assay.review.FacetQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * How many cells a set leaves out, and why.
 *
 * @param undecided cells that are asked for and that nobody decided on
 * @param unsure cells that are asked for, and that were decided to be unsure
 * @param notAskedFor decided cells that are not asked for
 */
public record LeftOut(long undecided, long unsure, long notAskedFor) {

    private static final QueueView EVERYTHING = new QueueView("all", FacetQuery.ALL, "",
            QueueOrder.AS_LOADED);

    /** @param in how many of the decided cells are asked for */
    static LeftOut of(ReviewStore store, Schema schema, QueueView view, int in, Progress progress) {
        long decided = count(DecidedCellsOf.view(store, schema, EVERYTHING, progress));
        return new LeftOut(count(store, schema, view, FieldReview.State.UNDECIDED, progress),
                count(store, schema, view, FieldReview.State.UNSURE, progress), Math.max(0, decided - in));
    }

    private static long count(ReviewStore store, Schema schema, QueueView view, FieldReview.State state,
            Progress progress) {
        return count(DecidedCellsOf.view(store, schema, view, Set.of(state.name()), progress));
    }

    private static long count(Map<String, ? extends Collection<String>> cells) {
        return cells.values().stream().mapToLong(Collection::size).sum();
    }
}
