package dev.assay.review;

/**
 * One field of one posting.
 *
 * @param postingId the posting's id
 * @param field the field's key
 */
public record FieldRef(String postingId, String field) {}
