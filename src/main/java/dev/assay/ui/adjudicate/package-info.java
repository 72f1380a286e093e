/** The screen on which what several reviewers decided is settled. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.adjudicate;
