/** What the decisions of a store show, as JSON and as a page to be read and printed. */
@org.jspecify.annotations.NullMarked
package dev.assay.export.report;
