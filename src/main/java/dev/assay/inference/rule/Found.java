package dev.assay.inference.rule;

import java.util.List;

/**
 * A computed fact and what it rests on.
 *
 * @param number the fact as a number; -1 where there is none
 * @param text the fact as a word; empty where there is none
 * @param words token ranges it rests on, most telling first
 * @param pass1 the Pass 1 keys it rests on
 */
record Found(double number, String text, List<Words> words, List<String> pass1) {

    static final Found NOTHING = new Found(-1, "", List.of(), List.of());

    /** Tokens from one to another, end exclusive. */
    record Words(int from, int to) {

        /** Whether it starts before other words, or there and is longer. */
        boolean isBefore(Words other) {
            return from < other.from || from == other.from && to > other.to;
        }
    }

    Found {
        words = List.copyOf(words);
        pass1 = List.copyOf(pass1);
    }

    static Found number(double number, List<Words> words) {
        return new Found(number, "", words, List.of());
    }

    static Found text(String text, List<Words> words) {
        return new Found(-1, text, words, List.of());
    }
}
