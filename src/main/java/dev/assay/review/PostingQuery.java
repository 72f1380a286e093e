package dev.assay.review;

/**
 * Which postings are asked for.
 *
 * @param filter what each must meet
 * @param order in which order they come
 */
public record PostingQuery(QueueFilter filter, QueueOrder order) {

    /** All, first loaded first. */
    public static final PostingQuery ALL = new PostingQuery(QueueFilter.ALL, QueueOrder.AS_LOADED);
}
