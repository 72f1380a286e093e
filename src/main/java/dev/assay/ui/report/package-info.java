/** The screen that tells what was read of the files given, and what was not. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.report;
