package dev.assay.text.document;

import java.util.Arrays;

/** Shown characters, each with the raw range it was made from, its style and its link; grows as needed. */
final class Glyphs {

    static final byte BOLD = 1;
    static final byte ITALIC = 2;
    static final byte STRUCK = 4;

    private static final int FIRST_ROOM = 128;

    private char[] chars;
    private int[] starts;
    private int[] ends;
    private byte[] styles;
    private int[] links;
    private int size;

    Glyphs() {
        this(FIRST_ROOM);
    }

    /** @param room how many are expected */
    Glyphs(int room) {
        chars = new char[room];
        starts = new int[room];
        ends = new int[room];
        styles = new byte[room];
        links = new int[room];
    }

    private void reserve(int more) {
        if (size + more > chars.length) {
            int room = Math.max(size + more, size * 2);
            chars = Arrays.copyOf(chars, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            styles = Arrays.copyOf(styles, room);
            links = Arrays.copyOf(links, room);
        }
    }

    void add(char c, int start, int end, byte style, int link) {
        reserve(1);
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

    /** As {@link #addAll(Glyphs, int, int)}, with the ranges a layer below stands for in place of the others'. */
    void addAll(Glyphs other, int from, int to, Layer layer) {
        int count = to - from;
        reserve(count);
        System.arraycopy(other.chars, from, chars, size, count);
        System.arraycopy(other.styles, from, styles, size, count);
        System.arraycopy(other.links, from, links, size, count);
        for (int i = 0; i < count; i++) {
            starts[size + i] = layer.start(other.starts[from + i]);
            ends[size + i] = layer.end(other.ends[from + i]);
        }
        size += count;
    }

    /** Whether the characters from one index to another, end exclusive, have neither style nor link. */
    boolean isPlain(int from, int to) {
        int marks = 0;
        for (int i = from; i < to; i++) {
            marks |= styles[i] | links[i];
        }
        return marks == 0;
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
