package dev.assay.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Where words begin and lines may break, also in scripts that write no spaces between words. */
public final class WordBreaks {

    private static final Locale THAI = Locale.of("th");

    private WordBreaks() {}

    /** Finds words in a text. */
    public static BreakIterator words(String text) {
        return over(text, BreakIterator.getWordInstance(locale(text)));
    }

    /** Finds where a text's lines may be broken. */
    public static BreakIterator lines(String text) {
        return over(text, BreakIterator.getLineInstance(locale(text)));
    }

    /** Thai words are known by a dictionary, which the rules of other languages do without. */
    private static Locale locale(String text) {
        return text.chars().anyMatch(c -> c >= '\u0E01' && c <= '\u0E5B') ? THAI : Locale.ROOT;
    }

    private static BreakIterator over(String text, BreakIterator breaks) {
        breaks.setText(text);
        return breaks;
    }
}
