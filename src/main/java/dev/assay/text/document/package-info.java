/** Markdown, HTML and plain text as a page to read, with a map back to the text as given. */
@org.jspecify.annotations.NullMarked
package dev.assay.text.document;
