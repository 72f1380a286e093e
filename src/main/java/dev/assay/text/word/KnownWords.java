package dev.assay.text.word;

import java.util.Arrays;

/**
 * The words that patterns are made of, each with a number. Words are stored folded; looking one up makes no
 * object. Fill it first, then share it: reading is safe between threads.
 */
public final class KnownWords {

    /** A word no pattern holds. */
    public static final int UNKNOWN = 0;
    /** Any number. */
    public static final int NUMBER = 1;
    /** A number with a dollar sign. */
    public static final int DOLLARS = 2;
    /** A number with another currency's sign. */
    public static final int MONEY = 3;

    /** In patterns only: the end of a clause. */
    public static final int COLON = 4;

    private static final int FIRST_WORD = 5;
    private static final String ANY_FORM = "~";

    private String[] words = new String[1024];
    private int[] slots = new int[4096];
    private int[] sharedBy = {};
    private int size = FIRST_WORD;
    private int longest;

    /** The word's number, given out on first sight. */
    public int add(String folded) {
        char[] chars = folded.toCharArray();
        int found = find(chars, chars.length);
        if (found != UNKNOWN) {
            return found;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size] = folded;
        longest = Math.max(longest, chars.length);
        if (size * 3 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = FIRST_WORD; i < size; i++) {
                place(i);
            }
        }
        place(size);
        return size++;
    }

    /** The number that all forms of a word share, beside each one's own; given out on first sight. */
    public int addForms(String folded) {
        int own = shared(add(folded));
        if (own != UNKNOWN) {
            return own;
        }
        int number = add(folded + ANY_FORM);
        for (String form : WordForms.of(folded)) {
            int word = add(form);
            if (shared(word) == UNKNOWN) {
                sharedBy = word < sharedBy.length ? sharedBy : Arrays.copyOf(sharedBy, words.length);
                sharedBy[word] = number;
            }
        }
        return number;
    }

    /** The number that a word shares with its other forms, or {@link #UNKNOWN}. */
    public int shared(int word) {
        return word < sharedBy.length ? sharedBy[word] : UNKNOWN;
    }

    /** The number of the word that the first characters spell, or {@link #UNKNOWN}. */
    public int find(char[] chars, int length) {
        if (length > longest) {
            return UNKNOWN;
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + chars[i];
        }
        int mask = slots.length - 1;
        for (int at = spread(hash) & mask; slots[at] != 0; at = (at + 1) & mask) {
            if (spells(words[slots[at]], chars, length)) {
                return slots[at];
            }
        }
        return UNKNOWN;
    }

    public int size() {
        return size;
    }

    /** The longest word's length; anything longer is unknown. */
    public int longest() {
        return longest;
    }

    private void place(int word) {
        int mask = slots.length - 1;
        int at = spread(words[word].hashCode()) & mask;
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = word;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private static boolean spells(String word, char[] chars, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != chars[i]) {
                return false;
            }
        }
        return true;
    }
}
