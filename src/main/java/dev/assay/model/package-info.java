/** What was said about a posting: the posting itself, Pass 1 facts, and runs of inferred fields. */
@org.jspecify.annotations.NullMarked
package dev.assay.model;
