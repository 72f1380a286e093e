/** The screen that goes through one field of all postings. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.sweep;
