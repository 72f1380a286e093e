/** The columns of a file that nobody knows are mapped here to the parts of a posting. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.report.mapping;
