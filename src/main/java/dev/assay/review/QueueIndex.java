package dev.assay.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a queue of postings asks for: which there are, in order, and what is shown of those that are looked at. */
public interface QueueIndex {

    /** The postings that are asked for, in order. */
    List<Listed> listed(QueueQuery query);

    /** How many postings there are of each kind of each facet, among those that the query's words let through. */
    Map<Facet, Map<String, Long>> facets(QueueQuery query);

    /** What is shown of some postings; those that are gone are left out. */
    List<PostingSummary> summaries(Collection<String> ids);

    Totals totals();

    /** @param postings how many there are @param finished how many of them are decided in every field */
    record Totals(int postings, int finished) {}
}
