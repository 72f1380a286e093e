/** The queue of postings. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.review.queue;
