/** When enough of a field was looked at. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation.stopping;
