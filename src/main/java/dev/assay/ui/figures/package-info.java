/** The screen that tells how right the sources are, by what was decided. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.figures;
