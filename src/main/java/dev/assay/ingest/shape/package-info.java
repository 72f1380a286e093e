/** What files of others look like, kept as data: how a shape is known, and where in it our parts stand. */
@org.jspecify.annotations.NullMarked
package dev.assay.ingest.shape;
