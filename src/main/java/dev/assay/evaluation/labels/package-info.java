/** Which of our own labels are likely to be wrong. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation.labels;
