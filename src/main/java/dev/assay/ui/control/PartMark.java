package dev.assay.ui.control;

import dev.assay.text.document.Range;

/**
 * What a stretch of a page is for, to be said beside it.
 *
 * @param words what it is for
 * @param range where it stands
 * @param foreign whether it is none of the text's own
 */
public record PartMark(String words, Range range, boolean foreign) {}
