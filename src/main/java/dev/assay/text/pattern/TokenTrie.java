package dev.assay.text.pattern;

import dev.assay.text.word.KnownWords;
import dev.assay.text.word.Tokens;
import java.util.Arrays;

/**
 * A trie over words with gaps. A pattern never reaches over the end of a sentence, nor over the end of a clause
 * where it does not ask for one, nor, outside a gap, over a comma or into brackets. Work per word is bounded by the patterns' length and gaps, whatever the text.
 */
final class TokenTrie implements Matcher {

    private static final int STOP = Tokens.SENTENCE | Tokens.CLAUSE;
    private static final int STOP_WORDS = STOP | Tokens.COMMA;
    private static final int[] NONE = {};
    /** From one word on so many steps are followed, and so many hits kept; a pack that needs more is meant to be slow. */
    private static final int MOST_STEPS = 160;
    private static final int MOST_HITS = 64;

    private final KnownWords words;
    /** By first word, the node reached; 0 for none. */
    private final int[] first;
    /** Open-addressed edges: node and word, and the node reached. */
    private final long[] edgeKeys;
    private final int[] edgeTo;
    private final int[][] ends;
    /** By node, the widths of the gaps that may follow, and the nodes after them. */
    private final int[][] gapMost;
    private final int[][] gapTo;

    TokenTrie(KnownWords words, int[] first, long[] edgeKeys, int[] edgeTo, int[][] ends, int[][] gapMost,
            int[][] gapTo) {
        this.words = words;
        this.first = first;
        this.edgeKeys = edgeKeys;
        this.edgeTo = edgeTo;
        this.ends = ends;
        this.gapMost = gapMost;
        this.gapTo = gapTo;
    }

    @Override
    public void match(Tokens tokens, Hits out) {
        for (int i = 0; i < tokens.size(); i++) {
            int word = tokens.word(i);
            if (word != KnownWords.UNKNOWN) {
                start(tokens, i, word, out);
                int shared = words.shared(word);
                if (shared != KnownWords.UNKNOWN) {
                    start(tokens, i, shared, out);
                }
            }
            if (word > KnownWords.NUMBER && tokens.value(i) >= 0) {
                start(tokens, i, KnownWords.NUMBER, out);
            }
        }
    }

    private void start(Tokens tokens, int at, int word, Hits out) {
        int node = word < first.length ? first[word] : 0;
        if (node != 0) {
            out.steps = 0;
            out.most = out.size + MOST_HITS;
            walk(tokens, at, at + 1, node, out);
        }
    }

    private void walk(Tokens tokens, int from, int at, int node, Hits out) {
        for (int pattern : ends[node]) {
            if (out.size < out.most) {
                out.add(pattern, from, at);
            }
        }
        if (at >= tokens.size()) {
            return;
        }
        int before = tokens.before(at);
        if ((before & STOP) != 0) {
            afterColon(tokens, from, at, node, out);
            for (int after : gapTo[node]) {
                afterColon(tokens, from, at, after, out);
            }
            return;
        }
        if ((before & STOP_WORDS) == 0 && ((before & Tokens.OPEN) == 0 || (before & Tokens.SPACE) == 0)) {
            step(tokens, from, at, node, out);
        }
        gaps(tokens, from, at, node, out);
    }

    /** Goes on behind a mark that ends a clause, where one stands and the pattern asks for it. */
    private void afterColon(Tokens tokens, int from, int at, int node, Hits out) {
        int next = (tokens.before(at) & STOP) == Tokens.CLAUSE ? edge(node, KnownWords.COLON) : 0;
        if (next != 0) {
            step(tokens, from, at, next, out);
            gaps(tokens, from, at, next, out);
        }
    }

    private void gaps(Tokens tokens, int from, int at, int node, Hits out) {
        for (int g = 0; g < gapTo[node].length; g++) {
            gap(tokens, from, at, gapTo[node][g], gapMost[node][g], out);
        }
    }

    /** Goes on behind up to so many words, of which the first may stand behind a mark that was asked for. */
    private void gap(Tokens tokens, int from, int at, int after, int most, Hits out) {
        int last = Math.min(tokens.size() - 1, at + most);
        for (int i = at; i <= last; i++) {
            if (i > at && (tokens.before(i) & STOP) != 0) {
                afterColon(tokens, from, i, after, out);
                return;
            }
            step(tokens, from, i, after, out);
        }
    }

    private void step(Tokens tokens, int from, int at, int node, Hits out) {
        int word = tokens.word(at);
        if (word == KnownWords.UNKNOWN || ++out.steps > MOST_STEPS) {
            return;
        }
        int next = edge(node, word);
        if (next != 0) {
            walk(tokens, from, at + 1, next, out);
        }
        int shared = words.shared(word);
        next = shared == KnownWords.UNKNOWN ? 0 : edge(node, shared);
        if (next != 0) {
            walk(tokens, from, at + 1, next, out);
        }
        if (tokens.value(at) >= 0 && word != KnownWords.NUMBER) {
            next = edge(node, KnownWords.NUMBER);
            if (next != 0) {
                walk(tokens, from, at + 1, next, out);
            }
        }
    }

    private int edge(int node, int word) {
        long key = key(node, word);
        int mask = edgeKeys.length - 1;
        for (int slot = slot(key) & mask; edgeKeys[slot] != 0; slot = (slot + 1) & mask) {
            if (edgeKeys[slot] == key) {
                return edgeTo[slot];
            }
        }
        return 0;
    }

    static long key(int node, int word) {
        return (long) node << 32 | word;
    }

    static int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33);
    }

    static int[] appended(int[] some, int one) {
        int[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one;
        return more;
    }

    static int[] none() {
        return NONE;
    }
}
