package dev.assay.evaluation.labels;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;

/**
 * A decided cell whose label is likely to be wrong.
 *
 * @param label what was decided
 * @param rather what the sources speak for instead
 * @param belief how probable that is, by the sources and by how they fared in other postings, 0 to 1
 */
public record LikelyError(CellKey cell, FieldValue label, FieldValue rather, double belief) {}
