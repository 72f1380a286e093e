/** The inferred fields, and deciding on them. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.review.fields;
