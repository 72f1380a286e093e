package dev.assay.review;

import org.jspecify.annotations.Nullable;

/**
 * Which texts are asked for.
 *
 * @param words all of which must stand in a text, in any form and order; those in quotation marks side by side, one
 *        that ends in an asterisk as the beginning of a word, and one behind a hyphen nowhere
 * @param in where; null for anywhere
 * @param most how many texts are shown at most, 1 to {@link FullText#MOST}
 */
public record WordQuery(String words, @Nullable Kind in, int most) {

    public WordQuery {
        if (most < 1 || most > FullText.MOST) {
            throw new IllegalArgumentException(
                    "From 1 to " + FullText.MOST + " texts are shown, not " + most + ".");
        }
    }

    /** What kinds of text there are. */
    public enum Kind {
        POSTING, NOTE, EVIDENCE
    }
}
