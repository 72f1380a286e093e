package dev.assay.ingest;

/**
 * How much of one file is unpacked in all, however it is packed: archives, compressed files in them and the parts of
 * workbooks count together, since what is read of them is held together.
 */
final class UnpackBudget {

    /** How much is unpacked in all, in bytes. */
    static final int MOST = 2 * OriginalReader.LARGEST;
    /** How much of workbooks is looked through, in bytes: most of it is marks, of which nothing is kept. */
    static final long MOST_PARTS = 2L << 30;
    /** How many letters of workbooks are kept. */
    static final long MOST_LETTERS = 160L << 20;

    private long bytes = MOST;
    private long parts = MOST_PARTS;
    private long letters = MOST_LETTERS;

    boolean take(long count) {
        bytes -= count;
        return bytes >= 0;
    }

    boolean takePart(long count) {
        parts -= count;
        return parts >= 0;
    }

    boolean takeLetters(long count) {
        letters -= count;
        return letters >= 0;
    }
}
