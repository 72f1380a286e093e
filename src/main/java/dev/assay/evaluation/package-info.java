/** Gold sets, accuracy, calibration and agreement. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation;
