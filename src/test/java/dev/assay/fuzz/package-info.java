/** Damaged input for every reader. */
package dev.assay.fuzz;
