package dev.assay.ingest;

/** How much text may still be read while trying to mend one file, so that no file takes for ever. */
final class RepairBudget {

    private static final int MOST_READ = 30_000_000;

    private int left = MOST_READ;

    /** Takes what one try costs. @param units how much it reads, in UTF-16 units @return false if that is too much */
    boolean take(int units) {
        if (left < units) {
            return false;
        }
        left -= units;
        return true;
    }
}
