/** The posting's text with its evidence, Pass 1 and the reasoning. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.review.posting;
