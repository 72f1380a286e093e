package dev.assay.text.pattern;

import java.util.List;

/** One step of a pattern: words that may stand here, or a gap. */
sealed interface Piece {

    /**
     * Some words.
     *
     * @param choices the word runs of which one must stand here, each of at least one folded word;
     *        {@link PatternParser#NUMBER} and {@link PatternParser#MONEY} stand for any number
     * @param optional whether none at all will do as well
     */
    record Words(List<List<String>> choices, boolean optional) implements Piece {}

    /** Up to so many words of any kind. */
    record Gap(int most) implements Piece {}

    /** A colon, or another mark that ends a clause, between the words on both sides. */
    record Colon() implements Piece {}
}
