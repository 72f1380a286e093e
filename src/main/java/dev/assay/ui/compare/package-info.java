/** The screen that holds the sources of a corpus against each other. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.compare;
