/** The bar below: progress, reviewer, saved, notices. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.status;
