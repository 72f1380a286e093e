package dev.assay.ui.review.queue;

import dev.assay.review.FacetQuery;

/**
 * Something that is in force.
 *
 * @param name in words
 * @param without what is asked for once it is taken away
 */
record FacetChip(String name, FacetQuery without) {}
