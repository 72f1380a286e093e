/** The command palette: everything that can be done or gone to, found by its name. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.palette;
