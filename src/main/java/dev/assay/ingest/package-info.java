/** Files to model: tolerant readers that report what they could not read. */
@org.jspecify.annotations.NullMarked
package dev.assay.ingest;
