/** Where words stand in the texts of a store; derived from the database, and the only place that knows Lucene. */
@org.jspecify.annotations.NullMarked
package dev.assay.store.index.fulltext;
