package dev.assay.text.pattern;

import dev.assay.failure.Flaw;
import dev.assay.text.word.KnownWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects patterns and makes one matcher of them. */
public final class Patterns {

    /** More ways than this to spell one pattern would be a slip, and slow. */
    private static final int MOST_SPELLINGS = 20_000;
    /** Gaps that could be filled in more ways than this would make a long text of few words slow. */
    private static final int MOST_FILLINGS = 60;
    /** All patterns together may not take more places than this. */
    private static final int MOST_NODES = 2_000_000;

    private final PatternParser parser;
    private final KnownWords lexicon = new KnownWords();
    private final List<Node> nodes = new ArrayList<>();

    public Patterns(PatternParser parser) {
        this.parser = parser;
        nodes.add(new Node());
        nodes.add(new Node());
    }

    /**
     * @param id what {@link Hits} will call it; several patterns may share one
     * @throws IllegalArgumentException if the pattern cannot be read; the message says why
     */
    public void add(String pattern, int id) {
        add(pattern, id, parser);
    }

    /**
     * Adds a pattern that another parser reads.
     *
     * @param id what {@link Hits} will call it; several patterns may share one
     * @throws IllegalArgumentException if the pattern cannot be read; the message says why
     */
    public void add(String pattern, int id, PatternParser reading) {
        List<Piece> pieces = reading.parse(pattern);
        long spellings = 1;
        long fillings = 1;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Gap(int most)) {
                fillings = Math.min(MOST_FILLINGS + 1L, fillings * (most + 1));
            }
            if (piece instanceof Piece.Words(var choices, boolean optional)) {
                spellings = Math.min(MOST_SPELLINGS + 1L, spellings * (choices.size() + (optional ? 1 : 0)));
            }
        }
        if (spellings > MOST_SPELLINGS) {
            throw new PatternException(Flaw.SPELLINGS, pattern, MOST_SPELLINGS);
        }
        if (fillings > MOST_FILLINGS) {
            throw new PatternException(Flaw.FILLINGS, pattern, MOST_FILLINGS);
        }
        insert(pieces, 0, 1, id);
        if (nodes.size() > MOST_NODES) {
            throw new PatternException(Flaw.PATTERNS, pattern);
        }
    }

    public KnownWords lexicon() {
        return lexicon;
    }

    private void insert(List<Piece> pieces, int at, int node, int id) {
        if (at == pieces.size()) {
            Node end = nodes.get(node);
            for (int known : end.ends) {
                if (known == id) {
                    return;
                }
            }
            end.ends = TokenTrie.appended(end.ends, id);
            return;
        }
        switch (pieces.get(at)) {
            case Piece.Gap(int most) -> insert(pieces, at + 1, gapAfter(node, most), id);
            case Piece.Colon() -> insert(pieces, at + 1, after(node, KnownWords.COLON), id);
            case Piece.Words(var choices, boolean optional) -> {
                for (List<String> words : choices) {
                    int next = node;
                    for (String word : words) {
                        next = after(next, number(word));
                    }
                    insert(pieces, at + 1, next, id);
                }
                if (optional) {
                    insert(pieces, at + 1, node, id);
                }
            }
        }
    }

    private int number(String word) {
        return switch (word) {
            case PatternParser.NUMBER -> KnownWords.NUMBER;
            case PatternParser.DOLLARS -> KnownWords.DOLLARS;
            case PatternParser.MONEY -> KnownWords.MONEY;
            default -> word.length() > 1 && word.endsWith(PatternParser.ANY_FORM)
                    ? lexicon.addForms(word.substring(0, word.length() - 1))
                    : lexicon.add(word);
        };
    }

    private int after(int node, int word) {
        return nodes.get(node).next.computeIfAbsent(word, w -> {
            nodes.add(new Node());
            return nodes.size() - 1;
        });
    }

    private int gapAfter(int node, int most) {
        Node here = nodes.get(node);
        for (int g = 0; g < here.gapMost.length; g++) {
            if (here.gapMost[g] == most) {
                return here.gapTo[g];
            }
        }
        nodes.add(new Node());
        here.gapMost = TokenTrie.appended(here.gapMost, most);
        here.gapTo = TokenTrie.appended(here.gapTo, nodes.size() - 1);
        return nodes.size() - 1;
    }

    public Matcher matcher() {
        int edges = nodes.stream().mapToInt(n -> n.next.size()).sum();
        int room = Integer.highestOneBit(Math.max(16, edges * 3)) * 2;
        long[] keys = new long[room];
        int[] to = new int[room];
        int[] first = new int[lexicon.size()];
        int[][] ends = new int[nodes.size()][];
        int[][] gapMost = new int[nodes.size()][];
        int[][] gapTo = new int[nodes.size()][];
        for (int n = 0; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            ends[n] = node.ends;
            gapMost[n] = node.gapMost;
            gapTo[n] = node.gapTo;
            for (Map.Entry<Integer, Integer> edge : node.next.entrySet()) {
                if (n == 1) {
                    first[edge.getKey()] = edge.getValue();
                } else {
                    long key = TokenTrie.key(n, edge.getKey());
                    int slot = TokenTrie.slot(key) & (room - 1);
                    while (keys[slot] != 0) {
                        slot = (slot + 1) & (room - 1);
                    }
                    keys[slot] = key;
                    to[slot] = edge.getValue();
                }
            }
        }
        return new TokenTrie(lexicon, first, keys, to, ends, gapMost, gapTo);
    }

    private static final class Node {
        private final Map<Integer, Integer> next = new HashMap<>();
        private int[] ends = TokenTrie.none();
        private int[] gapMost = TokenTrie.none();
        private int[] gapTo = TokenTrie.none();
    }
}
