/** Tables in Parquet files: their pages, how those are packed, and what stands in them as plain JSON shapes. */
@org.jspecify.annotations.NullMarked
package dev.assay.ingest.parquet;
