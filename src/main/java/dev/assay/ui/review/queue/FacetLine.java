package dev.assay.ui.review.queue;

import dev.assay.review.Facet;

/**
 * A line of the facets: the name of one, or a kind of it.
 *
 * @param kind empty for the facet's name
 * @param name in words
 * @param count how many postings are of the kind
 * @param chosen whether the kind is in force
 */
record FacetLine(Facet facet, String kind, String name, long count, boolean chosen) {

    boolean isHeading() {
        return kind.isEmpty();
    }
}
