package dev.assay.review;

import java.util.List;

/**
 * The postings that say the same as one, or nearly so.
 *
 * @param equal the ids of those with the same text, as loaded; the first few
 * @param moreEqual how many there are besides
 * @param former the id of the earlier posting that this one follows on; empty where there is none
 * @param successors the ids of the later postings that follow on this one, as loaded
 */
public record RelatedPostings(List<String> equal, int moreEqual, String former, List<String> successors) {

    public static final RelatedPostings NONE = new RelatedPostings(List.of(), 0, "", List.of());

    public RelatedPostings {
        equal = List.copyOf(equal);
        successors = List.copyOf(successors);
    }

    public boolean isEmpty() {
        return equal.isEmpty() && former.isEmpty() && successors.isEmpty();
    }
}
