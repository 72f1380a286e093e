package dev.assay.review;

/**
 * A posting in its place in a queue.
 *
 * @param id the posting's id
 * @param finished whether every field was decided when it was listed
 */
public record Listed(String id, boolean finished) {}
