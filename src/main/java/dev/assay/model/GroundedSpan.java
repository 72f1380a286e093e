package dev.assay.model;

/**
 * A span that a claim was found to rest on.
 *
 * @param span the words of the posting
 * @param score how well they carry the claim, 0 to 1: 1 for the claim's own words and for those that contradict it, 0 for
 *        {@link EvidenceStatus#RELATED}
 */
public record GroundedSpan(Span span, double score) {}
