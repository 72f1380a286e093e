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

    /** Whether it asks for nothing that has to be counted posting by posting. */
    public boolean isCounted() {
        return filter.text().isBlank() && !filter.withoutText();
    }
}
