package dev.assay.text.pattern;

import java.util.Arrays;

/** Places where patterns stand: which pattern, its first token and one past its last. */
public final class Hits {

    int[] pattern = new int[256];
    int[] from = new int[256];
    int[] to = new int[256];
    int size;
    /** The size not to be passed from the present first word on. */
    int most;
    /** Steps taken from the present first word on. */
    int steps;

    void add(int patternId, int first, int end) {
        if (size == pattern.length) {
            pattern = Arrays.copyOf(pattern, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        pattern[size] = patternId;
        from[size] = first;
        to[size++] = end;
    }

    public int size() {
        return size;
    }

    public int pattern(int hit) {
        return pattern[hit];
    }

    public int from(int hit) {
        return from[hit];
    }

    public int to(int hit) {
        return to[hit];
    }
}
