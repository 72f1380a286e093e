package dev.assay.ingest.parquet;

/** How much of a file's pages is held unpacked at once: of each column the page that is read, and its dictionary. */
final class PageSpace {

    private static final long MOST = 160L << 20;

    private static final String SMALLER = "Write it with smaller row groups, such as with DuckDB: duckdb -c \"COPY (FROM 'FILE') TO"
            + " 'NEW.parquet' (ROW_GROUP_SIZE 2048)\", or split it.";

    private long held;

    /** @param before what is let go of for it */
    void hold(long before, long now) {
        held += now - before;
        if (held > MOST) {
            throw ParquetFault
                    .boundary("Unpacked, the pages of a row group are larger than the " + (MOST >> 20)
                            + " MB that are read at once.", SMALLER);
        }
    }
}
