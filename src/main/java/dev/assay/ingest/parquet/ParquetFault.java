package dev.assay.ingest.parquet;

import dev.assay.saying.Saying;

/** Why a Parquet file, or the rest of it, cannot be read; unchecked, for it passes through the library's callbacks. */
public final class ParquetFault extends RuntimeException {

    private final boolean boundary;
    private final Saying said;
    private final Saying remedy;

    private ParquetFault(Saying said, Saying remedy, boolean boundary) {
        super(said.english());
        this.said = said;
        this.remedy = remedy;
        this.boundary = boundary;
    }

    /** @param said a sentence */
    static ParquetFault of(Saying said, Saying remedy) {
        return new ParquetFault(said, remedy, false);
    }

    /** What is too much of a sound file, so that nothing behind it is read either. */
    public static ParquetFault boundary(Saying said, Saying remedy) {
        return new ParquetFault(said, remedy, true);
    }

    /** Whether nothing behind it is read either. */
    public boolean isBoundary() {
        return boundary;
    }

    /** What is wrong, as a sentence. */
    public Saying said() {
        return said;
    }

    /** What to do, as a sentence. */
    public Saying remedy() {
        return remedy;
    }

    /** As the library meets bytes that were never written so, it fails in any of many ways. */
    static ParquetFault damaged() {
        return of(Saying.of("remark.parquet-damaged"), Saying.of("remedy.write-anew"));
    }
}
