package dev.assay.ingest.parquet;

import dev.assay.saying.Saying;

/** How much of a file's pages is held unpacked at once: of each column the page that is read, and its dictionary. */
final class PageSpace {

    private static final long MOST = 160L << 20;

    private long held;

    /** @param before what is let go of for it */
    void hold(long before, long now) {
        held += now - before;
        if (held > MOST) {
            throw ParquetFault
                    .boundary(Saying.of("remark.row-group", MOST >> 20), Saying.of("remedy.row-groups"));
        }
    }
}
