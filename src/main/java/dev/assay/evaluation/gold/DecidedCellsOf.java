package dev.assay.evaluation.gold;

import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.FullText;
import dev.assay.review.Listed;
import dev.assay.review.QueueFilter;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.review.QueueView;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.review.WordQuery;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which cells a view of the queue means, of those on whose value somebody decided. */
final class DecidedCellsOf {

    private static final Set<String> DECIDED = Set.of(FieldReview.State.ACCEPTED.name(),
            FieldReview.State.OVERRIDDEN.name());

    private DecidedCellsOf() {}

    /**
     * @return the keys of the fields, in schema order, by posting id
     * @throws StoreException if not all postings are known that have the view's words
     */
    static Map<String, List<String>> view(ReviewStore store, Schema schema, QueueView view,
            Progress progress) {
        return view(store, schema, view, DECIDED, progress);
    }

    /** As {@link #view(ReviewStore, Schema, QueueView, Progress)}, of the cells whose review stands so. */
    static Map<String, List<String>> view(ReviewStore store, Schema schema, QueueView view,
            Set<String> wanted, Progress progress) {
        FacetQuery facets = view.facets();
        Set<String> states = new LinkedHashSet<>(wanted);
        if (!facets.chosen(Facet.STATE).isEmpty()) {
            states.retainAll(facets.chosen(Facet.STATE));
        }
        Map<String, List<String>> chosen = new TreeMap<>();
        if (states.isEmpty()) {
            return chosen;
        }
        List<String> found = found(store, view.words(), progress);
        for (FieldSpec spec : schema.fields()) {
            if (facets.field().isEmpty() || facets.field().equals(spec.key())) {
                QueueQuery query = new QueueQuery(facets.ofField(spec.key()).choosing(Facet.STATE, states),
                        view.words(), found, QueueOrder.AS_LOADED);
                for (Listed posting : store.listed(query)) {
                    chosen.computeIfAbsent(posting.id(), none -> new ArrayList<>()).add(spec.key());
                }
            }
        }
        return chosen;
    }

    /** The postings in whose texts the words stand; a set that lacks some of them would not be what was asked for. */
    private static List<String> found(ReviewStore store, String words, Progress progress) {
        if (QueueFilter.words(words).isEmpty()) {
            return List.of();
        }
        FullText.Queued queued = store.texts().queued(words, progress);
        long texts = store.texts().find(new WordQuery(queued.words(), null, 1), progress).total();
        if (texts > FullText.MOST) {
            throw new StoreException("\"" + words + "\" stands in " + texts + " texts, and a queue finds "
                    + FullText.MOST + " at most. Ask for more words.");
        }
        return queued.postings().ids();
    }
}
