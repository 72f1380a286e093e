package dev.assay.review;

/**
 * Names a cell: one field of one posting.
 *
 * @param postingId the posting's id
 * @param field the field's key
 */
public record CellKey(String postingId, String field) {}
