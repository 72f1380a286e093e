package dev.assay.vocabulary;

import dev.assay.text.document.Range;

/**
 * A stretch of a posting's description that is for one thing.
 *
 * @param role what it is for
 * @param range where it stands in the text as shown
 */
public record PostingPart(PartRole role, Range range) {}
