package dev.assay.vocabulary;

import dev.assay.text.document.Block;
import dev.assay.text.document.Document;
import dev.assay.text.word.Tokens;

/** A posting's words as sentences, each in a block of its description or in one of the short sections before it. */
public final class Sentences {

    /** Stands for a block: the title, the location, or another text of one line. */
    public static final int TITLE = -1;
    public static final int LOCATION = -2;
    public static final int LINE = -3;

    /** A text of one line that stands before the description: its first token, and what it is. */
    public record Line(int from, int what) {}

    private final Tokens tokens;
    private final Document description;
    private final int[] of;
    private final int[] from;
    private final int[] block;

    /**
     * @param lines in the order of the tokens
     * @param start the first token of the description, which comes last
     */
    public Sentences(Tokens tokens, Document description, int start, Line... lines) {
        this.tokens = tokens;
        this.description = description;
        this.of = new int[tokens.size()];
        int[] blocks = blocks(start, lines);
        int count = 0;
        for (int t = 0; t < of.length; t++) {
            boolean starts = t == 0 || blocks[t] != blocks[t - 1] || tokens.hasBefore(t, Tokens.SENTENCE);
            count += starts ? 1 : 0;
            of[t] = count - 1;
        }
        from = new int[count + 1];
        block = new int[count];
        for (int t = of.length - 1; t >= 0; t--) {
            from[of[t]] = t;
            block[of[t]] = blocks[t];
        }
        from[count] = of.length;
    }

    /** By token, its block. */
    private int[] blocks(int start, Line... lines) {
        int[] blocks = new int[of.length];
        int line = -1;
        for (int t = 0; t < start; t++) {
            while (line + 1 < lines.length && lines[line + 1].from <= t) {
                line++;
            }
            blocks[t] = lines[line].what;
        }
        int at = 0;
        for (int t = start; t < of.length; t++) {
            while (at + 1 < description.blocks().size()
                    && description.blocks().get(at + 1).start() <= tokens.start(t)) {
                at++;
            }
            blocks[t] = at;
        }
        return blocks;
    }

    /** How many there are. */
    public int count() {
        return block.length;
    }

    /** The sentence of a token. */
    public int of(int token) {
        return of[token];
    }

    /** A sentence's first token; that of the one after the last is the end of all. */
    public int from(int sentence) {
        return from[sentence];
    }

    /** The number of a sentence's block in the description; negative in a section before it. */
    public int block(int sentence) {
        return block[sentence];
    }

    int blocks() {
        return description.blocks().size();
    }

    Block blockAt(int number) {
        return description.blocks().get(number);
    }

    Tokens tokens() {
        return tokens;
    }
}
