/** Decisions, undo, queues and sessions; owns the port {@link dev.assay.review.ReviewStore}. */
@org.jspecify.annotations.NullMarked
package dev.assay.review;
