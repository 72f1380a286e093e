package dev.assay.ui.screen;

import dev.assay.ui.wording.Wording;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What is left to be done on a screen.
 *
 * @param count how much; empty where that says nothing now. Asked in the background, again and again: what it reads are counters,
 *        or a few rows by their index
 * @param words the key of the words for it, which are given how much
 */
public record Left(Supplier<OptionalLong> count, String words) {

    public String inWords(long many, Wording wording) {
        return wording.of(words, many);
    }
}
