/** The screen on which a posting is reviewed: the queue, the posting, its fields. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.review;
