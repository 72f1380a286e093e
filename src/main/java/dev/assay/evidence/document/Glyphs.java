package dev.assay.evidence.document;

import java.util.Arrays;

/** Shown characters, each with the raw range it was made from, its style and its link; grows as needed. */
final class Glyphs {

    static final byte BOLD = 1;
    static final byte ITALIC = 2;

    private char[] chars = new char[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] styles = new byte[64];
    private int[] links = new int[64];
    private int size;

    void add(char c, int start, int end, byte style, int link) {
        if (size == chars.length) {
            int room = size * 2;
            chars = Arrays.copyOf(chars, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            styles = Arrays.copyOf(styles, room);
            links = Arrays.copyOf(links, room);
        }
        chars[size] = c;
        starts[size] = start;
        ends[size] = end;
        styles[size] = style;
        links[size++] = link;
    }

    /** Adds the characters of another from one index to another, end exclusive. */
    void addAll(Glyphs other, int from, int to) {
        for (int i = from; i < to; i++) {
            add(other.chars[i], other.starts[i], other.ends[i], other.styles[i], other.links[i]);
        }
    }

    int size() {
        return size;
    }

    char charAt(int i) {
        return chars[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    byte style(int i) {
        return styles[i];
    }

    int link(int i) {
        return links[i];
    }

    void embolden(int from, int to) {
        for (int i = from; i < to; i++) {
            styles[i] |= BOLD;
        }
    }

    String text() {
        return new String(chars, 0, size);
    }
}
