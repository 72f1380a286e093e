package dev.assay.evaluation.gold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A short signature of a text by which two texts are compared without being kept: of each of many orders of all runs of
 * three words, the first run that the text has. The share of orders in which two texts agree is near the share of runs
 * that they have in common (Broder, 1997).
 */
final class MinHash {

    static final int ORDERS = 128;

    private static final int RUN = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final long[] first;

    private MinHash(long[] first) {
        this.first = first;
    }

    static MinHash of(String text) {
        List<String> words = NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty()).toList();
        long[] first = new long[ORDERS];
        Arrays.fill(first, Long.MAX_VALUE);
        for (int at = 0; at + RUN <= words.size(); at++) {
            long run = 0;
            for (String word : words.subList(at, at + RUN)) {
                run = mixed(run * 31 + word.hashCode());
            }
            for (int order = 0; order < ORDERS; order++) {
                first[order] = Math.min(first[order], mixed(run ^ (order + 1) * 0x9E3779B97F4A7C15L));
            }
        }
        return new MinHash(first);
    }

    /** Whether the text was long enough to be compared. */
    boolean says() {
        return first[0] != Long.MAX_VALUE;
    }

    /** From 0, nothing in common, to 1. */
    double to(MinHash other) {
        int same = 0;
        for (int order = 0; order < ORDERS; order++) {
            same += first[order] == other.first[order] ? 1 : 0;
        }
        return (double) same / ORDERS;
    }

    /** What texts that are much the same have in common in at least one band. */
    long band(int band, int width) {
        return Arrays.hashCode(Arrays.copyOfRange(first, band * width, (band + 1) * width)) * 31L + band;
    }

    /** Scatters numbers (the finish of SplitMix64). */
    static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
