package dev.assay.store;

import org.jspecify.annotations.Nullable;

/** What the journal says up to the entry the database ends with. */
final class JournalState {

    private final long upTo;
    private long lines;
    private @Nullable Long checksum;

    JournalState(long upTo) {
        this.upTo = upTo;
    }

    void add(LogLine line) {
        if (line.seq() <= upTo) {
            lines++;
        }
        if (line.seq() == upTo) {
            checksum = Long.valueOf(Integer.toUnsignedLong(line.crc()));
        }
    }

    /** How many sound lines there are up to that entry. */
    long lines() {
        return lines;
    }

    /** That entry's checksum; null where it is missing or damaged. */
    @Nullable
    Long checksum() {
        return checksum;
    }
}
