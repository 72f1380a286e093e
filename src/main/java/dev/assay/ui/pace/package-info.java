/** The screen that tells how far the review is, how fast it goes, and how long it still takes. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.pace;
