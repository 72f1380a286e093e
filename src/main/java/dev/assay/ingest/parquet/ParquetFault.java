package dev.assay.ingest.parquet;

/** Why a Parquet file, or the rest of it, cannot be read; unchecked, for it passes through the library's callbacks. */
public final class ParquetFault extends RuntimeException {

    private final boolean boundary;
    private final String remedy;

    private ParquetFault(String message, String remedy, boolean boundary) {
        super(message);
        this.remedy = remedy;
        this.boundary = boundary;
    }

    /** @param message a sentence */
    static ParquetFault of(String message, String remedy) {
        return new ParquetFault(message, remedy, false);
    }

    /** What is too much of a sound file, so that nothing behind it is read either. */
    public static ParquetFault boundary(String message, String remedy) {
        return new ParquetFault(message, remedy, true);
    }

    /** Whether nothing behind it is read either. */
    public boolean isBoundary() {
        return boundary;
    }

    /** What to do, as a sentence. */
    public String remedy() {
        return remedy;
    }

    /** As the library meets bytes that were never written so, it fails in any of many ways. */
    static ParquetFault damaged() {
        return of("The Parquet file is damaged.",
                "Copy or download it again, or write it anew from where it came.");
    }
}
