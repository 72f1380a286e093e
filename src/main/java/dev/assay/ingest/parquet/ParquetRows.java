package dev.assay.ingest.parquet;

/** Takes the rows of a table, one after another. */
@FunctionalInterface
public interface ParquetRows {

    /** @return whether more are wanted */
    boolean take(ParquetRow row);
}
