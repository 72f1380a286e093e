package dev.assay.evaluation.figures;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;

/**
 * What a cell is held against.
 *
 * @param value what is right
 * @param basis how that was come to
 * @param reviewer who said so
 * @param order the later, the greater
 */
public record GoldLabel(FieldValue value, Basis basis, String reviewer, long order) {}
