/** The words of the window, in the languages it has. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.wording;
