/** Figures of numbers alone: intervals, calibration, agreement with what is right. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation.statistics;
