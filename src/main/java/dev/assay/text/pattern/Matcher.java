package dev.assay.text.pattern;

import dev.assay.text.word.Tokens;

/** Finds patterns among tokens in one pass. Safe to share between threads. */
public interface Matcher {

    /** Tells every place where a pattern stands, in order of its first word. */
    void match(Tokens tokens, Hits out);
}
