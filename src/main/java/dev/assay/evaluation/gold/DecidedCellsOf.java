package dev.assay.evaluation.gold;

import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.Listed;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.review.QueueView;
import dev.assay.review.ReviewIndex;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
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

    /** @return the keys of the fields, in schema order, by posting id */
    static Map<String, List<String>> view(ReviewIndex index, Schema schema, QueueView view) {
        FacetQuery facets = view.facets();
        Set<String> states = new LinkedHashSet<>(DECIDED);
        if (!facets.chosen(Facet.STATE).isEmpty()) {
            states.retainAll(facets.chosen(Facet.STATE));
        }
        Map<String, List<String>> chosen = new TreeMap<>();
        if (states.isEmpty()) {
            return chosen;
        }
        for (FieldSpec spec : schema.fields()) {
            if (facets.field().isEmpty() || facets.field().equals(spec.key())) {
                QueueQuery query = new QueueQuery(facets.ofField(spec.key()).choosing(Facet.STATE, states),
                        view.words(), List.of(), QueueOrder.AS_LOADED);
                for (Listed posting : index.listed(query)) {
                    chosen.computeIfAbsent(posting.id(), none -> new ArrayList<>()).add(spec.key());
                }
            }
        }
        return chosen;
    }
}
