package dev.assay.evaluation.guarantee;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;

/** A cell that was drawn, and the value that was proposed there then. */
public record SampledCell(CellKey cell, FieldValue value) {}
