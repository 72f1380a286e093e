/** What several reviewers decided of the same cells, and how one of them settles it. */
@org.jspecify.annotations.NullMarked
package dev.assay.review.adjudication;
