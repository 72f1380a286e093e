package dev.assay.text.word;

import java.util.Arrays;

/**
 * The words of a text in order, as parallel arrays for speed. Offsets are UTF-16 units of the text that was
 * read; ends are exclusive.
 */
public final class Tokens {

    /** What stood between a word and the one before it; several may hold. */
    public static final int COMMA = 1;
    public static final int OPEN = 2;
    public static final int CLOSE = 4;
    public static final int CLAUSE = 8;
    public static final int SENTENCE = 16;
    public static final int SLASH = 32;
    public static final int SPACE = 64;

    /** The shape of a word: no capital, a capital first, or capitals only. */
    public static final byte LOWER = 0;
    public static final byte CAPITAL = 1;
    public static final byte UPPER = 2;

    private int[] start = new int[512];
    private int[] end = new int[512];
    private int[] word = new int[512];
    private int[] value = new int[512];
    private byte[] before = new byte[512];
    private byte[] shape = new byte[512];
    private int size;

    void add(int from, int to, int wordId, int number, int gap, byte how) {
        if (size == start.length) {
            int room = size * 2;
            start = Arrays.copyOf(start, room);
            end = Arrays.copyOf(end, room);
            word = Arrays.copyOf(word, room);
            value = Arrays.copyOf(value, room);
            before = Arrays.copyOf(before, room);
            shape = Arrays.copyOf(shape, room);
        }
        start[size] = from;
        end[size] = to;
        word[size] = wordId;
        value[size] = number;
        before[size] = (byte) gap;
        shape[size++] = how;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return start[token];
    }

    public int end(int token) {
        return end[token];
    }

    /** The word's number in the lexicon. */
    public int word(int token) {
        return word[token];
    }

    /** The number a word stands for, rounded down; -1 where it is none. */
    public int value(int token) {
        return value[token];
    }

    public boolean isMoney(int token) {
        return word[token] == KnownWords.MONEY || word[token] == KnownWords.DOLLARS;
    }

    /** The separators that stood before the word. */
    public int before(int token) {
        return before[token];
    }

    /** Whether any of these separators stood before the word. */
    public boolean hasBefore(int token, int separators) {
        return (before[token] & separators) != 0;
    }

    public byte shape(int token) {
        return shape[token];
    }

    /** Whether a word has the capitals that a shape asks for. */
    public boolean fits(byte asked, int token) {
        return shape[token] >= asked;
    }
}
