/** How fast a review goes, and how long the rest of it takes. */
@org.jspecify.annotations.NullMarked
package dev.assay.evaluation.pace;
