package dev.assay.evaluation.figures;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import java.time.Instant;

/**
 * What a cell is held against.
 *
 * @param value what is right
 * @param basis how that was come to
 * @param reviewer who said so
 * @param order the later, the greater
 * @param at when
 */
public record GoldLabel(FieldValue value, Basis basis, String reviewer, long order, Instant at) {}
