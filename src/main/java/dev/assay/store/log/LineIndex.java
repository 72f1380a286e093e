package dev.assay.store.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which numbers the sound lines of a log have, with their checksums; ascending, without their content. */
public final class LineIndex {

    private long[] numbers = new long[64];
    private int[] checksums = new int[64];
    private int size;

    /** Adds a line that follows on. */
    void add(LogLine line) {
        if (size > 0 && line.seq() <= lastSeq()) {
            throw new IllegalArgumentException("Line " + line.seq() + " does not follow " + lastSeq() + ".");
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            checksums = Arrays.copyOf(checksums, size * 2);
        }
        numbers[size] = line.seq();
        checksums[size++] = line.crc();
    }

    int size() {
        return size;
    }

    /** The highest number; 0 where there is no line. */
    public long lastSeq() {
        return size == 0 ? 0 : numbers[size - 1];
    }

    public boolean has(long seq) {
        return place(seq) >= 0;
    }

    /** Whether it holds a line of this number and checksum. */
    public boolean has(long seq, long checksum) {
        int place = place(seq);
        return place >= 0 && Integer.toUnsignedLong(checksums[place]) == checksum;
    }

    /** How many lines there are up to this number. */
    public int upTo(long seq) {
        int place = place(seq);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** The numbers up to this one that no line has. */
    List<SeqRange> missing(long upTo) {
        List<SeqRange> missing = new ArrayList<>();
        long next = 1;
        for (int i = 0; i < size && numbers[i] <= upTo; i++) {
            if (numbers[i] > next) {
                missing.add(new SeqRange(next, numbers[i] - 1));
            }
            next = numbers[i] + 1;
        }
        if (next <= upTo) {
            missing.add(new SeqRange(next, upTo));
        }
        return missing;
    }

    private int place(long seq) {
        return Arrays.binarySearch(numbers, 0, size, seq);
    }
}
