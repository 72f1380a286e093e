/** The commands. */
@org.jspecify.annotations.NullMarked
package dev.assay.cli;
