/** What the decisions of a store show of its sources, its reviewers and themselves. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation.figures;
