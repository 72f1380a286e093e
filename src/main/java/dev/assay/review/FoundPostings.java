package dev.assay.review;

import java.util.List;

/**
 * In which postings words were found.
 *
 * @param ids the best first
 * @param notices what was noticed on the way, in words
 */
public record FoundPostings(List<String> ids, List<String> notices) {

    public FoundPostings {
        ids = List.copyOf(ids);
        notices = List.copyOf(notices);
    }
}
