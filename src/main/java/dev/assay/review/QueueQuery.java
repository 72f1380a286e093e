package dev.assay.review;

import java.util.List;

/**
 * Which postings a queue lists, and in which order.
 *
 * @param facets what each must meet
 * @param words that must all stand in the title, company or id; empty for any
 * @param found the ids of postings that meet the words by what else stands in them, best first; they come before the
 *        others
 * @param order the order of the others
 */
public record QueueQuery(FacetQuery facets, String words, List<String> found, QueueOrder order) {

    public QueueQuery {
        found = List.copyOf(found);
    }

    /** Whether it asks for words. */
    public boolean isSearch() {
        return !QueueFilter.words(words).isEmpty();
    }
}
